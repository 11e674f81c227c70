using System.Diagnostics;
using TestKit;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>Runs the service's program until it ends by itself: a verb, or a start that must fail.</summary>
internal static class ServiceCommand
{
    public static Task<CommandResult> RunAsync(WorkingFolder folder, params IEnumerable<string> arguments) =>
        RunAsync(folder, new Dictionary<string, string>(), arguments);

    public static async Task<CommandResult> RunAsync(
        WorkingFolder folder, IReadOnlyDictionary<string, string> settings, params IEnumerable<string> arguments)
    {
        using var process = new Process { StartInfo = Programs.Service(folder.Path, settings, arguments) };
        var output = new ChildOutput();
        output.Attach(process);
        var started = Stopwatch.GetTimestamp();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            var exit = process.WaitForExitAsync(TestContext.Current.CancellationToken);
            var first = await Task.WhenAny(exit, output.LineWith(ServiceProcess.UpLine)).WaitAsync(TestConstants.Timeout);
            if (first != exit)
            {
                throw new InvalidOperationException($"The command was to end by itself, and serves. It wrote:\n{output.All}");
            }

            await exit;
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The command did not end within {TestConstants.Timeout}. It wrote:\n{output.All}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        return new(process.ExitCode, output.Standard, output.Error, Stopwatch.GetElapsedTime(started));
    }
}

internal sealed record CommandResult(int ExitCode, string Output, string Error, TimeSpan Took)
{
    public string All => $"exit code {ExitCode}\n{Output}\n{Error}";
}
