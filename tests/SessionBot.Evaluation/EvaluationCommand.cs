using System.CommandLine;
using System.Text.Json;

namespace SessionBot.Evaluation;

/// <summary>The command line: <c>similar</c>, <c>kind</c> and <c>ground</c> measure anybody's data, <c>figures</c> the committed sets.</summary>
internal static class EvaluationCommand
{
    public const int BrokenInput = 2;

    private const string TextShape = """{"id":…,"text":"…"}""";

    public static RootCommand Build(Stream input, Stream output) => new("Measures kind detection, the similar-question hint and the grounding check on JSON lines.")
    {
        OnLines("similar", """Reads {"id","text"} lines, writes {"id","neighbours":[{"id","score"}…]} lines, best first.""", TextShape, InputLine.Parse, input, output, SimilarVerb.Write),
        OnLines("kind", """Reads {"id","text"} lines, writes {"id","kind"} lines.""", TextShape, InputLine.Parse, input, output, KindVerb.Write),
        OnLines(
            "ground", """Reads {"id","source","claim","sessionDate"?} lines, writes {"id","verdict","score","reasons":[{"kind","piece","words"}…]} lines.""",
            """{"id":…,"source":"…","claim":"…"}""", PairLine.Parse, input, output, GroundVerb.Write),
        Figures(output),
    };

    private static Command OnLines<T>(
        string name,
        string description,
        string shape,
        Func<string, JsonElement, (T? Line, string Fault)> parse,
        Stream input,
        Stream output,
        Action<IReadOnlyList<T>, LineWriter> write)
        where T : class
    {
        var command = new Command(name, description);
        command.SetAction(async (parsed, ct) =>
        {
            switch (await InputLines<T>.ReadAsync(input, shape, parse, ct))
            {
                case InputLines<T>.Broken broken:
                    await parsed.InvocationConfiguration.Error.WriteLineAsync(broken.Message);
                    return BrokenInput;
                case InputLines<T>.Whole whole:
                    await using (var lines = new LineWriter(output))
                    {
                        write(whole.Lines, lines);
                    }

                    return 0;
                default:
                    throw new InvalidOperationException("Input is broken or whole.");
            }
        });
        return command;
    }

    private static Command Figures(Stream output)
    {
        var command = new Command("figures", "Prints the figures of the committed sets beside plain character n-gram TF-IDF.");
        command.SetAction(async (_, ct) =>
        {
            await using var writer = new StreamWriter(output, leaveOpen: true);
            await writer.WriteAsync(FiguresReport.Text().AsMemory(), ct);
        });
        return command;
    }
}
