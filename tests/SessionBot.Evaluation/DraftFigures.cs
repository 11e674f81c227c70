using System.Diagnostics;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Evaluation;

internal static class DraftFigures
{
    /// <summary>Drafts the minutes of a session whose talk has so many characters, its checks included.</summary>
    public static TimeSpan Time(IReadOnlyList<CondenseItem> items, int characters)
    {
        var talk = new List<TalkLine>();
        for (var length = 0; length < characters; length += talk[^1].Source.Text.Length)
        {
            var item = items[talk.Count % items.Count];
            talk.Add(new TalkLine(TalkLineKind.Speech, new SourceText($"t{talk.Count}", item.Text), "町長", TimeSpan.FromMinutes(talk.Count)));
        }

        var record = new SessionRecord(
            new SessionFacts("みどり野デジタル研究会", 1, new DateOnly(2025, 4, 1), new TimeOnly(10, 0), new TimeOnly(11, 0), "オンライン", "会員", "はじめに", []),
            [], talk, [], []);
        var layout = MinutesLayout.ReadDefault();
        var watch = Stopwatch.StartNew();
        new ExtractiveDrafter().DraftAsync(record, layout, CancellationToken.None).GetAwaiter().GetResult();
        return watch.Elapsed;
    }
}
