using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>A message that puts an earlier question right, and takes its place when its sender says so.</summary>
public sealed class CorrectionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_correction_takes_the_question_s_place()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "導入の費用はどのくらいですか");
        await world.SayAsync(organizer, "承認 1");
        await world.SayAsync(member, "訂正です。導入の期間を教えてください");

        await world.TapAsync(member, "No.1を差し替える");

        Assert.Equal(
            "質問No.1を差し替えました。\n「導入の期間を教えてください」\nこれまでの内容は質問No.2に残しています。\n運営がもう一度確認します。",
            world.LastWords(member));
        var questions = await world.ReadAsync(db => db.Questions.OrderBy(question => question.Number).ToListAsync(Ct));
        Assert.Equal(["導入の期間を教えてください", "導入の費用はどのくらいですか"], questions.Select(question => question.Text));
        Assert.Equal([QuestionState.Held, QuestionState.Merged], questions.Select(question => question.State));
    }

    [Theory]
    [InlineData("訂正です。導入の期間を教えてください", "No.1を差し替える")]
    [InlineData("さっきの質問は取り消します", "No.1を取り消す")]
    [InlineData("さっきの感想は取り消します", "No.2を取り消す")]
    public async Task What_is_meant_is_the_last_of_its_kind(string wish, string offered)
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "導入の費用はどのくらいですか");
        await world.SayAsync(member, "とても参考になりました。");

        await world.SayAsync(member, wish);

        Assert.NotEmpty(world.ButtonData(member, offered));
    }

    [Fact]
    public async Task A_corrected_detail_stands_below_the_question()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用は120万円で合っていますか");
        await world.SayAsync(member, "先ほどの120万円は1200万円の誤りです");

        await world.SayAsync(member, "差し替え 2 1");

        var question = await world.ReadAsync(db => db.Questions.SingleAsync(question => question.Number == 1, Ct));
        Assert.Equal("費用は120万円で合っていますか\n先ほどの120万円は1200万円の誤りです", question.Text);
    }

    [Fact]
    public async Task Nobody_replaces_what_somebody_else_asked()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (member, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        await world.SayAsync(other, "導入の費用はどのくらいですか");
        await world.SayAsync(member, "訂正です。導入の期間を教えてください");

        await world.SayAsync(member, "差し替え 2 1");

        Assert.Contains("あなたの質問・コメントの中にありません", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal("導入の費用はどのくらいですか", (await world.ReadAsync(db => db.Questions.SingleAsync(question => question.Number == 1, Ct))).Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_a_corrected_question_each_unsent_text_is_gone_everywhere(bool unsendsCorrection)
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        var earlier = await world.SayAsync(member, "古い内緒の話はいくらですか");
        var correction = await world.SayAsync(member, "訂正です。新しい内緒の話はいくらですか");
        await world.SayAsync(member, "差し替え 2 1");

        await world.UnsendAsync(member, unsendsCorrection ? correction : earlier);

        var everything = await world.DatabaseTextAsync();
        Assert.DoesNotContain(unsendsCorrection ? "新しい内緒" : "古い内緒", everything, StringComparison.Ordinal);
        Assert.Contains(unsendsCorrection ? "古い内緒" : "新しい内緒", everything, StringComparison.Ordinal);
        Assert.DoesNotContain(QuestionState.Queued, await world.StatesAsync());
    }
}
