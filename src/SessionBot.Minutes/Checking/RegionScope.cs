using SessionBot.Minutes.Document;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Checking;

/// <param name="SentenceId">As <see cref="SentenceIds"/> names it.</param>
/// <param name="Report">The report whose region stands above the sentence; null where none does.</param>
internal sealed record RegionSentence(string SentenceId, Sentence Sentence, RegionReport? Report)
{
    /// <summary>A region's sentences may cite its own report and nothing else.</summary>
    public bool CitesItsOwn => Sentence.Evidence.All(evidence => Report?.Messages.Any(message => message.Id == evidence.SourceId) == true);
}

internal static class RegionScope
{
    /// <summary>The sentences that report something, in reading order; regions' names are none.</summary>
    public static IEnumerable<RegionSentence> Of(MinutesDocument document, SessionRecord record)
    {
        var regions = record.Reports.Index().ToDictionary(entry => FactSources.RegionAt(entry.Index), entry => entry.Item);
        var position = 0;
        foreach (var section in document.Sections)
        {
            RegionReport? report = null;
            foreach (var block in section.Blocks)
            {
                report = block is HeadingBlock heading ? Below(heading.Sentence) : report;
                foreach (var sentence in block.Sentences)
                {
                    var id = SentenceIds.Of(position++);
                    if (section.Kind == SectionKind.Reports && block is not HeadingBlock)
                    {
                        yield return new(id, sentence, report);
                    }
                }
            }
        }

        // By its name first: a draft of before cites an index of the time when the section was drafted, and a region that has reported since moves those behind it.
        RegionReport? Below(Sentence heading) =>
            Named(heading.Evidence.Select(evidence => FactSources.NameOfRegion(evidence.SourceId)).FirstOrDefault() ?? heading.Text)
            ?? heading.Evidence.Select(evidence => regions.GetValueOrDefault(evidence.SourceId)).FirstOrDefault(found => found is not null);

        RegionReport? Named(string name) => record.Reports.FirstOrDefault(report => report.Region == name);
    }
}
