using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Rendering;

namespace SessionBot.Minutes.Tests.Layout;

public sealed class LayoutFiles : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string LayoutPath => Path.Combine(folder.Path, "layout.json");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("\"schema\": 1", "\"schema\": 2", 2, "/schema is 2")]
    [InlineData("{topic}", "{subject}", 19, "unknown placeholder {subject}")]
    [InlineData("{participants}", "{name}", 18, "unknown placeholder {name}")]
    [InlineData("seireki", "gregorian", 9, "/date/style is \"gregorian\"")]
    [InlineData("\"closing\": \"以上\"", "\"closing\": 1", 45, "/closing is not a text")]
    [InlineData("{ \"kind\": \"reports\"", "{ \"kind\": \"talk\"", 23, "/sections/1/keepWholeUpTo is missing")]
    [InlineData("    { \"kind\": \"reports\", \"heading\": \"各地域の取り組み報告\", \"style\": \"plain\" },", "", 11, "no section of the kind \"reports\"")]
    [InlineData("\"windowCharacters\": 3000", "\"windowCharacters\": -1", 29, "/sections/2/windowCharacters is not a whole number")]
    public void A_fault_is_named_with_its_line_and_remedy(string was, string now, int line, string fault)
    {
        Copy(json => json.Replace(was, now, StringComparison.Ordinal));

        var error = Assert.Throws<MinutesLayoutException>(() => MinutesLayout.Read(LayoutPath));

        Assert.Equal((LayoutPath, line), (error.File, error.Line));
        Assert.Contains(fault, error.Fault, StringComparison.Ordinal);
        Assert.NotEmpty(error.Remedy);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Equal(LayoutPath, Assert.Throws<MinutesLayoutException>(() => MinutesLayout.Read(LayoutPath)).File);

    [Fact]
    public async Task Another_group_has_another_shape()
    {
        Copy(json => json
            .Replace("seireki", "wareki", StringComparison.Ordinal)
            .Replace("\"honorific\": \"氏\"", "\"honorific\": \"様\"", StringComparison.Ordinal)
            .Replace("\"closing\": \"以上\"", "\"closing\": \"おわり\"", StringComparison.Ordinal)
            .Replace("\"asked\": 1, \"answers\": 1", "\"asked\": 0, \"answers\": 0", StringComparison.Ordinal)
            .Replace("\"style\": \"plain\"", "\"style\": \"polite\"", StringComparison.Ordinal));
        var layout = MinutesLayout.Read(LayoutPath);

        var draft = await new ExtractiveDrafter().DraftAsync(TestSessions.Read("messy"), layout, TestContext.Current.CancellationToken);

        var article = PlainTextRenderer.Render(draft.Document);
        Assert.Contains("・日時:令和7年7月2日(水)9:30〜11:00", article, StringComparison.Ordinal);
        Assert.Contains("夏目遥様\n", article, StringComparison.Ordinal);
        Assert.Contains("6月から対象を5か所に増やしました！", article, StringComparison.Ordinal);
        Assert.Contains("質問:\n欠席連絡", article, StringComparison.Ordinal);
        Assert.EndsWith("\nおわり\n", article, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_layout_may_list_the_agenda_each_entry_with_its_source()
    {
        const string reports = "    { \"kind\": \"reports\"";
        Copy(json => json.Replace(reports, "    { \"kind\": \"agenda\", \"heading\": \"次第\", \"bullet\": \"・\", \"value\": \"{at} {title}\" },\n" + reports, StringComparison.Ordinal));
        var layout = MinutesLayout.Read(LayoutPath);
        var record = TestSessions.WithReports("窓口を改善しました。");
        var planned = record with { Facts = record.Facts with { Agenda = [new(new(10, 0), "開会"), new(new(10, 5), "各地域の報告")] } };

        var draft = await new ExtractiveDrafter().DraftAsync(planned, layout, TestContext.Current.CancellationToken);

        Assert.Contains("\n次第\n・10:00 開会\n・10:05 各地域の報告\n各地域の取り組み報告\n", PlainTextRenderer.Render(draft.Document), StringComparison.Ordinal);
        Assert.Contains("## 次第\n\n- 10:00 開会\n- 10:05 各地域の報告\n", MarkdownRenderer.Render(draft.Document), StringComparison.Ordinal);
        var entry = SentenceIds.Of(draft.Document).Single(one => one.Sentence.Text == "10:05 各地域の報告").Sentence;
        Assert.Equal(["session.json#/agenda/1/at", "session.json#/agenda/1/title"], entry.Evidence.Select(evidence => evidence.SourceId));
        Assert.Empty(ProvenanceReplay.Check(draft.Document, planned, layout));
        Assert.Equal(draft.Document.Sections.Select(section => section.Kind), MinutesJson.Read(MinutesJson.Write(draft, planned)).Document.Sections.Select(section => section.Kind));
        Assert.DoesNotContain("次第", PlainTextRenderer.Render((await new ExtractiveDrafter().DraftAsync(record, layout, TestContext.Current.CancellationToken)).Document), StringComparison.Ordinal);
        Assert.DoesNotContain("次第", PlainTextRenderer.Render((await TestSessions.DraftAsync(planned)).Document), StringComparison.Ordinal);
    }

    [Fact]
    public void The_stamp_changes_with_the_file()
    {
        Copy(json => json + "\n");

        Assert.NotEqual(TestSessions.Layout.Stamp.Hash, MinutesLayout.Read(LayoutPath).Stamp.Hash);
    }

    private void Copy(Func<string, string> change) => File.WriteAllText(LayoutPath, change(File.ReadAllText(MinutesLayout.DefaultPath)));
}
