using SessionBot.Minutes.Document;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.Extractive;

internal static class ReportWriter
{
    /// <summary>A heading for each region that says something, and what it says. A report cites only its own messages.</summary>
    public static IReadOnlyList<MinutesBlock> Write(SessionRecord record, Passages passages, SentenceStyle style)
    {
        var blocks = new List<MinutesBlock>();
        foreach (var report in record.Reports)
        {
            IReadOnlyList<MinutesBlock> paragraphs = passages.Of(report) ?? [.. report.Messages.SelectMany(message => SentenceWriter.Paragraphs(message, style, fullStop: true))];
            if (paragraphs.Count > 0)
            {
                blocks.Add(new HeadingBlock(3, SentenceWriter.Verbatim(new SourceText(FactSources.Region(report.Region), report.Region))));
                blocks.AddRange(paragraphs);
            }
        }

        return blocks;
    }
}
