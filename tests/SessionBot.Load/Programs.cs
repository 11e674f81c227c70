using System.Diagnostics;
using LineSimulator;

namespace SessionBot.Load;

/// <summary>How to start the service, and this program's own baselines.</summary>
internal static class Programs
{
    private static readonly DirectoryInfo Here = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    /// <summary>The service as it was built together with this program.</summary>
    public static string BuiltService { get; } = Built("SessionBot");

    private static string Dotnet => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? Environment.ProcessPath!
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <param name="program">SessionBot.dll, built or published.</param>
    /// <param name="folder">The working folder: the data are below it.</param>
    public static ProcessStartInfo Service(string program, string folder)
    {
        var options = new SimulatorOptions();
        const string at = "StudyGroups__load__";
        var command = new ProcessStartInfo(Dotnet, [program, "--urls", "http://127.0.0.1:0"]) { WorkingDirectory = folder };
        command.Environment[$"{at}Name"] = "みらい暮らし自治体研究会";
        command.Environment[$"{at}Regions__0"] = "みなと町";
        command.Environment[$"{at}OrganizerCode"] = "aikotoba-2026";
        command.Environment[$"{at}Line__ChannelSecrets__0"] = options.ChannelSecret;
        command.Environment[$"{at}Line__ChannelAccessToken"] = options.ChannelAccessToken;
        command.Environment[$"{at}Line__BotUserId"] = options.BotUserId;

        // Nobody listens there: nothing that these measurements send in is answered.
        command.Environment[$"{at}Line__ApiBase"] = command.Environment[$"{at}Line__DataBase"] = "http://127.0.0.1:9/";
        return command;
    }

    public static ProcessStartInfo Own(string verb, string folder) =>
        new(Dotnet, [Built("SessionBot.Load"), verb]) { WorkingDirectory = folder };

    private static string Built(string project) => Path.Combine(Here.Parent!.Parent!.FullName, project, Here.Name, $"{project}.dll");
}
