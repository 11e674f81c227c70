using System.CommandLine;
using System.Text.Json;
using SessionBot.Minutes.Drafting.Linking;

namespace SessionBot.Evaluation;

internal static class LinkVerb
{
    private const int Digits = 6;

    private static readonly InputShape Shape = new(["question"], [], ["answerer"]);

    public static Command Command(Stream input, Stream output)
    {
        var file = new Option<FileInfo>("--utterances") { Description = """A JSON array of {"speaker","start"?,"text"}.""", Required = true };
        var command = new Command(
            "link", """Reads {"id","question","answerer"?} lines, writes {"id","spans":[{"first","last","score"}…]} lines: which utterances answer, best first.""") { file };
        command.SetAction(async (parsed, ct) =>
        {
            var path = parsed.GetRequiredValue(file).FullName;
            try
            {
                var links = new AnswerLinks(await ReadAsync(path, ct));
                return await EvaluationCommand.AnswerAsync(parsed, Shape, input, output, (lines, writer) => Write(links, lines, writer), ct);
            }
            catch (Exception fault) when (fault is JsonException or IOException or KeyNotFoundException or InvalidOperationException)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(
                    $"{path}: {fault.Message} Write a JSON array of {{\"speaker\":\"…\",\"text\":\"…\"}}.");
                return EvaluationCommand.BrokenInput;
            }
        });
        return command;
    }

    private static async Task<List<SaidLine>> ReadAsync(string path, CancellationToken ct)
    {
        await using var stream = File.OpenRead(path);
        using var json = await JsonDocument.ParseAsync(stream, cancellationToken: ct);
        return [.. json.RootElement.EnumerateArray().Select(item => new SaidLine(item.GetProperty("speaker").GetString(), item.GetProperty("text").GetString()!))];
    }

    private static void Write(AnswerLinks links, IReadOnlyList<InputLine> lines, LineWriter writer)
    {
        foreach (var line in lines)
        {
            writer.Write(line.Id, json =>
            {
                json.WriteStartArray("spans");
                foreach (var span in links.Find(line.Words("question"), line.Optional("answerer")))
                {
                    json.WriteStartObject();
                    json.WriteNumber("first", span.First);
                    json.WriteNumber("last", span.Last);
                    json.WriteNumber("score", Math.Round(span.Score, Digits));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }
    }
}
