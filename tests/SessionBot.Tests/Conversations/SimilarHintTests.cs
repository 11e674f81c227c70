using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Features.Questions;
using SessionBot.Storage.PostgreSql;
using SessionBot.Storage.Sqlite;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>The hint that somebody has asked the same.</summary>
public sealed class SimilarHintTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_asks_much_the_same_is_told_of_the_other_question_and_keeps_the_own_one()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (asker, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        await world.SayAsync(asker, "費用はどのくらいですか");
        await world.SayAsync(organizer, "承認 1");

        await world.SayAsync(other, "費用はどれくらいかかりますか");
        Assert.StartsWith("似た質問があります：No.1「費用はどのくらいですか」", world.LastWords(other), StringComparison.Ordinal);
        await world.SayAsync(organizer, "質問一覧");
        await world.TapAsync(other, "私も知りたい");

        Assert.Contains("・似た質問：No.1", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Contains("「私も知りたい」を加えました", world.LastWords(other), StringComparison.Ordinal);
        Assert.Equal(2, await world.ReadAsync(db => db.Questions.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_similar_question_that_is_answered_comes_with_its_answer()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (asker, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        await world.SayAsync(asker, "費用はどのくらいですか");
        await world.SayAsync(organizer, "回答 1 約1,200万円です。");

        await world.SayAsync(other, "費用はどれくらいかかりますか");

        Assert.Equal("似た質問に回答があります：No.1「費用はどのくらいですか」\n回答：約1,200万円です。", world.LastWords(other));
    }

    [Theory]
    [InlineData("")]
    [InlineData("見送り 1 時間が足りないため")]
    public async Task What_members_do_not_see_is_not_hinted_at(string organizerSays)
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (asker, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        await world.SayAsync(asker, "費用はどのくらいですか");
        if (organizerSays.Length > 0)
        {
            await world.SayAsync(organizer, organizerSays);
        }

        await world.SayAsync(other, "費用はどれくらいかかりますか");

        Assert.DoesNotContain("似た質問", world.LastWords(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unsent_question_is_not_hinted_at_any_more()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (asker, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        var id = await world.SayAsync(asker, "費用はどのくらいですか");
        await world.SayAsync(organizer, "承認 1");
        await world.SayAsync(other, "費用はどれくらいかかりますか");

        await world.UnsendAsync(asker, id);
        await world.SayAsync(other, "費用はいくらぐらいかかるものでしょうか");

        Assert.DoesNotContain("似た質問", world.LastWords(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_visible_questions_are_read_before_the_transaction_that_answers()
    {
        var commands = new CommandRecorder(ComparedTexts.ReadingTag);
        var (world, organizer) = await BotWorld.LiveAsync(services: services =>
            services
                .ConfigureDbContext<SqliteSessionBotDb>(options => options.AddInterceptors(commands))
                .ConfigureDbContext<PostgreSqlSessionBotDb>(options => options.AddInterceptors(commands)));
        await using var disposing = world;
        var (asker, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        await world.SayAsync(asker, "費用はどのくらいですか");
        await world.SayAsync(organizer, "承認 1");

        await world.SayAsync(other, "費用はどれくらいかかりますか");

        Assert.StartsWith("似た質問があります", world.LastWords(other), StringComparison.Ordinal);
        Assert.NotEmpty(commands.Seen);
        Assert.DoesNotContain(true, commands.Seen);
    }

    [Fact]
    public async Task Votes_and_new_questions_do_not_make_the_visible_ones_be_read_again()
    {
        var commands = new CommandRecorder(ComparedTexts.ReadingTag);
        var (world, organizer) = await BotWorld.LiveAsync(services: services =>
            services
                .ConfigureDbContext<SqliteSessionBotDb>(options => options.AddInterceptors(commands))
                .ConfigureDbContext<PostgreSqlSessionBotDb>(options => options.AddInterceptors(commands)));
        await using var disposing = world;
        var (asker, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        await world.SayAsync(asker, "費用はどのくらいですか");
        await world.SayAsync(organizer, "承認 1");
        await world.SayAsync(other, "職員の研修はどのように進めましたか");
        var read = commands.Seen.Count;

        await world.SayAsync(other, "私も知りたい 1");
        await world.SayAsync(other, "導入に何年かかりましたか");
        Assert.Equal(read, commands.Seen.Count);

        await world.SayAsync(organizer, "全部承認");
        await world.SayAsync(asker, "高齢の方への案内はどうしましたか");
        Assert.NotEqual(read, commands.Seen.Count);
    }
}
