using System.CommandLine;
using SessionBot.Features.Archive;
using SessionBot.Storage;

namespace SessionBot.Verbs;

/// <summary>Brings an exported session into the database that the settings name.</summary>
internal static class RestoreVerb
{
    public static Command Command()
    {
        var archive = new Argument<FileInfo>("ARCHIVE") { Description = "What was exported: the ZIP file of the console, or the folder of export." };
        var command = new Command("restore", "Brings an exported session, and its minutes, into the database of ConnectionStrings:Database. Stop the service first where that is a file.") { archive };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => Failures.ReportAsync(parsed.InvocationConfiguration.Error, () =>
        {
            OwnOptions.CheckNames(parsed);
            return RunAsync(parsed.GetRequiredValue(archive).FullName, parsed.UnmatchedTokens, parsed.InvocationConfiguration.Output, ct);
        }));
        return command;
    }

    private static async Task<int> RunAsync(string path, IReadOnlyList<string> settings, TextWriter output, CancellationToken ct)
    {
        using var archive = await ArchiveFolder.OpenAsync(path, ct);
        await ArchiveManifest.ReadAsync(archive.Path, ct);
        await using var app = Host.Create(settings).AddSessionBot().Build();
        await app.PrepareAsync(ct);
        await using var scope = app.Services.CreateAsyncScope();
        var restored = await scope.ServiceProvider.GetRequiredService<RestoreSession>().HandleAsync(archive.Path, ct);
        foreach (var (kind, rows) in restored.Rows)
        {
            await output.WriteLineAsync($"{rows,9} {kind}");
        }

        await output.WriteLineAsync($"Session {restored.Number} of {restored.Group} ({restored.Topic}) is in {scope.ServiceProvider.GetRequiredService<IDatabase>().Description}. Nothing was sent to anybody.");
        await output.WriteLineAsync($"Not brought back: the LINE accounts of {restored.Newcomers} members, who are sent nothing until they write to the bot again, as somebody new; links to the projector and the speaker's page; "
            + $"{restored.Lost} photos and files that the archive does not hold ({restored.Attachments} are back).");
        return 0;
    }
}
