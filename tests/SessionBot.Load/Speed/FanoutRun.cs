using System.Diagnostics;
using SessionBot.Load.Fire;

namespace SessionBot.Load.Speed;

/// <summary>One organizer, one question that goes on the screen and off again, and everybody who watches.</summary>
internal sealed class FanoutRun(SimulatedLine line, LineSimulator.People.SimulatedUser organizer, Audience audience)
{
    private readonly List<double> _spreads = [];
    private readonly List<double> _whole = [];

    /// <summary>From the first viewer to the last, milliseconds a step, the shortest first.</summary>
    public IReadOnlyList<double> Spreads => [.. _spreads.Order()];

    /// <summary>From the organizer's sending to the last viewer, likewise.</summary>
    public IReadOnlyList<double> Whole => [.. _whole.Order()];

    /// <summary>How long the service takes to end on SIGTERM, with everybody still watching.</summary>
    public TimeSpan Stopping { get; private set; }

    public static async Task<FanoutRun> PlayAsync(int viewers, int warmUp, int steps, CancellationToken ct)
    {
        using var folder = new WorkingFolder();
        await using var line = await SimulatedLine.StartAsync();
        var settings = ServiceSettings.For(line);
        settings["Service__PublicAddress"] = "http://127.0.0.1:9/";
        await using var service = await ServiceProcess.StartAsync(folder, settings);
        line.Connect(service);
        var organizer = await line.FriendAsync("桐生");
        foreach (var text in new[] { $"運営登録 {ServiceSettings.OrganizerCode}", SessionPlan.Text(7), "開始" })
        {
            await line.SayAsync(organizer, text);
        }

        await line.AnswerAsync(organizer, "開始しました", ct);
        var member = await line.FriendAsync("小松");
        await line.SayAsync(member, ServiceSettings.Region);
        await line.SayAsync(member, "導入の費用はどのくらいかかりましたか");
        await line.AnswerAsync(member, "No.1", ct);
        await line.SayAsync(organizer, "承認 1");
        await line.SayAsync(organizer, "投影");
        var link = await line.AnswerAsync(organizer, "/projector/", ct);
        var path = new Uri(link.Split('\n').Single(part => part.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;
        using var audience = await Audience.GatherAsync(new(service.Address, path), viewers, ct);
        var run = new FanoutRun(line, organizer, audience);
        for (var step = 0; step < warmUp + steps; step++)
        {
            await run.StepAsync(step % 2 == 0 ? "表示 1" : "戻す", counts: step >= warmUp, ct);
        }

        run.Stopping = (await service.StopAsync()).Took;
        return run;
    }

    private async Task StepAsync(string words, bool counts, CancellationToken ct)
    {
        audience.ExpectNext();
        var sent = Stopwatch.GetTimestamp();
        await line.SayAsync(organizer, words);
        var arrivals = await audience.WaitAsync(ct);
        if (counts)
        {
            _spreads.Add(Stopwatch.GetElapsedTime(arrivals.Min(), arrivals.Max()).TotalMilliseconds);
            _whole.Add(Stopwatch.GetElapsedTime(sent, arrivals.Max()).TotalMilliseconds);
        }
    }
}
