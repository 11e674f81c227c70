using System.Text.Json;

namespace SessionBot.Evaluation.Tests;

/// <summary>Kinds and neighbours of messages, and what is said to lines that cannot be read.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task Neighbours_come_in_input_order_with_ids_as_they_came()
    {
        var (_, output, _) = await CommandRun.OfAsync("similar", """
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

        var (_, output, _) = await CommandRun.OfAsync("similar", input);

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
        var (code, output, _) = await CommandRun.OfAsync("kind", """{"id":"あ","text":"音が聞こえません"}""");

        Assert.Equal((0, "{\"id\":\"あ\",\"kind\":\"operational\"}\n"), (code, output));
    }

    [Theory]
    [InlineData("similar")]
    [InlineData("kind")]
    public async Task No_input_gives_no_output(string verb) => Assert.Equal((0, "", ""), await CommandRun.OfAsync(verb, ""));

    [Theory]
    [InlineData("""{"id":1,"text":"費用は"}""" + "\n{broken", "Line 2", "not JSON")]
    [InlineData("[1]", "Line 1", "not a JSON object")]
    [InlineData("""{"text":"費用は"}""", "Line 1", "\"id\"")]
    [InlineData("""{"id":1,"text":5}""", "Line 1", "\"text\"")]
    public async Task A_broken_line_is_named_and_nothing_is_answered(string input, string line, string fault)
    {
        var (code, output, error) = await CommandRun.OfAsync("similar", input);

        Assert.Equal(EvaluationCommand.BrokenInput, code);
        Assert.Empty(output);
        Assert.Contains(line, error, StringComparison.Ordinal);
        Assert.Contains(fault, error, StringComparison.Ordinal);
        Assert.Contains("Write {", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_not_utf_8_are_refused()
    {
        var (code, _, error) = await CommandRun.OfAsync("kind", [0x7B, 0x22, 0xFF, 0xFE, 0x0A]);

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
        var (code, output, _) = await CommandRun.OfAsync("kind", input);

        Assert.Equal((0, "{\"id\":1,\"kind\":\"question\"}\n"), (code, output));
    }

    [Fact]
    public async Task The_figures_name_both_splits_and_the_baseline()
    {
        var (code, output, _) = await CommandRun.OfAsync("figures", "");

        Assert.Equal(0, code);
        Assert.Contains("development", output, StringComparison.Ordinal);
        Assert.Contains("heldOut", output, StringComparison.Ordinal);
        Assert.Contains("plain TF-IDF", output, StringComparison.Ordinal);
    }
}
