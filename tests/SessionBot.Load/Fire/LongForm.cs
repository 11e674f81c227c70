using System.Globalization;
using System.Text.RegularExpressions;

namespace SessionBot.Load.Fire;

/// <summary>Tests that the test command runs in a short form, told to go on for longer.</summary>
internal static partial class LongForm
{
    /// <summary>Runs them, shows what they write, and prints how many of them failed or were left out.</summary>
    /// <param name="name">Of the figures.</param>
    /// <param name="program">The test program, such as <c>SessionBot.Tests</c>.</param>
    /// <param name="classes">Patterns of the tests' classes.</param>
    /// <param name="settings">Environment variables that say how long.</param>
    public static async Task RunAsync(
        string name, string program, IEnumerable<string> classes, IReadOnlyDictionary<string, string> settings, Figures figures, TextWriter output, CancellationToken ct)
    {
        using var process = Programs.Tests(program, classes, settings);
        var written = new List<string>();
        process.Start();
        var faults = process.StandardError.ReadToEndAsync(ct);
        while (await process.StandardOutput.ReadLineAsync(ct) is { } line)
        {
            written.Add(line);
            await output.WriteLineAsync(line);
        }

        await output.WriteAsync(await faults);
        await process.WaitForExitAsync(ct);
        figures.Print($"{name}/passed", Count(written, "succeeded"), "tests", 1, isMost: false);
        figures.Print($"{name}/not-passed", Count(written, "failed") + Count(written, "skipped"), "tests", 0, isMost: true);
    }

    /// <exception cref="InvalidOperationException">The program broke before it could count.</exception>
    private static int Count(List<string> written, string what) =>
        written.Select(line => Counted().Match(line)).LastOrDefault(match => match.Success && match.Groups[1].Value == what) is { } match
            ? int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The tests ended without saying how many have {what}; what they wrote is above.");

    [GeneratedRegex(@"^ +(succeeded|failed|skipped): ([0-9]+)$")]
    private static partial Regex Counted();
}
