using System.Text.Json;

namespace SessionBot.Evaluation.Tests;

/// <summary>The commands that measure parts of the drafting: transcripts, condensing, linking, grounding and scores.</summary>
public sealed class DraftingCommandTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_claim_is_held_against_its_source_with_the_reasons_in_words()
    {
        var (code, output, _) = await CommandRun.OfAsync("ground", """
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
        var (code, _, error) = await CommandRun.OfAsync("ground", input);

        Assert.Equal(EvaluationCommand.BrokenInput, code);
        Assert.Contains(fault, error, StringComparison.Ordinal);
        Assert.Contains("\"claim\":", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Condensed_text_comes_with_the_spans_it_was_made_of()
    {
        var (code, output, _) = await CommandRun.OfAsync("condense", """{"id":1,"text":"防災は重要です。来年度は受信機を貸与してまいります。","question":null,"limit":20}""");

        Assert.Equal((0, "{\"id\":1,\"text\":\"来年度は受信機を貸与する。\",\"evidence\":[{\"start\":8,\"end\":26}]}\n"), (code, output));
    }

    [Theory]
    [InlineData("""{"id":1,"text":"防災"}""", "\"limit\" is missing")]
    [InlineData("""{"id":1,"text":"防災","limit":0}""", "\"limit\" is missing or not a whole number of 1")]
    [InlineData("""{"id":1,"text":"防災","limit":9,"question":7}""", "\"question\" is not a string")]
    public async Task A_line_that_cannot_be_condensed_is_named(string input, string fault)
    {
        var (code, _, error) = await CommandRun.OfAsync("condense", input);

        Assert.Equal(EvaluationCommand.BrokenInput, code);
        Assert.Contains(fault, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ＬＩＮＥ で、受付！", "LINEで受付", 1, 1, 1)]
    [InlineData("受付開始", "受付終了。", 0.5, 0.333333, 0.5)]
    [InlineData("", "予約", 0, 0, 0)]
    public async Task Scores_are_of_characters_without_spaces_and_punctuation(string candidate, string reference, double one, double two, double longest)
    {
        var (_, output, _) = await CommandRun.OfAsync("rouge", $$"""{"id":1,"candidate":"{{candidate}}","reference":"{{reference}}"}""");

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

        var (code, output, _) = await CommandRun.OfAsync(["link", "--utterances", file], """{"id":1,"question":"費用は"}""");

        File.Delete(file);
        Assert.Equal(0, code);
        Assert.StartsWith("""{"id":1,"spans":[{"first":1,"last":1,"score":""", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transcript_becomes_a_line_an_utterance_with_times_in_seconds()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".vtt");
        await File.WriteAllTextAsync(file, "WEBVTT\n\n00:00:03.000 --> 00:01:04.857\n葉山: はい。\n", Ct);

        var (code, output, _) = await CommandRun.OfAsync(["import", file], "");
        File.Delete(file);

        Assert.Equal((0, "{\"speaker\":\"葉山\",\"start\":3,\"end\":64.857,\"text\":\"はい。\"}\n"), (code, output));
    }

    [Fact]
    public async Task A_broken_transcript_is_named_with_its_line_and_nothing_is_written()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".vtt");
        await File.WriteAllTextAsync(file, "WEBVTT\n\n00:00:03.000 --> 00:00:02.000\nはい。\n", Ct);

        var (code, output, error) = await CommandRun.OfAsync(["import", file], "");
        File.Delete(file);

        Assert.Equal((EvaluationCommand.BrokenInput, ""), (code, output));
        Assert.StartsWith($"{file} line 3:", error, StringComparison.Ordinal);
    }
}
