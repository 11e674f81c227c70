namespace SessionBot.Load.Fire;

/// <summary>Kills one service again and again, at named points and at random, while people talk to it. Now and then it is stopped as a supervisor stops it.</summary>
internal sealed class KillRun(MortalService service, Crowd crowd, LineTrouble? trouble, Random random, TextWriter output)
{
    private static readonly KillPoint[] UnderLoad = [KillPoint.Stored, KillPoint.Claimed, KillPoint.Sent, KillPoint.Anywhere];

    private static readonly Dictionary<string, string> Settings = new()
    {
        // The shortest that is allowed: on PostgreSQL a killed service leaves its leases to run out.
        ["Work__Lease"] = "00:00:15",

        // Answers are pushed at once, so that pushes are under fire too.
        ["Work__NoticePatience"] = "00:00:00",

        // What LINE refuses is said again before the next kill, and not only after all of them.
        ["Work__RetryPause"] = "00:00:00.100",
    };

    /// <summary>While a life ends its webhooks are refused at once.</summary>
    private static readonly TimeSpan BetweenBursts = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<KillPoint, int> _kills = Enum.GetValues<KillPoint>().ToDictionary(point => point, _ => 0);
    private readonly List<TimeSpan> _stops = [];
    private int _drafts;

    /// <param name="server">A PostgreSQL server; null for SQLite.</param>
    public static async Task PlayAsync(string? server, KillPlan plan, Figures figures, TextWriter output)
    {
        var random = new Random(plan.Seed);
        await using var service = await MortalService.CreateAsync(server, Settings);
        var crowd = new Crowd(service.Line, random);
        var trouble = plan.IsLineTroubled ? new LineTrouble(service.Line, random) : null;
        var run = new KillRun(service, crowd, trouble, random, output);
        try
        {
            await run.KillAllAsync(plan.Kills, plan.Companions);
        }
        catch (Exception exception) when (exception is InvalidOperationException or TimeoutException)
        {
            await output.WriteLineAsync($"The service wrote last:\n{service.Output?.All}");
            throw;
        }

        await output.WriteLineAsync($"{service.Database.Name}: {string.Join(", ", run._kills.Select(one => $"{one.Key} {one.Value}"))}");
        figures.Print($"kill/{service.Database.Name}/kills", run._kills.Values.Sum(), "times", plan.Kills, isMost: false);
        figures.Print($"kill/{service.Database.Name}/slowest-stop", run._stops.Max().TotalSeconds, "s", 5, isMost: true);
        await new KillCheck(service, crowd, plan.Kills, trouble?.Count ?? 0, run._drafts).JudgeAsync(figures, output);
    }

    private async Task KillAllAsync(int kills, int companions)
    {
        var apart = Math.Max(1, kills / 10);
        for (var kill = 0; kill < apart; kill++)
        {
            await KillInMigrationAsync();
        }

        await UpAsync(KillPoint.Anywhere, 0);
        await service.AccompanyAsync(companions);
        await crowd.GatherAsync();
        await Quiet.UntilAsync(service);
        Func<Task>[] ends =
        [
            .. Enumerable.Range(0, kills - (2 * apart)).Select(kill => (Func<Task>)(() => KillUnderLoadAsync(UnderLoad[kill % UnderLoad.Length]))),
            .. Enumerable.Repeat(StopUnderLoadAsync, apart),
        ];
        random.Shuffle(ends);
        foreach (var end in ends)
        {
            await end();
            if (_kills.Values.Sum() % 25 == 0)
            {
                await output.WriteLineAsync($"{service.Database.Name}: {_kills.Values.Sum()} kills");
                await output.FlushAsync();
            }
        }

        trouble?.End();
        await UpAsync(KillPoint.Anywhere, 0);
        await Quiet.UntilAsync(service);
        await service.Line.SayAsync(crowd.Organizer, "終了");

        // Whoever drafts is to be killed at it.
        await service.LeaveAloneAsync();
        for (var kill = 0; kill < apart; kill++)
        {
            await KillInDraftAsync();
        }

        await UpAsync(KillPoint.Anywhere, 0);
        await Quiet.UntilAsync(service);
    }

    private async Task KillInMigrationAsync()
    {
        if (await service.LiveAsync(KillPoint.Migrating, random.Next(1, 25)))
        {
            throw new InvalidOperationException("The service came up although it was to be killed while it migrated.");
        }

        _kills[KillPoint.Migrating]++;
    }

    private async Task KillUnderLoadAsync(KillPoint point)
    {
        // It may be struck before it is up: what the last life left is worked on at once.
        if (await service.LiveAsync(point, random.Next(1, 21)))
        {
            await TalkAsync(point == KillPoint.Anywhere ? KillLaterAsync(service.Life) : service.Life.Ended);
            await MustBeKilledAsync();
        }

        _kills[point]++;
    }

    /// <summary>An orderly end, in the middle of everything.</summary>
    private async Task StopUnderLoadAsync()
    {
        await UpAsync(KillPoint.Anywhere, 0);
        await TalkAsync(StopLaterAsync(service.Life));
    }

    private async Task TalkAsync(Task ended)
    {
        var redelivering = RedeliverAsync(ended);
        var known = await service.Database.CountAsync("""FROM "Questions" """);
        using var pace = new PeriodicTimer(BetweenBursts);
        do
        {
            trouble?.Stir();
            await crowd.SpeakAsync(known);
        }
        while (!ended.IsCompleted && await pace.WaitForNextTickAsync());
        await ended;
        await redelivering;
    }

    /// <summary>What is sent to the dead is only given up the sooner.</summary>
    private async Task RedeliverAsync(Task ended)
    {
        while (!ended.IsCompleted && await service.Line.Platform.RedeliverOneAsync())
        {
        }
    }

    private async Task KillLaterAsync(ServiceProcess life)
    {
        await LaterAsync();
        await life.KillAsync();
    }

    private async Task StopLaterAsync(ServiceProcess life)
    {
        await LaterAsync();
        var (exitCode, took) = await life.StopAsync();
        _stops.Add(exitCode == 0 ? took : throw new InvalidOperationException($"The service was stopped and ended with exit code {exitCode}."));
    }

    private Task LaterAsync() => Task.Delay(TimeSpan.FromMilliseconds(random.Next(1, 1000)), TimeProvider.System);

    private async Task KillInDraftAsync()
    {
        if (await service.LiveAsync(KillPoint.Drafting, 1))
        {
            await service.Line.SayAsync(crowd.Organizer, "議事録作成");
            _drafts++;
            await MustBeKilledAsync();
        }

        _kills[KillPoint.Drafting]++;
    }

    /// <summary>What ends by itself is no kill.</summary>
    private async Task MustBeKilledAsync()
    {
        if (await service.Life.Ended.WaitAsync(Patience.Limit) is not ServiceProcess.Killed and var exitCode)
        {
            throw new InvalidOperationException($"The service ended by itself, with exit code {exitCode}.");
        }
    }

    private async Task UpAsync(KillPoint point, int nth)
    {
        if (!await service.LiveAsync(point, nth))
        {
            throw new InvalidOperationException("The service did not come up.");
        }
    }
}
