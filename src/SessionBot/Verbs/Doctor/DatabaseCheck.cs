using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SessionBot.Features.DeadLetters;
using SessionBot.Hosting;
using SessionBot.Storage;

namespace SessionBot.Verbs.Doctor;

/// <summary>Whether the database is there, is of this version, and can be written; and what was given up in it.</summary>
internal static class DatabaseCheck
{
    private const string What = "database";

    public static async IAsyncEnumerable<Finding> RunAsync(IServiceProvider services, [EnumeratorCancellation] CancellationToken ct)
    {
        var database = services.GetRequiredService<IDatabase>();
        var db = services.GetRequiredService<SessionBotDb>();
        var schema = await SchemaAsync(database, db, ct);
        yield return schema;
        if (schema.IsFault)
        {
            yield break;
        }

        var writing = await DatabaseHealth.TryAsync(database, rehearses: true, ct);
        yield return writing.Status == HealthStatus.Healthy
            ? Finding.Well(What, "can be written")
            : Finding.Fault(What, $"cannot be written ({writing.Description}): give the service's user the right to write it, and see whether the disk is full.");

        var dead = await services.GetRequiredService<DeadLetterBook>().ListAsync(null, ct);
        if (dead.Count == 0)
        {
            yield return Finding.Well("dead letters", "none");
        }

        foreach (var letter in dead)
        {
            yield return Finding.Fault(
                "dead letters",
                $"{letter.Id}  {letter.DiedAt:yyyy-MM-dd HH:mm}Z  {letter.Group}  {letter.Kind}  {letter.Attempts} attempts  {letter.Error}: "
                + Remedy(letter));
        }
    }

    private static async Task<Finding> SchemaAsync(IDatabase database, SessionBotDb db, CancellationToken ct)
    {
        try
        {
            if (!await database.ExistsAsync(ct))
            {
                return Finding.Fault(What, $"{database.Description} does not exist: start the service or run \"migrate\" to make it, or correct ConnectionStrings:Database.");
            }

            var known = db.Database.GetMigrations().ToList();
            var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
            return (known.Except(applied).ToList(), applied.Except(known).ToList()) switch
            {
                ({ Count: > 0 } missing, _) => Finding.Fault(What, $"{database.Description} lacks {string.Join(", ", missing)}: run \"migrate\", or start the service."),
                (_, { Count: > 0 } newer) => Finding.Fault(What, $"{database.Description} has {string.Join(", ", newer)}, which this program does not know: run the newer program."),
                _ => Finding.Well(What, $"{database.Description}, schema {known[^1]}"),
            };
        }
        catch (Exception exception) when (DatabaseFaults.Cause(exception) is { } fault)
        {
            return Finding.Fault(What, $"{database.Description} cannot be reached ({fault.Message}): check that it runs, and ConnectionStrings:Database.");
        }
    }

    private static string Remedy(DeadLetter letter) => letter.Replaying switch
    {
        Replaying.Impossible => $"cannot be tried again: \"doctor set-aside {letter.Id}\".",
        Replaying.MaySendTwice => $"mend the cause, then \"doctor replay {letter.Id}\" (LINE may have it already, and the person may get it twice).",
        Replaying.Handles => $"mend the cause, then \"doctor replay {letter.Id}\" (its sender was asked to send it again, so it may be there twice).",
        _ => $"mend the cause, then \"doctor replay {letter.Id}\".",
    };
}
