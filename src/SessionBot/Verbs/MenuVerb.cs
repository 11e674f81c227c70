using System.CommandLine;
using Microsoft.Extensions.Options;
using SessionBot.Features.Menu;
using SessionBot.Hosting;

namespace SessionBot.Verbs;

/// <summary>Puts the members' rich menu in place on LINE, tells what is there, and goes back.</summary>
internal static class MenuVerb
{
    public static Command Command()
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Tells what would be done, and does nothing." };
        var apply = Verb("apply", "Brings LINE to what the menu file says.", (run, parsed, ct) => ApplyAsync(run, parsed.GetValue(dryRun), ct));
        apply.Add(dryRun);
        var menu = new Command("menu", "The members' menu below the chat, on phones.")
        {
            apply,
            Verb("show", "Tells what LINE has, beside the menu file.", (run, _, ct) => ShowAsync(run, ct)),
            Verb("rollback", "Brings back the menu before the last apply.", (run, _, ct) => RollBackAsync(run, ct), isForOneGroup: true),
        };
        menu.SetAction((parsed, _) => Failures.ReportAsync(
            parsed.InvocationConfiguration.Error, () => throw OwnOptions.NoVerb(menu, parsed.UnmatchedTokens is [var word, ..] ? word : null)));
        return menu;
    }

    private static Command Verb(string name, string does, Func<Run, ParseResult, CancellationToken, Task> act, bool isForOneGroup = false)
    {
        var group = new Option<string?>("--group")
        {
            Description = isForOneGroup ? "The study group's key; needed when there are several." : "The study group's key; every group when left out.",
        };
        var verb = new Command(name, does) { group };
        verb.TreatUnmatchedTokensAsErrors = false;
        verb.SetAction((parsed, ct) => Failures.ReportAsync(parsed.InvocationConfiguration.Error, async () =>
        {
            OwnOptions.CheckNames(parsed);
            await using var app = Host.Create([.. parsed.UnmatchedTokens]).AddSessionBot().Build();
            var groups = app.Services.GetRequiredService<IOptions<StudyGroupCatalog>>().Value;
            foreach (var key in Chosen(groups, parsed.GetValue(group), isForOneGroup))
            {
                await TryAsync(() => act(new Run(app.Services, key, groups[key].Name, parsed.InvocationConfiguration.Output), parsed, ct));
            }

            return 0;
        }));
        return verb;
    }

    private static async Task ApplyAsync(Run run, bool isDry, CancellationToken ct)
    {
        var change = await run.Services.GetRequiredService<ApplyMenu>().PlanAsync(run.Key, ct);
        if (change.Steps.Count == 0)
        {
            await run.SayAsync($"nothing to do, LINE has {change.MenuName}.");
            return;
        }

        await run.SayAsync(isDry ? "this would be done:" : "this is being done:", change.Steps);
        if (isDry)
        {
            return;
        }

        await change.CarryOutAsync(ct);
        await run.Output.WriteLineAsync("Done. Members see it when they open the chat again, within a minute. \"menu rollback\" goes back.");
    }

    private static async Task RollBackAsync(Run run, CancellationToken ct)
    {
        var change = await run.Services.GetRequiredService<RollBackMenu>().PlanAsync(run.Key, ct);
        if (change.Steps.Count == 0)
        {
            throw new UsageException($"{run.Key}: LINE keeps no menu to go back to. Change the menu file, then run \"menu apply\".");
        }

        await run.SayAsync("this is being done:", change.Steps);
        await change.CarryOutAsync(ct);
        await run.Output.WriteLineAsync("Done. The next \"menu apply\" puts the menu file's own in place again: correct the file first.");
    }

    private static async Task ShowAsync(Run run, CancellationToken ct)
    {
        var found = await run.Services.GetRequiredService<ShowMenu>().ReadAsync(run.Key, ct);
        await run.SayAsync($"{(found.IsUpToDate ? "LINE has what the file says" : "LINE does not have what the file says, run \"menu apply\"")}.");
        await run.Output.WriteLineAsync($"  file  {found.Desired.Menu.Name}  ({found.Path})");
        foreach (var menu in found.State.Menus)
        {
            await run.Output.WriteLineAsync($"  LINE  {menu.Name}  ({found.NoteOn(menu)})");
        }
    }

    private static List<string> Chosen(StudyGroupCatalog groups, string? key, bool isForOneGroup)
    {
        if (groups.Count == 0)
        {
            throw new UsageException("No study group is configured: set StudyGroups, as for serving. Against the simulator the service applies the menu by itself.");
        }

        var known = groups.Keys.Order(StringComparer.Ordinal).ToList();
        return key switch
        {
            null when isForOneGroup && known.Count > 1 => throw new UsageException($"There are several study groups: add --group with one of {string.Join(", ", known)}."),
            null => known,
            _ when groups.ContainsKey(key) => [key],
            _ => throw new UsageException($"There is no study group {key}: use --group with one of {string.Join(", ", known)}."),
        };
    }

    private static async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception exception) when (exception is MenuException or MenuFileException)
        {
            throw new UsageException(exception.Message);
        }
    }

    private sealed record Run(IServiceProvider Services, string Key, string Name, TextWriter Output)
    {
        public async Task SayAsync(string words, IReadOnlyList<MenuStep>? steps = null)
        {
            await Output.WriteLineAsync($"{Key} ({Name}): {words}");
            foreach (var step in steps ?? [])
            {
                await Output.WriteLineAsync($"  {step.Words.Verb,-6}  {step.Words.What}");
            }
        }
    }
}
