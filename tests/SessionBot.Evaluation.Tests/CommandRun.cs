using System.CommandLine;
using System.Text;

namespace SessionBot.Evaluation.Tests;

/// <summary>One run of the program, with what it reads from standard input.</summary>
internal static class CommandRun
{
    public static Task<(int Code, string Output, string Error)> OfAsync(string verb, string input) => OfAsync([verb], input);

    public static Task<(int Code, string Output, string Error)> OfAsync(string verb, byte[] input) => RunAsync([verb], input);

    public static Task<(int Code, string Output, string Error)> OfAsync(string[] words, string input) => RunAsync(words, Encoding.UTF8.GetBytes(input));

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] words, byte[] input)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = await EvaluationCommand.Build(new MemoryStream(input), output).Parse(words)
            .InvokeAsync(new InvocationConfiguration { Error = error }, TestContext.Current.CancellationToken);
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
