using System.CommandLine;
using SessionBot.Storage;

namespace SessionBot.Verbs;

/// <summary>Brings the database up to date and ends.</summary>
internal static class MigrateVerb
{
    public static Command Command()
    {
        var command = new Command("migrate", "Brings the database up to date and ends.");
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => Failures.ReportAsync(
            parsed.InvocationConfiguration.Error, () => RunAsync(parsed.UnmatchedTokens, parsed.InvocationConfiguration.Output, ct)));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, TextWriter output, CancellationToken ct)
    {
        await using var app = Host.Create(settings).AddSessionBot().Build();
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IDatabase>();
        await database.MigrateAsync(scope.ServiceProvider.GetRequiredService<SessionBotDb>(), ct);
        await output.WriteLineAsync($"{database.Description} is up to date.");
        return 0;
    }
}
