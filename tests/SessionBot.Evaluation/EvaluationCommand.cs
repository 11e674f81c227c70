using System.CommandLine;

namespace SessionBot.Evaluation;

/// <summary>The command line: <c>figures</c> measures the committed sets, every other verb anybody's data.</summary>
internal static class EvaluationCommand
{
    public const int BrokenInput = 2;

    public static RootCommand Build(Stream input, Stream output) => new("Measures the text engine on JSON lines.")
    {
        OnLines("similar", """Reads {"id","text"} lines, writes {"id","neighbours":[{"id","score"}…]} lines, best first.""", InputShape.Text, input, output, SimilarVerb.Write),
        OnLines("kind", """Reads {"id","text"} lines, writes {"id","kind"} lines.""", InputShape.Text, input, output, KindVerb.Write),
        OnLines(
            "condense", """Reads {"id","text","question"?,"limit"} lines, writes {"id","text","evidence":[{"start","end"}…]} lines of at most limit characters.""",
            CondenseVerb.Shape, input, output, CondenseVerb.Write),
        OnLines("rouge", """Reads {"id","candidate","reference"} lines, writes {"id","rouge1","rouge2","rougeL"} lines: F1 over characters.""", RougeVerb.Shape, input, output, RougeVerb.Write),
        OnLines(
            "ground", """Reads {"id","source","claim","sessionDate"?} lines, writes {"id","verdict","score","reasons":[{"kind","piece","words"}…]} lines.""",
            GroundVerb.Shape, input, output, GroundVerb.Write),
        LinkVerb.Command(input, output),
        ImportVerb.Command(output),
        Figures(output),
    };

    private static Command OnLines(
        string name, string description, InputShape shape, Stream input, Stream output, Action<IReadOnlyList<InputLine>, LineWriter> write)
    {
        var command = new Command(name, description);
        command.SetAction((parsed, ct) => AnswerAsync(parsed, shape, input, output, write, ct));
        return command;
    }

    public static async Task<int> AnswerAsync(
        ParseResult parsed, InputShape shape, Stream input, Stream output, Action<IReadOnlyList<InputLine>, LineWriter> write, CancellationToken ct)
    {
        switch (await InputLines.ReadAsync(input, shape, ct))
        {
            case InputLines.Broken broken:
                await parsed.InvocationConfiguration.Error.WriteLineAsync(broken.Message);
                return BrokenInput;
            case InputLines.Whole whole:
                await using (var lines = new LineWriter(output))
                {
                    write(whole.Lines, lines);
                }

                return 0;
            default:
                throw new InvalidOperationException("Input is broken or whole.");
        }
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
