using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Rendering;

/// <summary>An article with what else stands on its page written into it: a file is passed on without the page, and a draft must not be taken for what was approved.</summary>
public static class NotedDocument
{
    /// <param name="notes">Of these the notice, above all else, and the history, below it.</param>
    public static MinutesDocument Of(MinutesDocument document, PageNotes notes)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(notes);
        MinutesSection[] above = notes.Notice is { } notice ? [new(SectionKind.Head, [new IntroBlock(Fixed(notice))])] : [];
        MinutesSection[] below = notes.History.Count == 0 ? []
            : [new(SectionKind.Closing, [new HeadingBlock(2, Fixed(notes.HistoryHeading)), .. notes.History.Select(version => new ParagraphBlock(null, [Fixed($"{version.On.Words} {version.Words}")]))])];
        return document with { Sections = [.. above, .. document.Sections, .. below] };
    }

    private static Sentence Fixed(string words) => new(words, []);
}
