using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SessionBot.Features.Board;
using SessionBot.Tests.Attachments;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Console;

/// <summary>What was taken back is in no file, and all three kinds of file say the same of questions and of the log, also while the session runs.</summary>
public sealed class WithdrawnExportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("json")]
    public async Task What_was_taken_back_keeps_its_number_and_its_fate_and_nothing_that_anybody_wrote(string format)
    {
        await using var console = await ConsoleWorld.LiveAsync();
        var world = console.World;
        var (withdrawing, unsending, staying) = (await world.MemberAsync("倉田", "あおば市"), await world.MemberAsync("佐伯", "かわかみ村"), await world.MemberAsync("小松"));
        await world.SayAsync(withdrawing, "質問：空き家の相談は何件ですか");
        await world.Line.SendFileAsync(withdrawing.Id, "計画.pdf", "%PDF-1.7"u8.ToArray(), ct: Ct);
        var unsent = await world.SayAsync(unsending, "質問：予約の方法を教えてください");
        await world.SayAsync(staying, "質問：窓口の費用はいくらですか");
        await world.SayAsync(await world.MemberAsync("北川"), "質問：待ち時間はどのくらいですか");
        await console.OpenAsync(ConsoleWorld.Session);
        await StepAsync(console, BoardCommand.ApproveAll, ("shown", "1 2 3 4"));
        await StepAsync(console, BoardCommand.PutLabel, ("number", "1"), ("label", "空き家"));
        await StepAsync(console, BoardCommand.Answer, ("number", "1"), ("text", "空き家は月に30件です。"));
        await StepAsync(console, BoardCommand.Gather, ("text", "費用と待ち時間を教えてください"), ("chosen", "3"), ("chosen", "4"));
        await StepAsync(console, BoardCommand.Undo);
        await world.SayAsync(withdrawing, "取消 1");
        await world.UnsendAsync(unsending, unsent);

        var rows = await ReadAsync(console, "questions", format);

        var all = string.Join('\n', rows.SelectMany(row => row.Values));
        foreach (var gone in new[] { "空き家", "予約", "費用と待ち時間", "倉田", "佐伯", "あおば市", "かわかみ村", "30件" })
        {
            Assert.DoesNotContain(gone, all, StringComparison.Ordinal);
        }

        Assert.Equal(["1", "2", "5"], rows.Where(row => row["standing"] == "取り下げ").Select(row => row["number"]));
        Assert.All(rows.Where(row => row["standing"] == "取り下げ"), row => Assert.Equal(
            ["askedAt", "kind", "number", "standing"], row.Where(cell => cell.Value.Length > 0).Select(cell => cell.Key).Order(StringComparer.Ordinal)));
        Assert.Contains(rows, row => row["number"] == "3" && row["text"] == "窓口の費用はいくらですか" && row["asker"] == "みなと町 小松");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("json")]
    public async Task A_question_brings_its_label_who_is_to_answer_and_the_words_of_the_room_beside_its_own(string format)
    {
        await using var console = await ConsoleWorld.LiveAsync();
        var world = console.World;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "質問：まどぐちの、その、費用ってどうなんですかね");
        await world.Line.SendFileAsync(member.Id, "計画.pdf", "%PDF-1.7"u8.ToArray(), ct: Ct);
        await world.Line.SendFileAsync(member.Id, "道具.exe", SampleFiles.Program, ct: Ct);
        await world.QuietAsync();
        await console.OpenAsync(ConsoleWorld.Session);
        await StepAsync(console, BoardCommand.PutLabel, ("number", "1"), ("label", "費用"));
        await StepAsync(console, BoardCommand.ToSpeaker, ("number", "1"));
        await StepAsync(console, BoardCommand.Reword, ("number", "1"), ("words", "窓口の費用はいくらですか"));

        var row = Assert.Single(await ReadAsync(console, "questions", format));

        Assert.Equal(
            ("まどぐちの、その、費用ってどうなんですかね", "窓口の費用はいくらですか", "費用", "講師", "1", "確認待ち"),
            (row["text"], row["wording"], row["label"], row["assignee"], row["attachments"], row["standing"]));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("json")]
    public async Task The_log_is_the_same_in_each_kind_of_file_while_the_session_runs(string format)
    {
        await using var console = await ConsoleWorld.LiveAsync();
        var member = await console.World.MemberAsync("小松");
        await console.World.SayAsync(member, "質問：窓口の費用はいくらですか");
        await console.World.SayAsync(console.Organizer, "見送り 1 講演の内容から離れるため");
        await console.World.SayAsync(console.Organizer, "戻す");
        await console.World.Line.SendFileAsync(member.Id, "計画.pdf", "%PDF-1.7"u8.ToArray(), ct: Ct);
        await console.World.QuietAsync();

        var rows = await ReadAsync(console, "log", format);

        Assert.Equal(Enumerable.Range(1, rows.Count).Select(version => version.ToString(CultureInfo.InvariantCulture)), rows.Select(row => row["version"]));
        var notTaken = Assert.Single(rows, row => row["after"] == "見送り：講演の内容から離れるため");
        Assert.Equal(("桐生", "質問の扱いを変更", "質問No.1", "確認待ち"), (notTaken["who"], notTaken["what"], notTaken["subject"], notTaken["before"]));
        Assert.Contains(rows, row => row["undoes"] == notTaken["version"] && row["after"] == "確認待ち");
        Assert.Contains(rows, row => row["who"] == "メンバー" && row["what"] == "質問を受付" && row["at"].StartsWith("2026-12-10", StringComparison.Ordinal));
        Assert.Contains(rows, row => row["who"] == "自動" && row["what"] == "添付を受信" && row["subject"] == "質問No.1");
        Assert.DoesNotContain(rows, row => row.Values.Any(cell => cell.Contains("小松", StringComparison.Ordinal)));
    }

    private static async Task StepAsync(ConsoleWorld console, string verb, params (string, string)[] fields)
    {
        var version = $"{(await console.SessionAsync()).Version}";
        await console.SendAsync(ConsoleWorld.Session, [("verb", verb), ("version", version), .. fields]);
    }

    /// <summary>The rows by the columns' keys, every cell as it is read there; null is empty.</summary>
    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ReadAsync(ConsoleWorld console, string name, string format)
    {
        using var json = JsonDocument.Parse(await console.DownloadAsync($"{ConsoleWorld.Session}/{name}.json"));
        var keys = json.RootElement[0].EnumerateObject().Select(member => member.Name).ToList();
        var file = await console.DownloadAsync($"{ConsoleWorld.Session}/{name}.{format}");
        var rows = format switch
        {
            "csv" => Csv(Encoding.UTF8.GetString(file)).Skip(1),
            "xlsx" => Workbook(file).Skip(1),
            _ => json.RootElement.EnumerateArray().Select(row => (IReadOnlyList<string>)[.. row.EnumerateObject().Select(member => member.Value.ToString())]),
        };
        return [.. rows.Select(row => keys.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static IEnumerable<IReadOnlyList<string>> Csv(string text)
    {
        foreach (var line in text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            yield return [.. Regex.Matches(line, "(?:^|,)(?:\"(?<cell>(?:[^\"]|\"\")*)\"|(?<cell>[^,]*))").Select(cell => cell.Groups["cell"].Value.Replace("\"\"", "\"", StringComparison.Ordinal))];
        }
    }

    private static List<IReadOnlyList<string>> Workbook(byte[] file)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(row => (IReadOnlyList<string>)[.. row.Elements<Cell>().Select(cell => cell.InnerText)])];
    }
}
