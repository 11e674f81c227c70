using System.Diagnostics;
using System.Text;
using LineSimulator;

namespace SessionBot.Load;

/// <summary>How to start the service, and this program's own baselines.</summary>
internal static class Programs
{
    /// <summary>The environment variable that names another SessionBot.dll than the one beside this program, for example a published one.</summary>
    private const string OtherService = "SESSIONBOT_TEST_SERVICE";

    private static readonly DirectoryInfo Here = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    /// <summary>The path of SessionBot.dll; without word of another, as it was built together with this program and in the same configuration.</summary>
    public static string ServiceAssembly { get; } =
        Environment.GetEnvironmentVariable(OtherService) is { Length: > 0 } other ? Path.GetFullPath(other) : Built("SessionBot");

    private static string Dotnet => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? Environment.ProcessPath!
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>What it writes can be read.</summary>
    public static ProcessStartInfo Service(string workingDirectory, IReadOnlyDictionary<string, string> settings, params IEnumerable<string> arguments)
    {
        var command = Plain(workingDirectory, settings, arguments);
        command.RedirectStandardOutput = command.RedirectStandardError = true;
        command.StandardOutputEncoding = command.StandardErrorEncoding = Encoding.UTF8;
        return command;
    }

    /// <summary>The service with one group, whose LINE answers nothing: nobody listens there.</summary>
    public static ProcessStartInfo Unanswered(string workingDirectory, params IEnumerable<string> arguments)
    {
        var options = new SimulatorOptions();
        const string at = "StudyGroups__load__";
        const string nowhere = "http://127.0.0.1:9/";
        return Plain(
            workingDirectory,
            new Dictionary<string, string>
            {
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                [$"{at}Name"] = "みらい暮らし自治体研究会",
                [$"{at}Regions__0"] = "みなと町",
                [$"{at}OrganizerCode"] = "aikotoba-2026",
                [$"{at}Line__ChannelSecrets__0"] = options.ChannelSecret,
                [$"{at}Line__ChannelAccessToken"] = options.ChannelAccessToken,
                [$"{at}Line__BotUserId"] = options.BotUserId,
                [$"{at}Line__ApiBase"] = nowhere,
                [$"{at}Line__DataBase"] = nowhere,
            },
            arguments);
    }

    /// <summary>A test program, not started yet.</summary>
    /// <param name="classes">Patterns of those whose tests it runs.</param>
    public static Process Tests(string program, IEnumerable<string> classes, IReadOnlyDictionary<string, string> settings)
    {
        var assembly = Built(program);
        if (!File.Exists(assembly))
        {
            throw new InvalidOperationException($"{assembly} is missing: build SessionBot.sln.");
        }

        var command = new ProcessStartInfo(Dotnet, [assembly, "--no-progress", "--show-live-output", "on", "--filter-class", .. classes])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings)
        {
            command.Environment[key] = value;
        }

        return new Process { StartInfo = command };
    }

    public static ProcessStartInfo Own(string verb, string folder) =>
        new(Dotnet, [Built("SessionBot.Load"), verb]) { WorkingDirectory = folder };

    private static ProcessStartInfo Plain(string workingDirectory, IReadOnlyDictionary<string, string> settings, IEnumerable<string> arguments)
    {
        if (!File.Exists(ServiceAssembly))
        {
            throw new InvalidOperationException($"{ServiceAssembly} is missing: build SessionBot.sln, or name a SessionBot.dll in {OtherService}.");
        }

        var command = new ProcessStartInfo(Dotnet, [ServiceAssembly, .. arguments]) { WorkingDirectory = workingDirectory };
        foreach (var (key, value) in settings)
        {
            command.Environment[key] = value;
        }

        return command;
    }

    private static string Built(string project) => Path.Combine(Here.Parent!.Parent!.FullName, project, Here.Name, $"{project}.dll");
}
