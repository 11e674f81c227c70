using System.Diagnostics;
using System.Text;

namespace SessionBot.Load.Fire;

/// <summary>The service as it was built together with these tests, and how to start it.</summary>
internal static class BuiltService
{
    private static readonly DirectoryInfo Here = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    /// <summary>In the same configuration as the tests.</summary>
    public static string Assembly { get; } = Path.Combine(Here.Parent!.Parent!.FullName, "SessionBot", Here.Name, "SessionBot.dll");

    private static string Dotnet =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? Environment.ProcessPath!
            : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public static ProcessStartInfo Command(string workingDirectory, IReadOnlyDictionary<string, string> settings, params IEnumerable<string> arguments)
    {
        if (!File.Exists(Assembly))
        {
            throw new InvalidOperationException($"{Assembly} is missing: build tests/SessionBot.EndToEnd, which builds the service too.");
        }

        var command = new ProcessStartInfo(Dotnet, [Assembly, .. arguments])
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (key, value) in settings)
        {
            command.Environment[key] = value;
        }

        return command;
    }
}
