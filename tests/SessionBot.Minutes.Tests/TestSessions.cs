using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;
using TestKit;

namespace SessionBot.Minutes.Tests;

/// <summary>The fictional sessions beside this file, and builders for smaller ones.</summary>
internal static class TestSessions
{
    public static readonly MinutesLayout Layout = MinutesLayout.ReadDefault();

    public static readonly TheoryData<string> Names = ["clean", "messy", "spoken"];

    public static string Folder(string name) => Repository.PathTo("tests", "SessionBot.Minutes.Tests", "Sessions", name);

    public static SessionRecord Read(string name) => SessionFolder.Read(Folder(name));

    public static Task<MinutesDraft> DraftAsync(SessionRecord record) =>
        new ExtractiveDrafter().DraftAsync(record, Layout, TestContext.Current.CancellationToken);

    public static SessionRecord Empty { get; } = new(
        new SessionFacts(
            "みどり野デジタル研究会", 1, new DateOnly(2025, 4, 1), new TimeOnly(10, 0), new TimeOnly(11, 0), "オンライン", "会員", "はじめに", []),
        [],
        [],
        [],
        []);

    public static SessionRecord WithReports(params IEnumerable<string> messages) =>
        Empty with { Reports = [new RegionReport("青瀬町", Sources("r", messages))] };

    public static SessionRecord WithExchange(string[] asked, string[] answers, ExchangeKind kind = ExchangeKind.Question) =>
        Empty with { Exchanges = [new Exchange(kind, Sources("q", asked), Sources("a", answers))] };

    public static SessionRecord WithTalk(params IEnumerable<string> speech) =>
        Empty with { Talk = [.. Sources("t", speech).Select(source => new TalkLine(TalkLineKind.Speech, source))] };

    public static IReadOnlyList<SourceText> Sources(string prefix, IEnumerable<string> texts) =>
        [.. texts.Select((text, at) => new SourceText($"{prefix}{at + 1}", text))];
}
