using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

public sealed class TapTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("richmenu=b&page=1")]
    [InlineData("取消 1\nnot-a-session")]
    [InlineData("取消 1\n01990000000070008000000000000000")]
    [InlineData("取消 1\n01990000000070008000000000000000\n提出")]
    [InlineData("取消\u00001")]
    [InlineData("質問：これは誰の言葉でもない")]
    public async Task A_forged_button_changes_nothing_and_is_answered_politely(string data)
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐藤");
        await world.SayAsync(member, "費用はどのくらいですか");

        await PressAsync(world, member, data);

        Assert.Contains("このボタンは使えなくなりました", world.LastWords(member), StringComparison.Ordinal);
        var question = Assert.Single(await world.ReadAsync(db => db.Questions.ToListAsync(Ct)));
        Assert.Equal(QuestionState.Held, question.State);
    }

    [Fact]
    public async Task A_button_of_an_earlier_session_changes_the_question_that_it_was_shown_for()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐藤");
        await world.SayAsync(member, "費用はどのくらいですか");
        var old = world.ButtonData(member, "取消");
        await NextSessionAsync(world, organizer);
        await world.SayAsync(member, "今回の講師の方はどちらからですか");

        await PressAsync(world, member, old);

        var states = await world.ReadAsync(db => db.Questions.OrderBy(question => question.AskedAt).Select(question => question.State).ToListAsync(Ct));
        Assert.Equal([QuestionState.Withdrawn, QuestionState.Held], states);
    }

    [Fact]
    public async Task A_report_button_of_a_session_that_is_over_says_so()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐藤");
        await world.SayAsync(member, "報告：窓口を広げました");
        var old = world.ButtonData(member, "提出");
        await world.AtAsync(BotWorld.SessionStart.AddMinutes(1));
        await NextSessionAsync(world, organizer);

        await PressAsync(world, member, old);

        Assert.Contains("第3回の報告の受付は終わっています", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organizer_s_old_button_does_not_close_the_session_that_runs_now()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        await world.SayAsync(organizer, "休憩");
        var old = world.ButtonData(organizer, "終了");
        await NextSessionAsync(world, organizer);

        await PressAsync(world, organizer, old);

        Assert.Equal(SessionPhase.Live, await world.ReadAsync(db => db.Sessions.Where(session => session.Number == 4).Select(session => session.Phase).SingleAsync(Ct)));
    }

    private static async Task PressAsync(BotWorld world, SimulatedUser user, string data)
    {
        await world.Line.PostbackAsync(user.Id, data, ct: Ct);
        await world.QuietAsync();
    }

    private static async Task NextSessionAsync(BotWorld world, SimulatedUser organizer)
    {
        await world.SayAsync(organizer, "終了");
        await world.SayAsync(organizer, "予定\n第4回 2027/1/20 15:00-16:30\n内容：防災\n講師：そらの町情報政策課 白石遥");
        await world.AtAsync(new DateTimeOffset(2027, 1, 20, 15, 1, 0, TimeSpan.FromHours(9)));
    }
}
