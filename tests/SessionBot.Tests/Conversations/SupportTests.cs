using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>私も知りたい: one vote for each person, and who hears the answer.</summary>
public sealed class SupportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_vote_for_each_person_and_none_for_an_own_question()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (asker, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        await world.SayAsync(asker, "費用はどのくらいですか");
        await world.SayAsync(organizer, "承認 1");

        await world.SayAsync(other, "私も知りたい 1");
        Assert.Equal("No.1「費用はどのくらいですか」に「私も知りたい」を加えました（1人）。", world.LastWords(other));
        await world.SayAsync(other, "私も知りたい No.1");
        Assert.Contains("すでに「私も知りたい」をいただいています", world.LastWords(other), StringComparison.Ordinal);
        await world.SayAsync(asker, "私も知りたい 1");
        Assert.Equal("No.1はあなたの質問です。", world.LastWords(asker));

        Assert.Equal(1, await world.ReadAsync(db => db.QuestionSupports.CountAsync(Ct)));
    }

    [Fact]
    public async Task What_is_not_shown_yet_cannot_be_supported()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (asker, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        await world.SayAsync(asker, "費用はどのくらいですか");

        await world.SayAsync(other, "私も知りたい 1");

        Assert.Equal("No.1は、公開中の質問の中にありません。", world.LastWords(other));
    }

    [Fact]
    public async Task What_most_want_to_know_comes_first_and_organizers_see_how_many()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (asker, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        await world.SayAsync(asker, "費用はどのくらいですか");
        await world.SayAsync(asker, "職員の研修はどのように進めましたか");
        await world.SayAsync(organizer, "全部承認");
        await world.SayAsync(other, "私も知りたい 2");

        await world.SayAsync(other, "みんなの質問");
        await world.SayAsync(organizer, "質問一覧");
        await world.SayAsync(asker, "自分の質問");

        Assert.Matches("(?s)No\\.2.*1人が「私も知りたい」.*No\\.1", world.LastWords(other));
        Assert.Contains("・私も知りたい：1人", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Contains("（1人が「私も知りたい」）", world.LastWords(asker), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Supporters_hear_the_answer_and_not_the_reason_for_not_taking()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (asker, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        await world.SayAsync(asker, "費用はどのくらいですか");
        await world.SayAsync(asker, "職員の研修はどのように進めましたか");
        await world.SayAsync(organizer, "全部承認");
        await world.SayAsync(other, "私も知りたい 1");
        await world.SayAsync(other, "私も知りたい 2");

        await world.SayAsync(organizer, "回答 1 約1,200万円です。");
        await world.SayAsync(organizer, "見送り 2 時間が足りないため");
        await world.SayAsync(other, "次回の研究会");

        Assert.Contains(world.BotWords(other), text => text.Contains("回答：約1,200万円です。", StringComparison.Ordinal));
        Assert.DoesNotContain(world.BotWords(other), text => text.Contains("時間が足りないため", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_was_taken_back_is_told_to_nobody()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (asker, other, merged) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"), await world.MemberAsync("三田村"));
        await world.SayAsync(asker, "費用はどのくらいですか");
        await world.SayAsync(merged, "費用はいくらですか");
        await world.SayAsync(organizer, "承認 1");
        await world.SayAsync(organizer, "まとめ 2 1");
        await world.SayAsync(other, "私も知りたい 1");

        await world.SayAsync(organizer, "回答 1 誤った回答です。");
        await world.SayAsync(organizer, "戻す");
        await world.SayAsync(other, "次回の研究会");
        await world.SayAsync(merged, "次回の研究会");

        Assert.DoesNotContain(world.BotWords(other), text => text.Contains("誤った回答", StringComparison.Ordinal));
        Assert.DoesNotContain(world.BotWords(merged), text => text.Contains("誤った回答", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_support_of_an_unsent_question_is_gone_with_it()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (asker, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        var id = await world.SayAsync(asker, "うっかり送った内緒の話ですか");
        await world.SayAsync(organizer, "承認 1");
        await world.SayAsync(other, "私も知りたい 1");

        await world.UnsendAsync(asker, id);

        Assert.Equal(0, await world.ReadAsync(db => db.QuestionSupports.CountAsync(Ct)));
        Assert.DoesNotContain("内緒の話", await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_support_is_taken_back_by_words_or_by_unsending_it(bool byWords)
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (asker, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        await world.SayAsync(asker, "費用はどのくらいですか");
        await world.SayAsync(organizer, "承認 1");
        var id = await world.SayAsync(other, "私も知りたい 1");

        await (byWords ? world.SayAsync(other, "私も知りたいを取り消す 1") : world.UnsendAsync(other, id));

        Assert.Equal(0, await world.ReadAsync(db => db.QuestionSupports.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_vote_that_was_given_again_stays_when_the_first_one_is_unsent()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (asker, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        await world.SayAsync(asker, "費用はどのくらいですか");
        await world.SayAsync(organizer, "承認 1");
        var first = await world.SayAsync(other, "私も知りたい 1");
        await world.SayAsync(other, "私も知りたいを取り消す 1");
        await world.SayAsync(other, "私も知りたい 1");

        await world.UnsendAsync(other, first);

        Assert.Equal(1, await world.ReadAsync(db => db.QuestionSupports.CountAsync(Ct)));
    }
}
