using System.CommandLine;
using System.Globalization;

namespace SessionBot.Load.Fire;

/// <summary>Random sessions and random moderators, in the service and in a model of it.</summary>
internal static class ModelVerb
{
    public static Command Command()
    {
        var sessions = new Option<int>("--sessions") { Description = "How many new ones of each, on each database.", DefaultValueFactory = _ => 500 };
        var command = new Command(
            "model", "Plays random sessions against a model of them, on SQLite and on PostgreSQL (SESSIONBOT_TEST_POSTGRESQL names a server); a failure names its seed.") { sessions };
        command.SetAction(async (parsed, ct) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var figures = new Figures(output);
            string[] databases = FireDatabase.PostgreSqlServer is null ? ["Sqlite"] : ["Sqlite", "PostgreSql"];
            figures.Print("model/databases", databases.Length, "", 2, isMost: false);
            foreach (var database in databases)
            {
                await LongForm.RunAsync(
                    $"model/{database.ToLowerInvariant()}",
                    "SessionBot.Tests",
                    ["*.Model.ModelTests", "*.Model.Desk.DeskTests"],
                    new Dictionary<string, string>
                    {
                        ["SESSIONBOT_TEST_MODEL"] = parsed.GetValue(sessions).ToString(CultureInfo.InvariantCulture),
                        ["SESSIONBOT_TEST_DATABASE"] = database,
                    },
                    figures, output, ct);
            }

            return figures.ExitCode;
        });
        return command;
    }
}
