using LineSimulator.People;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>What askers hear of the steps that settle nothing: for free, or not at all.</summary>
public sealed class QueueNewsTests
{
    private const string OnScreen = "質問No.1「費用はどのくらいですか」：いま取り上げています";

    [Fact]
    public async Task That_a_question_is_on_screen_rides_on_the_next_reply()
    {
        var (world, organizer, asker) = await AskedAsync();
        await using var disposing = world;

        await world.SayAsync(organizer, "表示 1");
        await world.SayAsync(asker, "次回の研究会");

        Assert.Equal(OnScreen, world.BotWords(asker)[^2]);
        Assert.Equal(0, world.Line.QuotaUsed);
    }

    [Fact]
    public async Task News_of_several_questions_ride_in_one_message()
    {
        var (world, organizer, asker) = await AskedAsync();
        await using var disposing = world;
        await world.SayAsync(asker, "職員の研修はどのように進めましたか");
        await world.SayAsync(organizer, "全部承認");
        await world.SayAsync(organizer, "表示 1");

        await world.SayAsync(asker, "次回の研究会");

        Assert.Equal(
            "質問No.2「職員の研修はどのように進めましたか」：取り上げる予定です（順番待ち）\n" + OnScreen, world.BotWords(asker)[^2]);
    }

    [Fact]
    public async Task Whoever_reads_where_all_the_own_questions_stand_is_not_told_it_twice()
    {
        var (world, organizer, asker) = await AskedAsync();
        await using var disposing = world;
        await world.SayAsync(organizer, "表示 1");

        await world.SayAsync(asker, "自分の質問");
        await world.SayAsync(asker, "次回の研究会");

        Assert.DoesNotContain(OnScreen, world.BotWords(asker));
        Assert.Contains(world.BotWords(asker), text => text.Contains("→ いま取り上げています", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_of_own_questions_has_the_own_words_and_what_organizers_made_of_them()
    {
        var (world, organizer, asker) = await AskedAsync();
        await using var disposing = world;
        await world.SayAsync(organizer, "言い換え 1 導入費用はいくらですか");

        await world.SayAsync(asker, "自分の質問");
        await world.SayAsync(asker, "次回の研究会");

        Assert.Contains(
            "質問No.1：費用はどのくらいですか\n→ 受付済み（確認待ち）\n運営による言い換え：「導入費用はいくらですか」", world.BotWords(asker)[^2], StringComparison.Ordinal);
        Assert.DoesNotContain(world.BotWords(asker), text => text.Contains("言い換えて取り上げます", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_of_own_questions_drops_no_news_of_other_questions()
    {
        var (world, organizer, _) = await AskedAsync();
        await using var disposing = world;
        var other = await world.MemberAsync("稲垣");
        await world.SayAsync(organizer, "承認 1");
        await world.SayAsync(other, "私も知りたい 1");
        await world.SayAsync(organizer, "表示 1");

        await world.SayAsync(other, "自分の質問");

        Assert.Contains(OnScreen, world.BotWords(other));
    }

    [Fact]
    public async Task It_is_said_once()
    {
        var (world, organizer, asker) = await AskedAsync();
        await using var disposing = world;

        await world.SayAsync(organizer, "表示 1");
        await world.SayAsync(asker, "次回の研究会");
        await world.SayAsync(asker, "次回の研究会");

        Assert.Single(world.BotWords(asker), OnScreen);
    }

    [Fact]
    public async Task It_is_never_pushed_and_does_not_hold_up_what_is()
    {
        var (world, organizer, asker) = await AskedAsync();
        await using var disposing = world;
        await world.SayAsync(asker, "職員の研修はどのように進めましたか");

        await world.SayAsync(organizer, "表示 1");
        await world.SayAsync(organizer, "見送り 2 時間が足りないため");
        await world.AtAsync(BotWorld.SessionStart.AddMinutes(30));
        await world.AtAsync(BotWorld.SessionStart.AddDays(3));

        Assert.DoesNotContain(OnScreen, world.BotWords(asker));
        Assert.Contains(world.BotWords(asker), text => text.Contains("時間が足りないため", StringComparison.Ordinal));
        Assert.Equal(1, world.Line.QuotaUsed);
    }

    [Theory]
    [InlineData("次へ", "質問No.1「費用はどのくらいですか」：回答済みです")]
    [InlineData("承認 1", "質問No.1「費用はどのくらいですか」：取り上げる予定です（順番待ち）")]
    [InlineData("終了", "質問No.1「費用はどのくらいですか」：回答済みです")]
    public async Task What_has_left_the_screen_is_not_said_to_be_on_it(string organizerSays, string toldInstead)
    {
        var (world, organizer, asker) = await AskedAsync();
        await using var disposing = world;
        await world.SayAsync(organizer, "表示 1");

        await world.SayAsync(organizer, organizerSays);
        await world.SayAsync(asker, "次回の研究会");

        Assert.DoesNotContain(OnScreen, world.BotWords(asker));
        Assert.Equal(toldInstead, world.BotWords(asker).SingleOrDefault(text => text.StartsWith("質問No.1「", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whoever_wants_to_know_it_too_hears_that_it_is_on_screen_and_not_that_it_waits()
    {
        var (world, organizer, _) = await AskedAsync();
        await using var disposing = world;
        var other = await world.MemberAsync("稲垣");
        await world.SayAsync(organizer, "承認 1");
        await world.SayAsync(other, "私も知りたい 1");
        await world.SayAsync(organizer, "次は 1");
        await world.SayAsync(other, "次回の研究会");
        Assert.DoesNotContain(world.BotWords(other), text => text.Contains("次に取り上げます", StringComparison.Ordinal));

        await world.SayAsync(organizer, "表示 1");
        await world.SayAsync(other, "次回の研究会");

        Assert.Equal(OnScreen, world.BotWords(other)[^2]);
    }

    [Fact]
    public async Task Whoever_hides_the_own_name_is_not_told_the_fate_again()
    {
        var (world, organizer, asker) = await AskedAsync();
        await using var disposing = world;
        await world.SayAsync(organizer, "回答 1 約1,200万円です。");
        await world.SayAsync(asker, "次回の研究会");

        await world.SayAsync(asker, "匿名にする 1");
        await world.AtAsync(BotWorld.SessionStart.AddMinutes(30));

        Assert.Single(world.BotWords(asker), text => text.Contains("約1,200万円です。", StringComparison.Ordinal));
        Assert.Equal(0, world.Line.QuotaUsed);
    }

    [Fact]
    public async Task An_unsent_question_takes_the_news_about_it_along()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var asker = await world.MemberAsync("小松");
        var id = await world.SayAsync(asker, "うっかり送った内緒の話ですか");
        await world.SayAsync(organizer, "表示 1");

        await world.UnsendAsync(asker, id);

        Assert.DoesNotContain("内緒の話", await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    private static async Task<(BotWorld World, SimulatedUser Organizer, SimulatedUser Asker)> AskedAsync()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        var asker = await world.MemberAsync("小松");
        await world.SayAsync(asker, "費用はどのくらいですか");
        return (world, organizer, asker);
    }
}
