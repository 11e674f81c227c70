using LineSimulator.Webhooks;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Tests.Attachments;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>Several messages in a row are one question, unless their sender says otherwise.</summary>
public sealed class JoinedQuestionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lead_in_and_its_question_are_one()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");

        await world.SayAsync(member, "お世話になっております。みなと町の小松です。");
        await world.SayAsync(member, "窓口の予約についてなのですが、");
        await world.SayAsync(member, "何時から受け付けていますか");

        Assert.Equal("質問No.1に加えました（3通）。別のご質問でしたら「別の質問にする 1」とお送りください。", world.LastWords(member));
        Assert.Equal(
            ["1 Question お世話になっております。みなと町の小松です。\n窓口の予約についてなのですが、\n何時から受け付けていますか"],
            await QuestionsAsync(world));
    }

    [Fact]
    public async Task The_parts_stand_in_the_order_in_which_they_were_sent()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");

        await world.Line.HoldAsync(
            async () =>
            {
                await world.Line.SayAsync(member.Id, "質問です。", ct: Ct);
                await world.Line.SayAsync(member.Id, "予約は何時からですか", ct: Ct);
            },
            HeldOrder.Reversed, Ct);
        await world.QuietAsync();

        Assert.Equal(["1 Question 質問です。\n予約は何時からですか"], await QuestionsAsync(world));
    }

    [Fact]
    public async Task Words_behind_a_photo_make_a_question_of_it()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");

        await world.Line.SendFileAsync(member.Id, "画面.png", SampleFiles.Png, ct: Ct);
        await world.QuietAsync();
        await world.SayAsync(member, "この表の見方を教えてください");

        Assert.Equal(["1 Question この表の見方を教えてください"], await QuestionsAsync(world));
    }

    [Fact]
    public async Task What_the_asker_has_said_it_is_stays_so()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");

        await world.SayAsync(member, "費用はどのくらいですか");
        await world.SayAsync(member, "コメントにする 1");
        await world.SayAsync(member, "また、期間も知りたいです");

        Assert.Equal(["1 Comment 費用はどのくらいですか\nまた、期間も知りたいです"], await QuestionsAsync(world));
    }

    [Fact]
    public async Task What_organizers_have_begun_to_work_with_takes_nothing_in()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");

        await world.SayAsync(member, "費用はどのくらいですか");
        await world.SayAsync(organizer, "承認 1");
        await world.SayAsync(organizer, "保留 1");
        await world.SayAsync(member, "また、期間も知りたいです");

        Assert.Equal(2, (await QuestionsAsync(world)).Count);
    }

    [Fact]
    public async Task One_tap_makes_what_joined_a_question_of_its_own()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用はどのくらいですか");
        await world.SayAsync(member, "匿名にする 1");
        await world.SayAsync(member, "また、期間も知りたいです");

        await world.TapAsync(member, "別の質問にする");

        Assert.Equal("質問No.1から分けて、質問No.2として受け付けました。", world.LastWords(member));
        Assert.Equal(["1 Question 費用はどのくらいですか", "2 Question また、期間も知りたいです"], await QuestionsAsync(world));
        Assert.All(await world.ReadAsync(db => db.Questions.ToListAsync(Ct)), question => Assert.True(question.IsAnonymous));
    }

    [Fact]
    public async Task A_question_of_one_message_is_not_split()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用はどのくらいですか");

        await world.SayAsync(member, "別の質問にする 1");

        Assert.Contains("1通だけのため、分けられません", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_joined_question_only_the_unsent_part_goes_even_where_its_quotation_was_cut_short()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (member, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        const string Beginning = "長い前置きになりますが、窓口の予約の受付と当日の案内の流れと職員の配置について、";
        await world.SayAsync(member, Beginning);
        var id = await world.SayAsync(member, "うっかり送った内緒の話ですが、どの課まで広がっているのか教えていただけますか");
        await world.SayAsync(other, "同じ質問ですか");
        await world.SayAsync(organizer, "まとめ 2 1");
        await world.SayAsync(organizer, "回答 1 お答えできません。");
        Assert.Contains("うっかり", await world.ReadAsync(async db => string.Concat(await db.OutgoingMessages.Select(message => message.Messages).ToListAsync(Ct))), StringComparison.Ordinal);

        await world.UnsendAsync(member, id);

        Assert.Equal($"1 Question {Beginning}", (await QuestionsAsync(world))[0]);
        Assert.DoesNotContain("うっかり", await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_that_is_left_alone_is_a_comment_again()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.Line.SendFileAsync(member.Id, "画面.png", SampleFiles.Png, ct: Ct);
        await world.QuietAsync();
        await world.SayAsync(member, "この表の見方を教えてください");

        await world.TapAsync(member, "別の質問にする");

        Assert.Equal(["1 Comment （添付のみ）", "2 Question この表の見方を教えてください"], await QuestionsAsync(world));
    }

    [Fact]
    public async Task What_was_split_off_and_unsent_is_gone_everywhere()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用はどのくらいですか");
        var id = await world.SayAsync(member, "また、内緒の話も知りたいです");
        await world.SayAsync(member, "別の質問にする");

        await world.UnsendAsync(member, id);

        Assert.DoesNotContain("内緒の話", await world.DatabaseTextAsync(), StringComparison.Ordinal);
        Assert.Equal([QuestionState.Held, QuestionState.Withdrawn], await world.ReadAsync(db =>
            db.Questions.OrderBy(question => question.Number).Select(question => question.State).ToListAsync(Ct)));
    }

    private static async Task<List<string>> QuestionsAsync(BotWorld world) =>
        [.. (await world.ReadAsync(db => db.Questions.OrderBy(question => question.Number).ToListAsync(Ct)))
            .Select(question => $"{question.Number} {question.Kind} {question.Text}")];
}
