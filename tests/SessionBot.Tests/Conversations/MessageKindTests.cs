using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>What a plain message is taken for, and how its sender puts that right.</summary>
public sealed class MessageKindTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_session_is_live_what_is_for_the_organizers_reaches_them_at_once()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用はどのくらいですか");

        await world.SayAsync(member, "音が聞こえません");

        Assert.Equal("運営への連絡No.2が届きました。\n「音が聞こえません」\n対応が済みましたら、「回答 2」とお送りください。", world.LastWords(organizer));
        Assert.Equal(1, world.Line.QuotaUsed);
    }

    [Fact]
    public async Task What_turns_out_to_be_for_the_organizers_reaches_them_at_once_too()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "画面はこのままですか");

        await world.SayAsync(member, "運営への連絡にする 1");

        Assert.StartsWith("運営への連絡No.1が届きました。", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_message_behind_a_note_to_the_organizers_leaves_it_one()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "音が聞こえません");

        await world.SayAsync(member, "あと、費用はいくらですか");

        Assert.StartsWith("運営への連絡No.1に加えました（2通）。", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal([QuestionKind.Operational], await world.ReadAsync(db => db.Questions.Select(question => question.Kind).ToListAsync(Ct)));
    }

    [Fact]
    public async Task What_is_added_to_a_note_and_may_wait_holds_up_no_other_note()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (one, other) = (await world.MemberAsync("小松"), await world.MemberAsync("倉田", "あおば市"));
        await world.SayAsync(one, "音が聞こえません");
        await world.SayAsync(one, "あと、費用はいくらですか");
        world.Clock.Set(world.Clock.GetUtcNow().AddMinutes(6));

        await world.SayAsync(other, "音が聞こえません");

        Assert.StartsWith("運営への連絡No.2が届きました。", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_many_write_that_nothing_is_heard_the_organizers_hear_of_the_first_at_once_and_then_how_many_there_are()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        for (var number = 1; number <= 6; number++)
        {
            await world.SayAsync(await world.MemberAsync($"会員{number}"), "音が聞こえません");
        }

        Assert.StartsWith("運営への連絡No.1が届きました。", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Equal(1, world.Line.QuotaUsed);
        await world.SayAsync(organizer, "回答 1");
        Assert.Equal("確認をお待ちの連絡（運営への連絡・内容注意）が5件あります。", world.BotWords(organizer)[^2]);
        Assert.Equal(1, world.Line.QuotaUsed);
    }

    [Fact]
    public async Task Before_the_session_what_is_for_the_organizers_reaches_them_with_their_next_free_reply()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");

        await world.SayAsync(member, "音が聞こえません");
        await world.SayAsync(organizer, "次回の研究会");

        Assert.StartsWith("運営への連絡No.1として受け付けました。運営にお伝えします。", world.LastWords(member), StringComparison.Ordinal);
        Assert.Contains("「音が聞こえません」", world.BotWords(organizer)[^2], StringComparison.Ordinal);
        Assert.Equal(0, world.Line.QuotaUsed);
    }

    [Fact]
    public async Task It_stands_first_in_the_list_and_never_on_the_board()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用はどのくらいですか");
        await world.SayAsync(member, "音が聞こえません");

        await world.SayAsync(organizer, "質問一覧");
        var list = world.LastWords(organizer);
        await world.SayAsync(organizer, "表示 2");
        Assert.Contains("運営への連絡のため、取り上げられません", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(organizer, "全部承認");
        await world.SayAsync(member, "みんなの質問");

        Assert.Matches("(?s)■ 運営への連絡.*運営への連絡No\\.2.*■ 質問・コメント.*質問No\\.1", list);
        Assert.DoesNotContain("音が聞こえません", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal([QuestionState.Queued, QuestionState.Held], await world.StatesAsync());
    }

    [Fact]
    public async Task One_tap_makes_a_question_of_it_and_the_organizers_hear_nothing()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "資料は配られますか");

        await world.TapAsync(member, "質問にする");
        await world.SayAsync(organizer, "次回の研究会");

        Assert.Equal("No.1を質問にしました。", world.LastWords(member));
        Assert.DoesNotContain(world.BotWords(organizer), text => text.Contains("資料は配られますか", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_tap_turns_a_question_over_to_the_organizers()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用はどのくらいですか");
        await world.SayAsync(organizer, "承認 1");

        await world.SayAsync(member, "運営への連絡にする 1");

        Assert.Equal("No.1を運営への連絡にしました。", world.LastWords(member));
        Assert.Equal([QuestionState.Held], await world.StatesAsync());
    }

    [Fact]
    public async Task What_may_hurt_is_received_politely_and_waits_for_a_look_of_its_own()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (member, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        await world.SayAsync(other, "費用はどのくらいですか");

        await world.SayAsync(member, "つまらない。お前は馬鹿だ、黙れ");
        await world.SayAsync(organizer, "質問一覧");
        Assert.Contains("・内容注意", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(organizer, "全部承認");
        await world.SayAsync(other, "みんなの質問");

        Assert.StartsWith("No.2として受け付けました。運営が確認します。", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal([QuestionState.Queued, QuestionState.Held], await world.StatesAsync());
        Assert.Contains("内容注意の質問No.2", world.BotWords(organizer)[^2], StringComparison.Ordinal);
        Assert.DoesNotContain("馬鹿", world.LastWords(other), StringComparison.Ordinal);
    }
}
