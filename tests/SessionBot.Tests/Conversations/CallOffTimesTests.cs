using LineSimulator;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;
using static SessionBot.Tests.Conversations.CallOffSteps;

namespace SessionBot.Tests.Conversations;

/// <summary>Calling a session off meets what the time brings: its start, reminders, messages on their way, and that it is taken back.</summary>
public sealed class CallOffTimesTests
{
    private static readonly DateTimeOffset Start = BotWorld.SessionStart;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Taken_back_it_stands_where_it_stood_and_only_who_had_heard_hears_that_it_takes_place()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var (heard, unaware) = (await AskerAsync(world), await AskerAsync(world, "小松"));
        await world.SayAsync(organizer, "受付開始");
        await CallOffAsync(world, organizer);
        await world.SayAsync(heard, "ありがとう");

        await world.SayAsync(organizer, "中止取消");

        Assert.Contains("第3回の中止を取り消しました。予定は2026/12/10(木) 15:00〜16:30です。1人にお知らせします。", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Equal(SessionPhase.CollectingReports, await PhaseAsync(world));
        await world.AtAsync(world.Clock.GetUtcNow().AddMinutes(11));
        Assert.Equal((1, 0), (News(world, heard), News(world, unaware)));
        Assert.Contains(world.BotWords(heard), text => text.StartsWith("第3回「書かない窓口」は、中止を取り消し、予定どおり開催します。", StringComparison.Ordinal));
        Assert.DoesNotContain(world.BotWords(unaware), text => text.Contains("予定どおり", StringComparison.Ordinal));
        await world.AtAsync(Start.AddMinutes(1));
        Assert.Equal(SessionPhase.Live, await PhaseAsync(world));
    }

    [Fact]
    public async Task However_often_it_is_called_off_and_taken_back_each_knows_at_last_how_things_stand()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var heard = await AskerAsync(world);
        await CallOffAsync(world, organizer);
        await world.SayAsync(heard, "ありがとう");

        await world.SayAsync(organizer, "中止取消");
        await world.SayAsync(organizer, "第3回 中止確定");
        await world.SayAsync(organizer, "中止取消");
        await world.AtAsync(world.Clock.GetUtcNow().AddMinutes(11));

        Assert.Equal(1, News(world, heard));
        Assert.Contains("予定どおり開催します。", world.LastWords(heard), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_back_behind_a_time_of_reminding_it_reminds_of_the_next_one_only()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await CallOffAsync(world, organizer);
        await world.AtAsync(Start.AddDays(-6));

        await world.SayAsync(organizer, "中止取消");
        await world.AtAsync(Start.AddDays(-5));
        Assert.DoesNotContain(world.BotWords(member), text => text.Contains("リマインド停止", StringComparison.Ordinal));
        await world.AtAsync(Start.AddDays(-2));

        Assert.Single(world.BotWords(member), text => text.Contains("リマインド停止", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_its_planned_start_it_cannot_be_taken_back_and_a_session_that_runs_cannot_be_called_off()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        await CallOffAsync(world, organizer);
        await world.AtAsync(Start);

        await world.SayAsync(organizer, "第3回 中止取消");
        Assert.StartsWith("第3回は開始予定の時刻（2026/12/10(木) 15:00）を過ぎたため、中止を取り消せません。", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(organizer, "予定\n第4回 2027/2/4 15:00-16:30\n内容：防災");
        await world.SayAsync(organizer, "第4回 開始");
        await world.SayAsync(organizer, "第4回を中止する");

        Assert.StartsWith("第4回はすでに「開催中」のため、中止も延期もできません。「終了」で閉じてください。", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_that_come_while_it_is_called_off_are_kept_and_told_or_answered_that_it_is()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        SimulatedUser[] members = [await world.MemberAsync("小松"), await world.MemberAsync("佐伯"), await world.MemberAsync("倉田"), await world.MemberAsync("三田村")];

        await Task.WhenAll(
        [
            world.Line.SayAsync(organizer.Id, "第3回 中止確定", ct: Ct),
            .. members.Select((member, number) => world.Line.SayAsync(member.Id, $"質問：窓口{number}の費用はいくらですか", ct: Ct)),
        ]);
        await world.QuietAsync();
        await world.AtAsync(world.Clock.GetUtcNow().AddMinutes(11));

        Assert.Equal(SessionPhase.CalledOff, await PhaseAsync(world));
        var kept = await world.ReadAsync(db => db.Questions.Join(db.Members, one => one.AskerId, one => one.Id, (_, asker) => asker.LineUserId).ToListAsync(Ct));
        Assert.All(members, member => Assert.Equal(
            (1, kept.Contains(member.Id) ? 1 : 0),
            (world.BotWords(member).Count(text => text.Contains("中止になりました。", StringComparison.Ordinal)), News(world, member))));
    }

    [Fact]
    public async Task While_the_clock_opens_it_it_is_called_off_or_runs_and_nothing_between()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        await world.AtAsync(Start.AddMinutes(-1));
        world.Clock.Set(Start);

        await Task.WhenAll(world.Line.SayAsync(organizer.Id, "第3回 中止確定", ct: Ct), world.AtAsync(Start));
        await world.QuietAsync();

        var isOff = world.LastWords(organizer).StartsWith("第3回を中止にしました。", StringComparison.Ordinal);
        Assert.True(isOff || world.LastWords(organizer).StartsWith("第3回はすでに「開催中」のため、", StringComparison.Ordinal), world.LastWords(organizer));
        Assert.Equal(isOff ? SessionPhase.CalledOff : SessionPhase.Live, await PhaseAsync(world));
        var log = await world.ReadAsync(db => db.SessionEvents.Where(entry => entry.Kind == SessionEventKind.PhaseMoved).OrderBy(entry => entry.Version).ToListAsync(Ct));
        Assert.All(log.Zip(log.Skip(1)), pair => Assert.Equal(pair.First.After, pair.Second.Before));
    }
}
