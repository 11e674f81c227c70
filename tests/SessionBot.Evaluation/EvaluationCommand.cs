using System.CommandLine;

namespace SessionBot.Evaluation;

/// <summary>The command line: <c>similar</c> and <c>kind</c> measure anybody's data, <c>figures</c> the committed sets.</summary>
internal static class EvaluationCommand
{
    public const int BrokenInput = 2;

    public static RootCommand Build(Stream input, Stream output) => new("Measures kind detection and the similar-question hint on JSON lines.")
    {
        OnLines("similar", """Reads {"id","text"} lines, writes {"id","neighbours":[{"id","score"}…]} lines, best first.""", input, output, SimilarVerb.Write),
        OnLines("kind", """Reads {"id","text"} lines, writes {"id","kind"} lines.""", input, output, KindVerb.Write),
        Figures(output),
    };

    private static Command OnLines(
        string name, string description, Stream input, Stream output, Action<IReadOnlyList<InputLine>, LineWriter> write)
    {
        var command = new Command(name, description);
        command.SetAction(async (parsed, ct) =>
        {
            switch (await InputLines.ReadAsync(input, ct))
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
