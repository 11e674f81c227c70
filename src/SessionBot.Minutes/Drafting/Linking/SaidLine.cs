namespace SessionBot.Minutes.Drafting.Linking;

/// <summary>One utterance, or one sentence of it, of a sitting.</summary>
internal sealed record SaidLine(string? Speaker, string Text);

/// <summary>Utterances that answer a question, by their places in the sitting; both ends belong to it.</summary>
/// <param name="Score">Comparable within one question only.</param>
internal sealed record AnswerSpan(int First, int Last, double Score);
