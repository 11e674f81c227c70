using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

public sealed class QuestionTests
{
    [Fact]
    public async Task In_session_a_plain_message_is_a_question_with_a_number()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (first, second) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));

        await world.SayAsync(first, "費用を教えてください");
        await world.SayAsync(second, "とても参考になりました。");

        Assert.StartsWith("質問No.1として受け付けました。", world.LastWords(first), StringComparison.Ordinal);
        Assert.StartsWith("コメントNo.2として受け付けました。", world.LastWords(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_the_hour_a_question_is_kept_with_its_time()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");

        await world.SayAsync(member, "窓口の待ち時間はどのくらいですか");
        Assert.Contains("（事前質問）", world.LastWords(member), StringComparison.Ordinal);
        await world.AtAsync(BotWorld.SessionStart.AddMinutes(1));
        await world.AtAsync(BotWorld.SessionStart.AddHours(2));
        await world.SayAsync(member, "導入の費用はどのくらいですか");

        Assert.Contains("（終了後質問）", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_session_the_sender_is_told_so()
    {
        await using var world = await BotWorld.StartAsync();
        var member = await world.MemberAsync("小松");

        await world.SayAsync(member, "窓口の待ち時間はどのくらいですか");

        Assert.Contains("現在、受付中の研究会がないため", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kind_is_corrected_with_one_tap()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "うちの町の場合");

        await world.TapAsync(member, "コメントにする");

        Assert.Equal("No.1をコメントにしました。", world.LastWords(member));
    }

    [Fact]
    public async Task The_words_on_a_button_work_when_they_are_typed()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用を教えてください");

        await world.SayAsync(member, "匿名にする");

        Assert.Equal("質問No.1を匿名にしました。", world.LastWords(member));
        Assert.True(await world.ReadAsync(db => db.Questions.Select(question => question.IsAnonymous).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_changes_a_question_of_somebody_else()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (asker, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        await world.SayAsync(asker, "費用を教えてください");

        await world.SayAsync(other, "取消 1");

        Assert.Contains("あなたの質問・コメントの中にありません", world.LastWords(other), StringComparison.Ordinal);
        Assert.Equal(QuestionState.Held, await world.ReadAsync(db => db.Questions.Select(question => question.State).SingleAsync()));
    }

    [Fact]
    public async Task The_longest_message_of_LINE_is_kept_whole()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        var text = new string('長', 4999) + "？";

        await world.SayAsync(member, text);
        await world.SayAsync(organizer, "質問一覧");
        await world.SayAsync(member, "自分の質問");

        Assert.Equal(text, await world.ReadAsync(db => db.Questions.Select(question => question.Text).SingleAsync()));
        Assert.Contains("No.1", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Contains("No.1", world.LastWords(member), StringComparison.Ordinal);
    }
}
