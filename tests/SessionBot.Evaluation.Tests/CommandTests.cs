using System.CommandLine;
using System.Text;
using System.Text.Json;

namespace SessionBot.Evaluation.Tests;

public sealed class CommandTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neighbours_come_in_input_order_with_ids_as_they_came()
    {
        var (_, output, _) = await RunAsync("similar", """
            {"id":7,"text":"導入費用はいくらですか"}
            {"id":"七","text":"始めるのにかかったお金は"}
            {"id":1.50,"text":"会場はどこですか"}
            """);

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("""{"id":7,"neighbours":[{"id":"七","score":""", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":1.50,""", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_neighbours_are_given_best_first_without_the_item_itself()
    {
        var input = string.Join('\n', Enumerable.Range(0, 15).Select(number => $$"""{"id":{{number}},"text":"{{number}}番の町の費用はいくらですか"}"""));

        var (_, output, _) = await RunAsync("similar", input);

        using var first = JsonDocument.Parse(output.Split('\n')[0]);
        var neighbours = first.RootElement.GetProperty("neighbours").EnumerateArray().ToList();
        var scores = neighbours.Select(neighbour => neighbour.GetProperty("score").GetDouble()).ToList();
        Assert.Equal(10, neighbours.Count);
        Assert.DoesNotContain(neighbours, neighbour => neighbour.GetProperty("id").GetInt32() == 0);
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public async Task Kinds_are_named_in_small_letters()
    {
        var (code, output, _) = await RunAsync("kind", """{"id":"あ","text":"音が聞こえません"}""");

        Assert.Equal((0, "{\"id\":\"あ\",\"kind\":\"operational\"}\n"), (code, output));
    }

    [Fact]
    public async Task A_claim_is_held_against_its_source_with_the_reasons_in_words()
    {
        var (code, output, _) = await RunAsync("ground", """
            {"id":"a","source":"来年度に58名を研修に送る予定です。","claim":"2026年度に58人を研修に送る予定である。","sessionDate":"2025-06-01"}
            {"id":2,"source":"58名が研修を受けました。","claim":"85人が研修を受けた。"}
            """);

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, code);
        Assert.StartsWith("""{"id":"a","verdict":"supported","score":0.""", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("""
            "reasons":[]}
            """, lines[0], StringComparison.Ordinal);
        Assert.Contains("\"verdict\":\"unsupported\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("""{"kind":"number","piece":"85人","words":"「85人」が原文にありません。"}""", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":1,"claim":"費用"}""", "\"source\"")]
    [InlineData("""{"id":1,"source":"費用"}""", "\"claim\"")]
    [InlineData("""{"id":1,"source":"費用","claim":"費用","sessionDate":"2026/4/1"}""", "\"sessionDate\"")]
    public async Task A_broken_pair_is_named(string input, string fault)
    {
        var (code, _, error) = await RunAsync("ground", input);

        Assert.Equal(EvaluationCommand.BrokenInput, code);
        Assert.Contains(fault, error, StringComparison.Ordinal);
        Assert.Contains("\"claim\":", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Condensed_text_comes_with_the_spans_it_was_made_of()
    {
        var (code, output, _) = await RunAsync("condense", """{"id":1,"text":"防災は重要です。来年度は受信機を貸与してまいります。","question":null,"limit":20}""");

        Assert.Equal((0, "{\"id\":1,\"text\":\"来年度は受信機を貸与する。\",\"evidence\":[{\"start\":8,\"end\":26}]}\n"), (code, output));
    }

    [Theory]
    [InlineData("""{"id":1,"text":"防災"}""", "\"limit\" is missing")]
    [InlineData("""{"id":1,"text":"防災","limit":0}""", "\"limit\" is missing or not a whole number of 1")]
    [InlineData("""{"id":1,"text":"防災","limit":9,"question":7}""", "\"question\" is not a string")]
    public async Task A_line_that_cannot_be_condensed_is_named(string input, string fault)
    {
        var (code, _, error) = await RunAsync("condense", input);

        Assert.Equal(EvaluationCommand.BrokenInput, code);
        Assert.Contains(fault, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ＬＩＮＥ で、受付！", "LINEで受付", 1, 1, 1)]
    [InlineData("受付開始", "受付終了。", 0.5, 0.333333, 0.5)]
    [InlineData("", "予約", 0, 0, 0)]
    public async Task Scores_are_of_characters_without_spaces_and_punctuation(string candidate, string reference, double one, double two, double longest)
    {
        var (_, output, _) = await RunAsync("rouge", $$"""{"id":1,"candidate":"{{candidate}}","reference":"{{reference}}"}""");

        using var score = JsonDocument.Parse(output);
        Assert.Equal(
            (one, two, longest),
            (score.RootElement.GetProperty("rouge1").GetDouble(), score.RootElement.GetProperty("rouge2").GetDouble(), score.RootElement.GetProperty("rougeL").GetDouble()));
    }

    [Fact]
    public async Task Links_name_utterances_by_their_places()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, """[{"speaker":"司会","start":1.5,"text":"費用はいくらでしょうか。"},{"speaker":"葉山","text":"機器の費用が300万円でした。"}]""", Ct);

        var (code, output, _) = await RunAsync(["link", "--utterances", file], """{"id":1,"question":"費用は"}""");

        File.Delete(file);
        Assert.Equal(0, code);
        Assert.StartsWith("""{"id":1,"spans":[{"first":1,"last":1,"score":""", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transcript_becomes_a_line_an_utterance_with_times_in_seconds()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".vtt");
        await File.WriteAllTextAsync(file, "WEBVTT\n\n00:00:03.000 --> 00:01:04.857\n葉山: はい。\n", Ct);

        var (code, output, _) = await RunAsync(["import", file], "");
        File.Delete(file);

        Assert.Equal((0, "{\"speaker\":\"葉山\",\"start\":3,\"end\":64.857,\"text\":\"はい。\"}\n"), (code, output));
    }

    [Fact]
    public async Task A_broken_transcript_is_named_with_its_line_and_nothing_is_written()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".vtt");
        await File.WriteAllTextAsync(file, "WEBVTT\n\n00:00:03.000 --> 00:00:02.000\nはい。\n", Ct);

        var (code, output, error) = await RunAsync(["import", file], "");
        File.Delete(file);

        Assert.Equal((EvaluationCommand.BrokenInput, ""), (code, output));
        Assert.StartsWith($"{file} line 3:", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("similar")]
    [InlineData("kind")]
    public async Task No_input_gives_no_output(string verb) => Assert.Equal((0, "", ""), await RunAsync(verb, ""));

    [Theory]
    [InlineData("""{"id":1,"text":"費用は"}""" + "\n{broken", "Line 2", "not JSON")]
    [InlineData("[1]", "Line 1", "not a JSON object")]
    [InlineData("""{"text":"費用は"}""", "Line 1", "\"id\"")]
    [InlineData("""{"id":1,"text":5}""", "Line 1", "\"text\"")]
    public async Task A_broken_line_is_named_and_nothing_is_answered(string input, string line, string fault)
    {
        var (code, output, error) = await RunAsync("similar", input);

        Assert.Equal(EvaluationCommand.BrokenInput, code);
        Assert.Empty(output);
        Assert.Contains(line, error, StringComparison.Ordinal);
        Assert.Contains(fault, error, StringComparison.Ordinal);
        Assert.Contains("Write {", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_not_utf_8_are_refused()
    {
        var (code, _, error) = await RunAsync("kind", [0x7B, 0x22, 0xFF, 0xFE, 0x0A]);

        Assert.Equal(EvaluationCommand.BrokenInput, code);
        Assert.Contains("UTF-8", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFEFF{\"id\":1,\"text\":\"費用は\"}")]
    [InlineData("{\"id\":1,\"text\":\"費用\\ud83dは\"}")]
    [InlineData("{\"id\":1,\"text\":\"費用\\udE00は\"}")]
    [InlineData("{\"id\":1,\"text\":\"費用は\\ud83d\\ude0a\"}\r\n\r\n")]
    public async Task A_byte_order_mark_half_characters_and_blank_lines_do_no_harm(string input)
    {
        var (code, output, _) = await RunAsync("kind", input);

        Assert.Equal((0, "{\"id\":1,\"kind\":\"question\"}\n"), (code, output));
    }

    [Fact]
    public async Task The_figures_name_both_splits_and_the_baseline()
    {
        var (code, output, _) = await RunAsync("figures", "");

        Assert.Equal(0, code);
        Assert.Contains("development", output, StringComparison.Ordinal);
        Assert.Contains("heldOut", output, StringComparison.Ordinal);
        Assert.Contains("plain TF-IDF", output, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Output, string Error)> RunAsync(string verb, string input) => RunAsync([verb], input);

    private static Task<(int Code, string Output, string Error)> RunAsync(string verb, byte[] input) => RunAsync([verb], input);

    private static Task<(int Code, string Output, string Error)> RunAsync(string[] words, string input) => RunAsync(words, Encoding.UTF8.GetBytes(input));

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] words, byte[] input)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = await EvaluationCommand.Build(new MemoryStream(input), output).Parse(words)
            .InvokeAsync(new InvocationConfiguration { Error = error }, Ct);
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
