using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SessionBot.Features.Exports;
using SessionBot.Hosting;
using SessionBot.Tests.SignIn;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Console;

/// <summary>Questions and the log as files, while the session runs, and the page that says how questions are chosen.</summary>
public sealed class ExportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Questions_are_written_while_the_session_runs_and_the_anonymous_have_no_name()
    {
        await using var console = await AskedAsync();

        await console.OpenAsync($"{ConsoleWorld.Session}/questions.json");

        using var file = JsonDocument.Parse(console.Page);
        var (first, second) = (file.RootElement[0], file.RootElement[1]);
        Assert.Equal(("窓口の費用はいくらですか", "みなと町 小松"), (first.GetProperty("text").GetString(), first.GetProperty("asker").GetString()));
        Assert.DoesNotContain("倉田", second.GetProperty("asker").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_says_who_did_what_when()
    {
        await using var console = await AskedAsync();

        await console.OpenAsync($"{ConsoleWorld.Session}/log.csv");

        Assert.Contains(
            console.Page.Split("\r\n"), line => line.EndsWith(",\"桐生\",\"質問の扱いを変更\",\"質問No.1\",\"確認待ち\",\"見送り：講演の内容から離れるため\",", StringComparison.Ordinal));
        Assert.Contains(console.Page.Split("\r\n"), line => line.Contains("2026-12-10 15:01:0", StringComparison.Ordinal) && line.Contains(",\"メンバー\",\"質問を受付\",\"質問No.1\",", StringComparison.Ordinal));
        await console.OpenAsync($"{ConsoleWorld.Session}/log");
        Assert.Contains("見送り：講演の内容から離れるため", console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_names_the_schedule_and_what_changed_beside_the_state()
    {
        await using var console = await AskedAsync();

        await console.OpenAsync($"{ConsoleWorld.Session}/log.csv");

        Assert.Contains("\"操作者\",\"操作\",\"対象\",\"変更前\",\"変更後\"", console.Page, StringComparison.Ordinal);
        Assert.Contains(",\"自動（予定の時刻）\",\"進行を切り替え\",", console.Page, StringComparison.Ordinal);
        Assert.Contains(",\"メンバー\",\"匿名に変更\",\"質問No.2\",", console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_question_stands_is_said_in_a_word_as_in_the_log()
    {
        await using var console = await AskedAsync();
        await console.World.SayAsync(console.Organizer, "承認 2");

        await console.OpenAsync($"{ConsoleWorld.Session}/questions.csv");

        Assert.Contains(",\"順番待ち\",", console.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("取り上げる予定です", console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_are_written_region_by_region_while_the_session_runs_and_no_words_of_theirs_are_a_formula()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.World.SayAsync(console.Organizer, "受付開始");
        var author = await console.World.MemberAsync("=小松");
        await console.World.SayAsync(author, "報告する");
        await console.World.SayAsync(author, "=1+1");
        await console.World.SayAsync(author, "窓口の\"予約\"を始めました。");
        await console.World.SayAsync(author, "提出");
        await console.World.AtAsync(BotWorld.SessionStart.AddMinutes(1));
        await console.SignInAsync();

        await console.OpenAsync($"{ConsoleWorld.Session}/reports.csv");

        var lines = console.Page.Split("\r\n");
        Assert.Equal("\"地域\",\"状況\",\"提出日時\",\"締切後\",\"書いた方\",\"内容\",\"添付の件数\",\"差戻しの内容\"", lines[0].TrimStart('\uFEFF'));
        Assert.Matches("^\"みなと町\",\"提出済み\",20\\d\\d-[^,]+,0,\"'=小松\",\"'=1\\+1\n窓口の\"\"予約\"\"を始めました。\",0,$", lines[1]);
        Assert.Contains("\"あおば市\",\"未提出\",,0,\"\",\"\",0,", lines);
        using var book = SpreadsheetDocument.Open(new MemoryStream(await console.DownloadAsync($"{ConsoleWorld.Session}/reports.xlsx")), isEditable: false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.Contains(sheet.Descendants<Cell>(), cell => cell.DataType!.Value == CellValues.InlineString && cell.InnerText.StartsWith("=1+1", StringComparison.Ordinal));
        Assert.Empty(sheet.Descendants<CellFormula>());
    }

    [Fact]
    public async Task A_report_that_was_withdrawn_leaves_neither_words_nor_names_in_the_file()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.World.SayAsync(console.Organizer, "受付開始");
        var author = await console.World.MemberAsync("小松");
        await console.World.SayAsync(author, "窓口の予約を始めました。");
        await console.World.SayAsync(author, "提出");
        await console.World.SayAsync(author, "報告取消");
        await console.SignInAsync();

        await console.OpenAsync($"{ConsoleWorld.Session}/reports.csv");

        Assert.Contains("\"みなと町\",\"未提出\",,0,\"\",\"\",0,", console.Page.Split("\r\n"));
        Assert.DoesNotContain("小松", console.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.jp\")")]
    [InlineData("+1+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("　=1+1")]
    [InlineData("＝1+1")]
    public void What_a_spreadsheet_would_take_for_a_formula_is_text_in_a_csv_file(string words)
    {
        var file = CsvFile.Write(Table(words));
        var line = Encoding.UTF8.GetString(file).Split("\r\n")[1];

        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        Assert.Equal($"\"'{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", line);
    }

    [Fact]
    public void A_workbook_holds_words_as_words_and_opens_whatever_they_are()
    {
        var words = "=1+1\u0001" + new string('あ', 40_000);

        using var file = new MemoryStream(XlsxFile.Write(Table(words)));
        using var book = SpreadsheetDocument.Open(file, isEditable: false);
        var cell = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Last();

        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.StartsWith("=1+1\uFFFDあ", cell.InnerText, StringComparison.Ordinal);
        Assert.Equal(32_767, cell.InnerText.Length);
        Assert.Empty(book.WorkbookPart.WorksheetParts.Single().Worksheet!.Descendants<CellFormula>());
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book, Ct));
    }

    [Fact]
    public async Task Anybody_can_read_how_questions_are_chosen_and_a_group_may_say_it_in_its_own_words()
    {
        await using var usual = await BotWorld.StartAsync();
        await using var own = await BotWorld.StartAsync(new Dictionary<string, string?> { [$"StudyGroups:{ExampleGroup.Key}:QuestionPolicy:0"] = "質問はくじ引きで選びます。" });
        using var browser = new Browser(usual.Address);
        using var other = new Browser(own.Address);

        Assert.Contains("理由を質問した方にお伝えします。", (await browser.OpenAsync($"/policy/{ExampleGroup.Key}")).Page, StringComparison.Ordinal);
        Assert.Contains("ページが見つかりません", (await browser.OpenAsync("/policy/nowhere")).Page, StringComparison.Ordinal);
        var (_, words) = await other.OpenAsync($"/policy/{ExampleGroup.Key}");
        Assert.Contains("質問はくじ引きで選びます。", words, StringComparison.Ordinal);
        Assert.DoesNotContain("理由を質問した方に", words, StringComparison.Ordinal);
    }

    private static ExportTable Table(string words) => new("t", [new("words", "語")], [[words]]);

    private static async Task<ConsoleWorld> AskedAsync()
    {
        var console = await ConsoleWorld.LiveAsync();
        await console.World.SayAsync(await console.World.MemberAsync("小松"), "窓口の費用はいくらですか");
        var other = await console.World.MemberAsync("倉田", "あおば市");
        await console.World.SayAsync(other, "質問：予約の方法を教えてください");
        await console.World.SayAsync(other, "匿名にする 2");
        await console.World.SayAsync(console.Organizer, "見送り 1 講演の内容から離れるため");
        return console;
    }
}
