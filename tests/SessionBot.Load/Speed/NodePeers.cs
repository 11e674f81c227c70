using System.Diagnostics;
using LineSimulator;

namespace SessionBot.Load.Speed;

/// <summary>The Node servers that the service is compared with, and their packages.</summary>
internal static class NodePeers
{
    private static readonly string Sources = Path.Combine(AppContext.BaseDirectory, "Speed", "Peers");

    /// <param name="packages">Where they were installed.</param>
    /// <param name="folder">Where the data go.</param>
    public static ProcessStartInfo Command(string packages, string folder, string script, params IEnumerable<string> mode) =>
        new("node", [Path.Combine(packages, script), new SimulatorOptions().ChannelSecret, WebhookLoad.Path, .. mode]) { WorkingDirectory = folder };

    /// <summary>Puts the servers there and, the first time, their packages from npm, which can take minutes.</summary>
    /// <exception cref="InvalidOperationException">npm failed; its own words tell why.</exception>
    public static async Task InstallAsync(string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        foreach (var source in Directory.EnumerateFiles(Sources))
        {
            File.Copy(source, Path.Combine(folder, Path.GetFileName(source)), overwrite: true);
        }

        if (Directory.Exists(Path.Combine(folder, "node_modules", "better-sqlite3", "build")))
        {
            return;
        }

        using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund", "--loglevel", "error"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = npm.StandardOutput.ReadToEndAsync(ct);
        var fault = await npm.StandardError.ReadToEndAsync(ct);
        await npm.WaitForExitAsync(ct);
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm install in {folder} ended with {npm.ExitCode}: leave the Node peers out with --without-node.\n{await said}\n{fault}");
        }
    }
}
