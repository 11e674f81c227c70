using SessionBot.Minutes.Checking;

namespace SessionBot.Minutes.Document;

/// <summary>One sentence of the article, or a title or heading.</summary>
/// <param name="Evidence">Where it comes from; empty only for fixed words of the layout.</param>
public sealed record Sentence(string Text, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>Null until <see cref="SentenceMarks"/> has judged it, as in drafts that were stored before sentences bore marks.</summary>
    public SentenceMark? Mark { get; init; }

    /// <summary>
    /// Which it was, in its section as the drafter wrote it, of several sentences that cite exactly the same; null for the first. Without this the second one would be
    /// taken for the first as soon as a person leaves that one out.
    /// </summary>
    public int? Nth { get; init; }

    /// <summary>The place of a sentence that an organizer added: no drafter has written it, and it may cite nothing. Null for all others.</summary>
    public string? Own { get; init; }

    /// <summary>In Japanese, why this extractive sentence has the place of one that a model wrote; null where it has nobody's place.</summary>
    public string? StandsInFor { get; init; }
}

/// <summary>A part of one source.</summary>
/// <param name="Start">Offset into the source's text, in UTF-16 code units.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Rules">
/// Ids of the rewriting rules that lead from the span to the sentence, in order; empty for a verbatim sentence.
/// <c>layout:…</c> names a template of the layout; <c>model</c> marks what a model wrote and <c>person</c> what a person did, neither of which can be replayed.
/// </param>
public sealed record Evidence(string SourceId, int Start, int Length, IReadOnlyList<string> Rules);
