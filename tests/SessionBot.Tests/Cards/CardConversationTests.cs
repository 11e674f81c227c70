using LineSimulator.Faults;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Cards;

/// <summary>Cards as members meet them.</summary>
public sealed class CardConversationTests
{
    [Fact]
    public async Task The_next_session_tells_how_many_regions_have_handed_in()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));
        await world.SayAsync(member, "報告：電子申請を始めました。");
        await world.SayAsync(member, "提出");

        await world.SayAsync(member, "次回の研究会");

        Assert.Contains("7地域中1地域が提出済みです。", world.LastWords(member), StringComparison.Ordinal);
        Assert.Contains("［報告する］\n［質問する］", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_for_rewriting_asks_for_the_question()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "お好きな食べ物は何ですか");
        await world.SayAsync(organizer, "見送り 1 内容から離れるため");
        await world.SayAsync(member, "自分の質問");

        await world.TapAsync(member, "書き直す");

        Assert.Contains("質問の内容を、このトークにそのままお送りください", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_say_what_a_report_holds_show_all_of_it()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));
        var text = string.Concat(Enumerable.Repeat("窓口の手続きを見直し、申請書を書かずに済むようにしました。", 20));
        await world.SayAsync(member, $"報告：{text}");
        await world.SayAsync(member, "提出");
        Assert.DoesNotContain(text, world.LastWords(member), StringComparison.Ordinal);

        await world.SayAsync(member, "報告する");

        Assert.Equal(text, world.BotWords(member)[^2]);
    }

    [Fact]
    public async Task A_receipt_does_not_repeat_what_could_still_be_unsent()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");

        await world.SayAsync(member, "うっかり書いた内緒の話です。費用はいくらですか");

        Assert.DoesNotContain("内緒の話", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_could_not_be_sent_does_not_keep_what_is_unsent()
    {
        var (world, _) = await BotWorld.PlannedAsync(new Dictionary<string, string?> { ["Work:DeadAfterAttempts"] = "2", ["Work:DeadAfterAge"] = "00:00:00" });
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));
        world.Line.Fault(LineEndpoint.Reply, FaultKind.RateLimited, 50);
        world.Line.Fault(LineEndpoint.Push, FaultKind.RateLimited, 50);
        var id = await world.SayAsync(member, "報告：うっかり書いた内緒の話です。");
        Assert.Contains("内緒の話", await world.ReadAsync(db => Task.FromResult(string.Concat(db.OutgoingMessages.Select(message => message.Messages)))), StringComparison.Ordinal);

        await world.UnsendAsync(member, id);

        Assert.DoesNotContain("内緒の話", await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }
}
