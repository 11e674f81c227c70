using SessionBot.Tests.World;
using TestKit;
using static SessionBot.Tests.Conversations.MeaningWorld;

namespace SessionBot.Tests.Conversations;

/// <summary>Similar questions in other words: the real SDK against a local server that knows what some words mean.</summary>
public sealed class MeaningHintTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_in_other_words_is_found_behind_the_receipt_and_told_with_the_next_reply()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Embedding(Meaning));
        var (world, organizer, other) = await AskedAsync(server.Endpoint);
        await using var disposing = world;

        Assert.DoesNotContain("似た質問", world.LastWords(other), StringComparison.Ordinal);
        await FollowAsync(world);
        await world.SayAsync(organizer, "質問一覧");
        await world.SayAsync(other, "自分の質問");

        Assert.Contains("・似た質問：No.1", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Contains(
            "お送りいただいたNo.2に似た質問があります：No.1「費用はどのくらいですか」\n同じことを知りたい場合は「私も知りたい 1」とお送りください。No.2はそのまま受け付けています。", world.BotWords(other));
        Assert.Equal((1, null), (await LookalikeAsync(world, 2), await LookalikeAsync(world, 3)));
        Assert.Equal([CostInOtherWords, Staff, Cost], server.Requests.SelectMany(request => request.Input).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_an_embedding_deployment_all_is_as_it_was()
    {
        var (world, organizer, other) = await AskedAsync(endpoint: null);
        await using var disposing = world;

        await FollowAsync(world);
        await world.SayAsync(organizer, "質問一覧");
        await world.SayAsync(other, "自分の質問");

        Assert.DoesNotContain("似た質問", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.DoesNotContain(world.BotWords(other), words => words.Contains("似た質問", StringComparison.Ordinal));
        Assert.Equal(0, await FoundAsync(world));
    }

    [Fact]
    public async Task Nothing_is_asked_or_told_twice_and_of_a_new_question_its_own_text_alone_is_asked()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Embedding(Meaning));
        var (world, _, other) = await AskedAsync(server.Endpoint);
        await using var disposing = world;
        await FollowAsync(world);
        var before = server.Requests.Count;

        await FollowAsync(world);
        await world.SayAsync(other, "行列は短くなりましたか");
        await FollowAsync(world);
        await world.RestartAsync();
        await FollowAsync(world);

        Assert.Equal(["行列は短くなりましたか"], server.Requests.ElementAt(before).Input);
        Assert.Equal(1, await FoundAsync(world));
    }

    [Fact]
    public async Task What_the_built_in_comparison_finds_is_not_told_again()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Embedding(Meaning));
        var (world, organizer) = await BotWorld.LiveAsync(Settings(server.Endpoint));
        await using var disposing = world;
        await world.SayAsync(await world.MemberAsync("小松"), Cost);
        await world.SayAsync(organizer, "承認 1");
        var other = await world.MemberAsync("稲垣");
        await world.SayAsync(other, "費用はどれくらいかかりますか");

        await FollowAsync(world);

        Assert.StartsWith("似た質問があります：No.1", world.LastWords(other), StringComparison.Ordinal);
        Assert.Equal(0, await FoundAsync(world));
        Assert.Equal(1, await LookalikeAsync(world, 2));
    }

    [Theory]
    [InlineData("保留 1")]
    [InlineData("見送り 1 説明済みのため")]
    [InlineData("言い換え 1 導入費用はいくらですか")]
    [InlineData("見送り 2 説明済みのため")]
    public async Task What_an_organizer_changes_before_the_asker_has_heard_of_the_likeness_takes_the_notice_back(string command)
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Embedding(Meaning));
        var (world, organizer, other) = await AskedAsync(server.Endpoint);
        await using var disposing = world;
        await FollowAsync(world);
        Assert.Equal(1, await FoundAsync(world));

        await world.SayAsync(organizer, command);
        await world.SayAsync(other, "自分の質問");

        Assert.DoesNotContain(world.BotWords(other), words => words.Contains("似た質問", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_takes_a_question_back_is_not_told_that_it_is_kept()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Embedding(Meaning));
        var (world, _, other) = await AskedAsync(server.Endpoint);
        await using var disposing = world;
        await FollowAsync(world);

        await world.SayAsync(other, "取消 2");
        await world.SayAsync(other, "自分の質問");

        Assert.Equal(1, await FoundAsync(world));
        Assert.DoesNotContain(world.BotWords(other), words => words.Contains("そのまま受け付けています", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_approved_of_the_two_leaves_the_notice_as_it_is()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Embedding(Meaning));
        var (world, organizer, other) = await AskedAsync(server.Endpoint);
        await using var disposing = world;
        await FollowAsync(world);

        await world.SayAsync(organizer, "承認 2");
        await world.SayAsync(other, "自分の質問");

        Assert.Contains(world.BotWords(other), words => words.Contains("No.2に似た質問があります：No.1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_words_of_a_question_that_is_unsent_are_quoted_to_nobody()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Embedding(Meaning));
        var (world, organizer) = await BotWorld.LiveAsync(Settings(server.Endpoint));
        await using var disposing = world;
        var (member, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        var asked = await world.SayAsync(member, Cost);
        await world.SayAsync(organizer, "承認 1");
        await world.SayAsync(other, CostInOtherWords);
        await FollowAsync(world);

        await world.UnsendAsync(member, asked);
        await world.SayAsync(other, "自分の質問");

        Assert.Equal(1, await FoundAsync(world));
        Assert.DoesNotContain(world.BotWords(other), words => words.Contains("取り消された", StringComparison.Ordinal) || words.Contains("似た質問", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_that_has_got_another_text_resembles_nothing_until_it_is_looked_at_again()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Embedding(Meaning));
        var (world, organizer) = await BotWorld.LiveAsync(Settings(server.Endpoint));
        await using var disposing = world;
        var (member, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        var group = world.Line.AddGroup([organizer.Id, other.Id], "研究会の集まり");
        await world.SayAsync(member, Cost);
        var asked = await world.Line.SayInGroupAsync(group.Id, other.Id, $"質問：{CostInOtherWords}", ct: Ct);
        await world.QuietAsync();
        await FollowAsync(world);
        Assert.Equal(1, await LookalikeAsync(world, 2));

        await world.Line.EditAsync(group.Id, other.Id, asked, "質問：行列は短くなりましたか", ct: Ct);
        await world.QuietAsync();

        Assert.Null(await LookalikeAsync(world, 2));
    }
}
