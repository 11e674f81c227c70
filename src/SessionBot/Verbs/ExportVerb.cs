using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using SessionBot.Features.Minutes;
using SessionBot.Storage;

namespace SessionBot.Verbs;

/// <summary>Writes a session to a folder that <c>draft</c> reads.</summary>
internal static class ExportVerb
{
    public static Command Command()
    {
        var number = new Argument<int>("NUMBER") { Description = "The session's number." };
        var output = new Option<DirectoryInfo>("--out") { Description = "Where the files go.", Required = true };
        var group = new Option<string?>("--group") { Description = "The study group's key; needed when several have such a session." };
        var command = new Command("export", "Writes a session, and its minutes, to a folder.") { number, output, group };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => Failures.ReportAsync(parsed.InvocationConfiguration.Error, () =>
        {
            OwnOptions.CheckNames(parsed);
            return RunAsync(
                parsed.GetValue(number), parsed.GetRequiredValue(output).FullName, parsed.GetValue(group), parsed.UnmatchedTokens, parsed.InvocationConfiguration.Output, ct);
        }));
        return command;
    }

    private static async Task<int> RunAsync(int number, string folder, string? key, IReadOnlyList<string> settings, TextWriter output, CancellationToken ct)
    {
        await using var app = Host.Create(settings).AddSessionBot().Build();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SessionBotDb>();
        var database = scope.ServiceProvider.GetRequiredService<IDatabase>();
        if (!await database.ExistsAsync(ct))
        {
            throw new UsageException($"{database.Description} does not exist: run this where the service runs, or set ConnectionStrings:Database.");
        }

        await database.MigrateAsync(db, ct);
        var sessions = await (
            from session in db.Sessions
            join owner in db.StudyGroups on session.StudyGroupId equals owner.Id
            where session.Number == number && (key == null || owner.Key == key)
            select new { Session = session, owner.Key }).ToListAsync(ct);
        if (sessions is not [var found])
        {
            throw new UsageException(sessions.Count == 0
                ? $"There is no session {number}{(key is null ? "" : $" in the group {key}")}: check the number, and ConnectionStrings:Database."
                : $"Several groups have a session {number}: add --group with one of {string.Join(", ", sessions.Select(session => session.Key))}.");
        }

        var export = scope.ServiceProvider.GetRequiredService<ExportSession>();
        var minutes = await OutputFolder.WriteAsync(folder, () => export.WriteAsync(found.Session, folder, ct));
        await output.WriteLineAsync(minutes is null
            ? $"Session {number} is in {folder}; it has no minutes yet."
            : $"Session {number} and its minutes (revision {minutes.Revision}, {minutes.State}) are in {folder}.");
        return 0;
    }
}
