using System.CommandLine;
using Microsoft.Extensions.Options;
using SessionBot.Features.DeadLetters;
using SessionBot.Storage;
using SessionBot.Verbs.Doctor;

namespace SessionBot.Verbs;

/// <summary>Looks at all that the service needs, and tells what is at fault with its remedy; tries again what was given up.</summary>
internal static class DoctorVerb
{
    private const string All = "all";

    public static Command Command()
    {
        var doctor = new Command("doctor", "Checks settings, database, Redis, folders, the model, LINE, clock and dead letters; the exit code is 1 when something is at fault.")
        {
            Deciding("replay", "Tries dead letters again.", (settle, letter, ct) => settle.ReplayAsync(letter.Id, letter.Group, ct)),
            Deciding("set-aside", "Takes dead letters out of the list; they stay in the record.", (settle, letter, ct) => settle.SetAsideAsync(letter.Id, letter.Group, ct)),
        };
        doctor.TreatUnmatchedTokensAsErrors = false;
        doctor.SetAction((parsed, ct) => Failures.ReportAsync(parsed.InvocationConfiguration.Error, () =>
            parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-') && !word.Contains('=', StringComparison.Ordinal)
                ? throw OwnOptions.NoVerb(doctor, word)
                : ExamineAsync(parsed.UnmatchedTokens, parsed.InvocationConfiguration.Output, ct)));
        return doctor;
    }

    private static Command Deciding(string name, string does, Func<SettleDeadLetter, DeadLetter, CancellationToken, Task<bool>> decide)
    {
        var which = new Argument<string>("ID") { Description = "The dead letter, such as in-12 or out-3, or all." };
        var verb = new Command(name, does) { which };
        verb.TreatUnmatchedTokensAsErrors = false;
        verb.SetAction((parsed, ct) => Failures.ReportAsync(parsed.InvocationConfiguration.Error, () =>
        {
            OwnOptions.CheckNames(parsed);
            return DecideAsync(parsed.GetRequiredValue(which), decide, parsed.UnmatchedTokens, parsed.InvocationConfiguration.Output, ct);
        }));
        return verb;
    }

    private static async Task<int> ExamineAsync(IReadOnlyList<string> settings, TextWriter output, CancellationToken ct)
    {
        var faults = 0;
        async Task TellAsync(IAsyncEnumerable<Finding> findings)
        {
            await foreach (var finding in findings.WithCancellation(ct))
            {
                faults += finding.IsFault ? 1 : 0;
                await output.WriteLineAsync($"{(finding.IsFault ? "FAULT" : "ok   ")}  {finding.What,-12}  {finding.Words}");
            }
        }

        WebApplication app;
        try
        {
            app = Host.Create(settings).AddSessionBot().Build();
        }
        catch (OptionsValidationException exception)
        {
            await TellAsync(exception.Failures.Select(failure => Finding.Fault("settings", failure)).ToAsyncEnumerable());
            return 1;
        }

        await using var disposing = app;
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await TellAsync(Surroundings.SettingsAsync(services));
        await TellAsync(DatabaseCheck.RunAsync(services, ct));
        await TellAsync(Surroundings.RedisAsync(services, ct));
        await TellAsync(Surroundings.FolderAsync(services));
        await TellAsync(ModelCheck.RunAsync(services, ct));
        await TellAsync(LineCheck.RunAsync(services, ct));
        return faults == 0 ? 0 : 1;
    }

    private static async Task<int> DecideAsync(
        string which, Func<SettleDeadLetter, DeadLetter, CancellationToken, Task<bool>> decide, IReadOnlyList<string> settings, TextWriter output, CancellationToken ct)
    {
        await using var app = Host.Create(settings).AddSessionBot().Build();
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IDatabase>();
        if (!await database.ExistsAsync(ct))
        {
            throw new UsageException($"{database.Description} does not exist: run this where the service runs, or set ConnectionStrings:Database.");
        }

        var dead = await scope.ServiceProvider.GetRequiredService<DeadLetterBook>().ListAsync(null, ct);
        var wanted = which == All ? dead : [.. dead.Where(letter => letter.Id == DeadLetterId.Parse(which))];
        if (wanted.Count == 0 && which != All)
        {
            throw new UsageException($"There is no dead letter {which}: \"doctor\" lists them.");
        }

        var settle = scope.ServiceProvider.GetRequiredService<SettleDeadLetter>();
        var left = 0;
        foreach (var letter in wanted)
        {
            var done = await decide(settle, letter, ct);
            left += done ? 0 : 1;
            await output.WriteLineAsync(done ? $"{letter.Id}: done" : $"{letter.Id}: cannot be done, because nothing of it is left or somebody was faster");
        }

        await output.WriteLineAsync(wanted.Count == 0 ? "There are no dead letters." : $"{wanted.Count - left} of {wanted.Count} done. The service sees it within a second.");
        return left == 0 ? 0 : 1;
    }
}
