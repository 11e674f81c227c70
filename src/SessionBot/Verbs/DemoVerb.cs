using System.CommandLine;
using LineSimulator.Scripts;
using SessionBot.Demo;

namespace SessionBot.Verbs;

/// <summary>Plays a whole session with people on the simulated LINE platform, from the first follow to the published minutes.</summary>
internal static class DemoVerb
{
    public static Command Command()
    {
        var output = new Option<DirectoryInfo>("--out") { Description = "Where the results go.", DefaultValueFactory = _ => new("out/demo") };
        var command = new Command("demo", "Plays a whole session against the LINE simulator and writes its minutes.") { output };
        command.SetAction((parsed, ct) => Failures.ReportAsync(parsed.InvocationConfiguration.Error, () =>
        {
            OwnOptions.Check(parsed);
            return RunAsync(parsed.GetRequiredValue(output).FullName, parsed.InvocationConfiguration.Output, ct);
        }));
        return command;
    }

    private static async Task<int> RunAsync(string folder, TextWriter output, CancellationToken ct)
    {
        await OutputFolder.WriteAsync(folder, () => Task.FromResult(Directory.CreateDirectory(folder)));
        var script = await Script.LoadAsync(DemoSession.ScriptPath, ct);
        await output.WriteLineAsync($"{script.Users.Count}人が、{script.Steps.Count}の場面で研究会を行います。");
        await using var demo = await DemoSession.StartAsync(folder, script.Seed, ct);
        await output.WriteLineAsync($"  SessionBot      {demo.BotAddress}");
        await output.WriteLineAsync($"  LINE simulator  {demo.LineAddress}\n");
        var result = await demo.PlayAsync(script, new DemoProgress(output), ct);
        await output.WriteLineAsync($"""

            できました（webhook {result.Webhooks}通、ボットの返信とプッシュ {result.BotMessages}通、うち有料 {result.QuotaUsed}通）。
              議事録      {Path.Combine(folder, "minutes.md")}（.html, .txt）
              文ごとの出典 {Path.Combine(folder, "minutes.json")}
              全員のトーク {Path.Combine(folder, "transcript.md")}
              研究会の記録 {Path.Combine(folder, "session.json")}, talk.txt

            次に試すこと：
              dotnet run --project src/SessionBot -- draft {folder} --out {folder}-redraft
                  ボットなしで、同じ記録から議事録を作ります。
              dotnet run --project src/SessionBot -- --ConnectionStrings:Database "Data Source={Path.Combine(folder, "demo.db")}"
                  この研究会のデータでサービスを起動します（http://localhost:5080）。
              dotnet run --project src/SessionBot
                  自分のデータでサービスを起動します。
            """);
        return 0;
    }
}
