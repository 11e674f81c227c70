using SessionBot.Load.Fire;

namespace SessionBot.EndToEnd;

/// <summary>What ends the process that handles it would do so after every start, and no exception ever tells of it.</summary>
public sealed class DeadlyMessageTests
{
    private const int Tries = 2;

    /// <summary>Once where plain messages are taken, the tries that are counted, and the one that finds that they were enough.</summary>
    private const int MostLives = 1 + Tries + 1;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task A_message_that_kills_its_process_is_given_up_and_others_are_heard()
    {
        await using var service = await MortalService.CreateAsync(
            null, new() { ["Work__DeadAfterUnfinished"] = $"{Tries}", ["Work__DeadAfterAge"] = "00:00:00", ["Work__NoticePatience"] = "00:00:00" });
        var crowd = new Crowd(service.Line, new Random(1));
        Assert.True(await service.LiveAsync(KillPoint.Anywhere, 0));
        await crowd.GatherAsync();
        await Quiet.UntilAsync(service);

        for (var life = 1; !await IsGivenUpAsync(service); life++)
        {
            Assert.InRange(life, 1, MostLives);
            if (await service.LiveAsync(KillPoint.Claimed, 1))
            {
                var saying = life == 1 ? service.Line.SayAsync(crowd.People[0], "質問：窓口の費用はいくらですか") : Task.CompletedTask;
                await EndsOrGivesUpAsync(service);
                await saying;
            }
        }

        Assert.Equal(0, await service.Database.CountAsync("""FROM "Questions" """));
        await service.LiveAsync(KillPoint.Anywhere, 0);
        await service.Line.SayAsync(crowd.People[0], "質問：予約は何時からできますか");

        // That something was given up rides on the organizer's next reply.
        await service.Line.SayAsync(crowd.Organizer, "質問一覧");
        await Quiet.UntilAsync(service);
        Assert.Equal(1, await service.Database.CountAsync("""FROM "Questions" """));
    }

    private static async Task<bool> IsGivenUpAsync(MortalService service) => await service.Database.CountAsync("FROM work_item WHERE status = 2") > 0;

    private static async Task EndsOrGivesUpAsync(MortalService service)
    {
        var ended = service.Life.Ended;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience.Limit);
        using var looks = new PeriodicTimer(BetweenLooks);
        while (!ended.IsCompleted && !await IsGivenUpAsync(service))
        {
            await looks.WaitForNextTickAsync(limit.Token);
        }
    }
}
