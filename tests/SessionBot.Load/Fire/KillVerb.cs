using System.CommandLine;

namespace SessionBot.Load.Fire;

/// <summary>kill -9 at named points and at random, and what is left of the promises afterwards.</summary>
internal static class KillVerb
{
    public static Command Command()
    {
        var kills = new Option<int>("--kills") { Description = "How many, over both databases; at least 20.", DefaultValueFactory = _ => 200 };
        var seed = new Option<int?>("--seed") { Description = "Repeats the plan of another run." };
        var processes = new Option<int>("--processes") { Description = "How many share the work on PostgreSQL; one of them is killed.", DefaultValueFactory = _ => 1 };
        var trouble = new Option<bool>("--trouble") { Description = "LINE's side fails meanwhile too: errors, limits, lost answers, cut lines, slow calls." };
        var command = new Command("kill", "Kills the service under load, on SQLite and on PostgreSQL (SESSIONBOT_TEST_POSTGRESQL names a server).") { kills, seed, processes, trouble };
        command.SetAction(async (parsed, _) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var figures = new Figures(output);
            var plan = new KillPlan(parsed.GetValue(kills), parsed.GetValue(seed) ?? Random.Shared.Next(), parsed.GetValue(processes) - 1, parsed.GetValue(trouble));
            await RunAsync(plan, figures, output);
            return figures.ExitCode;
        });
        return command;
    }

    private static async Task RunAsync(KillPlan plan, Figures figures, TextWriter output)
    {
        await output.WriteLineAsync($"--kills {plan.Kills} --seed {plan.Seed} --processes {plan.Companions + 1}{(plan.IsLineTroubled ? " --trouble" : "")}");
        var onSqlite = plan with { Companions = 0 };
        if (FireDatabase.PostgreSqlServer is not { } server)
        {
            await output.WriteLineAsync("No PostgreSQL: SESSIONBOT_TEST_POSTGRESQL names no server, so all kills are on SQLite.");
            figures.Print("kill/databases", 1, "", 2, isMost: false);
            await KillRun.PlayAsync(null, onSqlite, figures, output);
            return;
        }

        await KillRun.PlayAsync(null, onSqlite with { Kills = plan.Kills / 2 }, figures, output);
        await KillRun.PlayAsync(server, plan with { Kills = plan.Kills - (plan.Kills / 2) }, figures, output);
    }
}
