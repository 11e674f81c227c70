using LineSimulator;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;
using static SessionBot.Tests.Conversations.CallOffSteps;

namespace SessionBot.Tests.Conversations;

/// <summary>A session is called off by words: 「第3回を中止」.</summary>
public sealed class CallOffTests
{
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
        await world.TapAsync(organizer, "予定のまま");
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
        await world.MemberAsync("小松");
        await world.AtAsync(Start.AddDays(-7));
        Assert.Equal(1, await RemindersAsync(world));

        await CallOffAsync(world, organizer);

        Assert.Equal(0, await RemindersAsync(world));
        foreach (var at in new[] { Start.AddDays(-2), Start.AddHours(-3), Start.AddMinutes(1), Start.AddHours(3) })
        {
            await world.AtAsync(at);
            Assert.Equal(0, await RemindersAsync(world));
        }

        Assert.Equal(SessionPhase.CalledOff, await PhaseAsync(world));
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
    public async Task When_more_are_concerned_than_was_said_it_is_asked_again()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        await AskerAsync(world);
        await world.SayAsync(organizer, "中止");
        await AskerAsync(world, "小松");

        await world.TapAsync(organizer, "中止する");

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
        await world.TapAsync(organizer, "中止する");
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

}
