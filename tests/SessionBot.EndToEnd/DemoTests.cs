using System.Text.Json;
using System.Text.RegularExpressions;
using SessionBot.EndToEnd.Infrastructure;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.EndToEnd;

/// <summary>The demo's story is known: what its people said must be in what it writes, and what one took back in nothing.</summary>
public sealed partial class DemoTests(DemoRun demo) : IClassFixture<DemoRun>
{
    /// <summary>A word of the message that a member unsends in the story.</summary>
    private const string Unsent = "失敗談";

    private static readonly string[] Reported = ["みなと町", "あおば市", "かわかみ村", "ひかり町", "もりの市", "ゆきみ市ほか"];

    [Fact]
    public void It_succeeds_and_has_nothing_to_complain_of()
    {
        Assert.True(demo.Result.ExitCode == 0, demo.Result.All);
        Assert.Empty(demo.Result.Error);
        Assert.DoesNotContain(" WRN]", demo.Result.Output);
    }

    [Theory]
    [InlineData("minutes.md")]
    [InlineData("minutes.html")]
    [InlineData("minutes.txt")]
    [InlineData("minutes.json")]
    [InlineData("transcript.md")]
    [InlineData("session.json")]
    public void It_writes_and_names_its_results(string file)
    {
        Assert.True(new FileInfo(Path.Combine(demo.Out, file)) is { Exists: true, Length: > 0 });
        Assert.Contains(Path.GetExtension(file) is ".html" or ".txt" ? Path.GetExtension(file) : Path.Combine(demo.Out, file), demo.Result.Output);
    }

    [Fact]
    public void Every_file_that_it_names_is_there()
    {
        var named = FileName().Matches(demo.Result.Output).Select(match => match.Value).Distinct().ToList();

        Assert.Contains("minutes.md", named);
        Assert.All(named, file => Assert.True(File.Exists(Path.Combine(demo.Out, file)), $"{file} is named and is not there."));
    }

