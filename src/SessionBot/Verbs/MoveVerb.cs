using System.CommandLine;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Storage.Moving;

namespace SessionBot.Verbs;

/// <summary>Copies an SQLite file into the PostgreSQL database that the settings name.</summary>
internal static class MoveVerb
{
    public static Command Command()
    {
        var from = new Option<string>("--from") { Description = "The SQLite file, such as data/sessionbot.db. It stays as it is.", Required = true };
        var command = new Command("move", "Copies an SQLite file into the PostgreSQL database of ConnectionStrings:Database.") { from };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => Failures.ReportAsync(
            parsed.InvocationConfiguration.Error,
            () =>
            {
                OwnOptions.CheckNames(parsed);
                return RunAsync(parsed.GetRequiredValue(from), parsed.UnmatchedTokens, parsed.InvocationConfiguration.Output, ct);
            }));
        return command;
    }

    private static async Task<int> RunAsync(string from, IReadOnlyList<string> settings, TextWriter output, CancellationToken ct)
    {
        var configuration = Host.Create(settings).Configuration;
        var target = DatabaseSetting.Read(configuration);
        if (DatabaseKinds.Of(target) != DatabaseKind.PostgreSql)
        {
            throw new UsageException(
                "ConnectionStrings:Database names no PostgreSQL database: add --ConnectionStrings:Database \"Host=…;Database=…;Username=…\".");
        }

        var copied = await MoveToPostgreSql.RunAsync($"Data Source={from}", target, ct);
        foreach (var (table, rows) in copied)
        {
            await output.WriteLineAsync($"{rows,9} {table}");
        }

        await output.WriteLineAsync($"{copied.Sum(table => table.Rows),9} rows moved. {from} is unchanged; photos and files stay in their folder.");
        if (AttachmentRegistration.FolderAfterMove(from, configuration) is { } folder)
        {
            await output.WriteLineAsync($"Start the service with Attachments:Folder \"{folder}\": on PostgreSQL it would look for them elsewhere.");
        }

        return 0;
    }
}
