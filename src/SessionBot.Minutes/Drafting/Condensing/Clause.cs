using SessionBot.Minutes.Drafting.Japanese;

namespace SessionBot.Minutes.Drafting.Condensing;

/// <summary>A part of a sentence that ends in a verb's connecting form, a conjunction, or the sentence's end.</summary>
/// <param name="Span">In the source, its comma or full stop included.</param>
/// <param name="Sentence">The number of its sentence in the text.</param>
/// <param name="EndsSentence">Nothing of its sentence follows.</param>
/// <param name="Whole">False for a part that ends at the comma behind a topic, a noun or an adverb: what follows belongs to the same clause.</param>
internal sealed record Clause(Span Span, int Sentence, bool EndsSentence, bool Whole = true);