    [Fact]
    public void The_minutes_hold_every_region_that_reported_and_end_with_the_closing_word()
    {
        var headings = demo.Article.Split('\n').Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..]).ToList();

        Assert.Equal(Reported, headings.Intersect(Reported));
        Assert.DoesNotContain("すなはま町", headings);
        Assert.EndsWith("\n\n以上\n", demo.Article);
    }

    [Fact]
    public void The_minutes_hold_every_question_and_comment_that_was_answered()
    {
        var answered = demo.Database.Query(
            """SELECT "Text", "LineMessageId", (SELECT group_concat("LineMessageId", ' ') FROM "Answers" WHERE "Answers"."QuestionId" = "Parts"."QuestionId") FROM "QuestionParts" AS "Parts" """,
            row => (Text: row.GetString(0), Id: row.GetString(1), Answers: row.IsDBNull(2) ? [] : row.GetString(2).Split(' ')))
            .Where(question => question.Answers.Length > 0).ToList();

        Assert.Equal(8, answered.Count);
        Assert.All(answered.SelectMany(question => question.Answers.Prepend(question.Id)), id =>
        {
            var cited = SentenceIds.Of(demo.Minutes.Document).Where(entry => entry.Sentence.Evidence.Any(evidence => evidence.SourceId == $"line:{id}")).ToList();
            Assert.NotEmpty(cited);
            Assert.All(cited, entry => Assert.Contains(entry.Sentence.Text, demo.Article));
        });
    }

    [Fact]
    public void What_a_member_took_back_stands_in_no_file()
    {
        Assert.Contains("（送信取消）", demo.Read("transcript.md"));
        Assert.All(Directory.EnumerateFiles(demo.Out, "*", SearchOption.AllDirectories), file =>
        {
            var bytes = File.ReadAllBytes(file).AsSpan();
            Assert.True(bytes.IndexOf(System.Text.Encoding.UTF8.GetBytes(Unsent)) < 0, $"{file} holds what was unsent.");
            Assert.True(bytes.IndexOf("\\u5931\\u6557\\u8ac7"u8) < 0 && bytes.IndexOf("\\u5931\\u6557\\u8AC7"u8) < 0, $"{file} holds what was unsent, escaped.");
        });
    }

    [Fact]
    public void What_a_member_took_back_stands_in_no_column_of_the_database()
    {
        var texts = demo.Database.AllTexts().ToList();

        Assert.Contains(texts, text => text.Contains("導入にかかった期間と費用", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains(Unsent, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_sentence_can_be_made_again_from_its_evidence() =>
        Assert.Empty(ProvenanceReplay.Check(demo.Minutes.Document, demo.Record, MinutesLayout.ReadDefault()));

    [Fact]
    public void Every_quote_is_what_its_source_says_at_that_place()
    {
        var sources = new SourceIndex(demo.Record);
        using var minutes = JsonDocument.Parse(demo.Read("minutes.json"));

        var evidence = Objects(minutes.RootElement).Where(json => json.TryGetProperty("quote", out _)).ToList();

        Assert.True(evidence.Count > 40);
        Assert.All(evidence, json => Assert.Equal(
            sources.Find(json.GetProperty("source").GetString()!)!.Substring(json.GetProperty("start").GetInt32(), json.GetProperty("length").GetInt32()),
            json.GetProperty("quote").GetString()));
    }

    [Fact]
    public void Every_sentence_without_evidence_is_a_word_of_the_layout() =>
        Assert.All(
            SentenceIds.Of(demo.Minutes.Document).Where(entry => entry.Sentence.Evidence.Count == 0),
            entry => Assert.Contains(entry.Sentence.Text, File.ReadAllText(MinutesLayout.DefaultPath)));

    [Fact]
    public void Every_question_in_the_chats_is_in_the_minutes_or_left_out_for_a_reason()
    {
        var receipts = Receipt().Matches(demo.Read("transcript.md")).Select(match => int.Parse(match.Groups[1].ValueSpan)).Order().ToList();
        var rows = demo.Database.Query("""SELECT "Number", COALESCE("LineMessageId", ''), COALESCE("Text", '') FROM "Questions" LEFT JOIN "QuestionParts" ON "QuestionId" = "Questions"."Id" """, row => (Number: row.GetInt32(0), Id: row.GetString(1), Text: row.GetString(2)));
        var fates = demo.Minutes.Coverage.Items.ToDictionary(item => item.SourceId, item => item.Fate);
        var index = new SourceIndex(demo.Record);

        Assert.Equal(Enumerable.Range(1, receipts.Count), receipts);
        Assert.Equal(receipts, rows.Select(row => row.Number).Order());
        var unsent = Assert.Single(rows, row => row.Text.Length == 0);
        Assert.False(fates.ContainsKey($"line:{unsent.Id}"));
        Assert.All(rows.Where(row => row != unsent), row =>
        {
            Assert.Contains($"「{row.Text}」", demo.Read("transcript.md"));
            Assert.Equal(row.Text, index.Find($"line:{row.Id}"));
            Assert.True(fates[$"line:{row.Id}"] is InMinutes or LeftOut { Reason.Length: > 0 }, $"No. {row.Number} has no fate.");
        });
    }

    [Fact]
    public async Task Drafting_again_from_the_folder_gives_the_same_minutes()
    {
        var again = await ServiceCommand.RunAsync(demo.Folder, "draft", "out", "--out", "again");

        Assert.True(again.ExitCode == 0, again.All);
        Assert.All(
            ["minutes.md", "minutes.html", "minutes.txt", "minutes.json"],
            file => Assert.Equal(demo.Read(file), File.ReadAllText(demo.Folder.PathTo("again", file))));
    }

    [Fact]
    public async Task It_does_not_delete_the_database_of_a_service()
    {
        using var folder = new WorkingFolder();
        await using (await ServiceProcess.StartAsync(folder, ServiceSettings.Alone()))
        {
        }

        await ServiceCommand.RunAsync(folder, "demo", "--out", "data");

        Assert.Equal(["test"], ServiceDatabase.Of(folder).Query("""SELECT "Key" FROM "StudyGroups" """, row => row.GetString(0)));
    }

    private static IEnumerable<JsonElement> Objects(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Objects(member.Value)).Prepend(json),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    [GeneratedRegex(@"\b(minutes|transcript|session|talk)\.[a-z]+\b", RegexOptions.ECMAScript)]
    private static partial Regex FileName();

    [GeneratedRegex("(?:質問|コメント|運営への連絡)No\\.([0-9]+)として受け付けました")]
    private static partial Regex Receipt();
}
