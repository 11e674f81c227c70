using LineSimulator;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>A session is called off by words: 「第3回を中止」.</summary>
public sealed class CallOffTests
{
    private const string CalledOff = "第3回「書かない窓口」（2026/12/10(木) 15:00〜16:30）は、中止になりました。";

    private static readonly DateTimeOffset Start = BotWorld.SessionStart;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_members_would_read_and_what_it_costs_is_shown_before_anything_is_done()
    {
        var (world, organizer) = await BotWorld.PlannedAsync(simulator: new() { MonthlyQuota = 130 });
        await using var disposing = world;
        var asker = await AskerAsync(world);

        await world.SayAsync(organizer, "第3回を中止");

        Assert.StartsWith(CalledOff, world.BotWords(organizer)[^2], StringComparison.Ordinal);
        Assert.Contains("第3回（2026/12/10(木) 15:00）を中止しますか？\n報告や質問を送った方など1人にお知らせし、多くて1通を使います（今月の残り130通）。", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Equal(SessionPhase.Planned, await PhaseAsync(world));
        await TapAsync(world, organizer, "予定のまま");
        await world.AtAsync(world.Clock.GetUtcNow().AddMinutes(11));

        Assert.Contains("第3回は、そのままです", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Equal(SessionPhase.Planned, await PhaseAsync(world));
        Assert.DoesNotContain(world.BotWords(asker), IsNews);
    }

    [Fact]
    public async Task Who_has_sent_something_hears_of_it_once_and_who_has_not_hears_nothing()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var (asker, reporter, other) = (await AskerAsync(world), await world.MemberAsync("小松", "あおば市"), await world.MemberAsync("佐伯"));
        await world.SayAsync(organizer, "受付開始");
        await world.SayAsync(reporter, "窓口の予約を始めました。");

        await CallOffAsync(world, organizer);
        Assert.Contains("第3回を中止にしました。2人にお知らせします。", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(reporter, "ありがとう");
        await world.AtAsync(world.Clock.GetUtcNow().AddMinutes(11));

        Assert.Equal((1, 1, 0), (News(world, asker), News(world, reporter), News(world, other)));
        var pushes = await world.ReadAsync(db => db.OutgoingMessages.CountAsync(message => message.ReplyToken == null && message.Status == QueueStatus.Done && message.Topic!.StartsWith("called-off:"), Ct));
        Assert.Equal(1, pushes);
    }

    [Fact]
    public async Task Who_was_reminded_and_everybody_who_got_a_message_to_all_is_told()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var (reminded, nameless) = (await world.MemberAsync("小松"), await world.MemberAsync("佐伯", region: null));
        await world.AtAsync(Start.AddDays(-7));
        await world.SayAsync(organizer, "第3回を中止");
        Assert.Contains("1人にお知らせします。", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(organizer, "お知らせ 第3回をよろしくお願いします。");
        await world.SayAsync(organizer, "お知らせ送信");
        var late = await world.MemberAsync("倉田");

        await CallOffAsync(world, organizer);
        await world.AtAsync(world.Clock.GetUtcNow().AddMinutes(11));

        Assert.Equal((1, 1, 0), (News(world, reminded), News(world, nameless), News(world, late)));
    }

    [Fact]
    public async Task It_neither_opens_nor_reminds_nor_starts_and_what_waited_is_not_sent()
    {
        var (world, organizer) = await BotWorld.PlannedAsync(simulator: new() { MonthlyQuota = 0 });
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.AtAsync(Start.AddDays(-7));
        Assert.Equal(1, await RemindersAsync(world));

        await CallOffAsync(world, organizer);

        Assert.Equal(0, await RemindersAsync(world));
        foreach (var at in new[] { Start.AddDays(-2), Start.AddHours(-3), Start.AddMinutes(1), Start.AddHours(3) })
        {
            await world.AtAsync(at);
        }

        Assert.Equal(SessionPhase.CalledOff, await PhaseAsync(world));
        Assert.DoesNotContain(world.BotWords(member), text => text.Contains("リマインド停止", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_for_it_is_answered_with_the_next_session_or_that_none_is_planned()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "次回の研究会");
        await CallOffAsync(world, organizer);

        await world.SayAsync(member, "窓口の費用はいくらですか");
        Assert.Equal(
            "第3回（2026/12/10(木) 15:00〜16:30）は、中止になりました。\nお送りいただいた内容は登録していません。次回が決まりましたら、もう一度お送りください。\n次回の日程は、決まり次第「次回の研究会」でご覧いただけます。",
            world.LastWords(member));
        await world.SayAsync(member, "次回の研究会");
        Assert.StartsWith("第3回（2026/12/10(木) 15:00〜16:30）は、中止になりました。", world.LastWords(member), StringComparison.Ordinal);
        await world.SayAsync(organizer, "予定\n第4回 2027/2/4 15:00-16:30\n内容：防災");
        foreach (var button in new[] { "報告する", "質問する" })
        {
            await TapAsync(world, member, button, ofSession: 3);
            Assert.Contains("次回は、第4回「防災」（2027/2/4(木) 15:00〜16:30）です。", world.LastWords(member), StringComparison.Ordinal);
        }

        await world.SayAsync(member, "質問：避難所は足りますか");
        Assert.Equal(4, await world.ReadAsync(db => db.Questions.Join(db.Sessions, one => one.SessionId, one => one.Id, (_, session) => session.Number).SingleAsync(Ct)));
    }

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
    public async Task When_more_are_concerned_than_was_said_it_is_asked_again()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        await AskerAsync(world);
        await world.SayAsync(organizer, "中止");
        await AskerAsync(world, "小松");

        await TapAsync(world, organizer, "中止する");

        Assert.Contains("2人にお知らせします。", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Equal(SessionPhase.Planned, await PhaseAsync(world));
    }

    [Fact]
    public async Task Without_room_in_the_month_it_says_how_many_are_missing_and_who_writes_hears_of_it_for_free()
    {
        var (world, organizer) = await BotWorld.PlannedAsync(simulator: new() { MonthlyQuota = 1 });
        await using var disposing = world;
        SimulatedUser[] askers = [await AskerAsync(world), await AskerAsync(world, "小松")];

        await world.SayAsync(organizer, "中止");
        Assert.Contains("2人にお知らせしますが、今月の残りは1通で、1通足りません。", world.LastWords(organizer), StringComparison.Ordinal);
        await TapAsync(world, organizer, "中止する");
        await world.AtAsync(world.Clock.GetUtcNow().AddMinutes(11));
        Assert.Equal(1, askers.Sum(asker => News(world, asker)));
        await world.SayAsync(askers.Single(asker => News(world, asker) == 0), "自分の質問");

        Assert.All(askers, asker => Assert.Equal(1, News(world, asker)));
    }

    [Fact]
    public async Task The_words_are_an_organizers_alone()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");

        await world.SayAsync(member, "第3回を中止");

        Assert.StartsWith("運営の方だけが使える言葉です。", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal(SessionPhase.Planned, await PhaseAsync(world));
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

    private static async Task<SimulatedUser> AskerAsync(BotWorld world, string name = "三田村")
    {
        var asker = await world.MemberAsync(name);
        await world.SayAsync(asker, "質問：窓口の費用はいくらですか");
        return asker;
    }

    private static async Task CallOffAsync(BotWorld world, SimulatedUser organizer)
    {
        await world.SayAsync(organizer, "第3回を中止");
        await TapAsync(world, organizer, "中止する");
    }

    private static async Task TapAsync(BotWorld world, SimulatedUser user, string label)
    {
        await world.Line.TapAsync(user.Id, label, ct: Ct);
        await world.QuietAsync();
    }

    private static async Task TapAsync(BotWorld world, SimulatedUser user, string says, int ofSession)
    {
        var session = await world.ReadAsync(db => db.Sessions.Where(session => session.Number == ofSession).Select(session => session.Id).SingleAsync(Ct));
        await world.Line.PostbackAsync(user.Id, $"{says}\n{session.Value:N}", ct: Ct);
        await world.QuietAsync();
    }

    private static bool IsNews(string text) => text.StartsWith(CalledOff, StringComparison.Ordinal);

    private static int News(BotWorld world, SimulatedUser user) => world.BotWords(user).Count(IsNews);

    private static Task<SessionPhase> PhaseAsync(BotWorld world) =>
        world.ReadAsync(db => db.Sessions.Where(session => session.Number == 3).Select(session => session.Phase).SingleAsync(Ct));

    private static Task<int> RemindersAsync(BotWorld world) => world.ReadAsync(db => db.OutgoingMessages.CountAsync(
        message => message.Purpose == PushPurpose.Reminder && message.Status == QueueStatus.Pending, Ct));
}
