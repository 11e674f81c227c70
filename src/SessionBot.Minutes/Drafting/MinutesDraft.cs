using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting.AzureOpenAI;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting;

/// <param name="Drafter">Name and version of the drafter.</param>
public sealed record MinutesDraft(MinutesDocument Document, Coverage Coverage, string Drafter)
{
    /// <summary>What a model had to do with it; null where none had.</summary>
    public ModelRun? Model { get; init; }

    /// <summary>The words that it was held against, as they stood then: whoever reads it later gets the same proposals, whatever has become of the files.</summary>
    public Glossary Glossary { get; init; } = Glossary.Empty;

    public IReadOnlyList<GlossaryProposal> Proposals => Glossary.For(Document);

    /// <summary>The draft with its checks done: a mark on every sentence, and the fate of every source.</summary>
    public static MinutesDraft Of(MinutesDocument document, SessionRecord record, MinutesLayout layout, string drafter) =>
        new(new SentenceMarks(record, layout).On(document), CoverageCheck.Run(document, record), drafter);
}
