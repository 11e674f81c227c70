using System.CommandLine;
using System.Globalization;

namespace SessionBot.Load.Fire;

/// <summary>Three processes on PostgreSQL: restarted in turn, killed, asleep past their leases, with clocks that differ.</summary>
internal static class FleetVerb
{
    public static Command Command()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often everybody says something in each test; at least 4.", DefaultValueFactory = _ => 60 };
        var command = new Command("fleet", "What happens to three processes that share a database (SESSIONBOT_TEST_POSTGRESQL names a server), for longer than the tests.") { rounds };
        command.SetAction(async (parsed, ct) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var figures = new Figures(output);
            await LongForm.RunAsync(
                "fleet",
                "SessionBot.EndToEnd",
                ["*.ManyProcessesTests", "*.WrongClockTests"],
                new Dictionary<string, string> { ["SESSIONBOT_TEST_ROUNDS"] = parsed.GetValue(rounds).ToString(CultureInfo.InvariantCulture) },
                figures, output, ct);
            return figures.ExitCode;
        });
        return command;
    }
}
