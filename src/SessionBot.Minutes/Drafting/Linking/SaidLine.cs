namespace SessionBot.Minutes.Drafting.Linking;

/// <summary>One utterance, or one sentence of it, of a sitting.</summary>
internal sealed record SaidLine(string? Speaker, string Text);

/// <summary>Utterances that answer a question, by their places in the sitting; both ends belong to it.</summary>
/// <param name="Score">Comparable within one question only.</param>
internal sealed record AnswerSpan(int First, int Last, double Score);

/// <summary>Utterances of which it can be said that they answer a question; the ends belong to them.</summary>
/// <param name="Asked">Where the turn begins that asks it; null where nobody reads it out.</param>
/// <param name="Support">How much of the question's words both have, from 0 to 1, comparable between questions.</param>
internal sealed record ClaimedAnswer(int? Asked, int First, int Last, double Support);
