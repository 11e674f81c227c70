using LineSimulator.People;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Board;
using SessionBot.Features.Questions;
using SessionBot.Tests.World;
using TestKit;

namespace SessionBot.Tests.Conversations;

/// <summary>Similar questions in other words: the real SDK against a local server that knows what some words mean.</summary>
public sealed class MeaningHintTests
{
    private const string Cost = "費用はどのくらいですか";
    private const string CostInOtherWords = "小さな町の財布でも手が届く話でしょうか";
    private const string Staff = "職員の研修は何時間ですか";

    private static readonly string[][] Meanings = [["費用", "財布", "予算"], ["研修", "勉強会"], ["待ち時間", "行列"]];

    public static TheoryData<string, Func<HttpContext, Task>> Faults => new()
    {
        { "500", FakeDeployment.Failing(500) },
        { "401", FakeDeployment.Failing(401) },
        { "404", FakeDeployment.Failing(404) },
        { "429 again and again", FakeDeployment.Failing(429, retryAfter: "1") },
        { "no JSON", FakeDeployment.Raw("<html>") },
        { "connection cut", FakeDeployment.CuttingTheConnection },
        { "a vector too few", http => FakeDeployment.Raw("""{"object":"list","data":[],"model":"m","usage":{"prompt_tokens":1,"total_tokens":1}}""")(http) },
    };

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
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task A_failing_deployment_leaves_the_built_in_comparison_and_is_left_in_peace(string fault, Func<HttpContext, Task> answer)
    {
        await using var server = await FakeDeployment.StartAsync(answer);
        var (world, _, other) = await AskedAsync(server.Endpoint);
        await using var disposing = world;
        await FollowAsync(world);
        var asked = server.Requests.Count;

        await world.SayAsync(other, "費用はどれくらいかかりますか");
        await FollowAsync(world);

        Assert.StartsWith("似た質問があります：No.1", world.LastWords(other), StringComparison.Ordinal);
        Assert.InRange(asked, 1, fault.StartsWith("429", StringComparison.Ordinal) ? 3 : 1);
        Assert.Equal((asked, 0), (server.Requests.Count, await FoundAsync(world)));
    }

    [Fact]
    public async Task Nobody_waits_for_a_deployment_that_hangs()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Hanging);
        var (world, _, other) = await AskedAsync(server.Endpoint);
        await using var disposing = world;
        using var enough = new CancellationTokenSource();
        var hanging = world.Services.GetRequiredService<MeaningHints>().FollowAsync(enough.Token);

        await world.SayAsync(other, "行列は短くなりましたか");

        Assert.StartsWith("質問No.4として受け付けました。", world.LastWords(other), StringComparison.Ordinal);
        Assert.False(hanging.IsCompleted);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
    }

    [Fact]
    public async Task What_is_unsent_is_not_sent_and_what_was_kept_of_it_goes()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Embedding(Meaning));
        var (world, organizer) = await BotWorld.LiveAsync(Settings(server.Endpoint));
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        var early = await world.SayAsync(member, "予算の内緒の話ですか");
        await world.UnsendAsync(member, early);
        await world.SayAsync(member, Staff);
        var other = await world.MemberAsync("稲垣");
        var late = await world.SayAsync(other, Cost);
        await FollowAsync(world);
        Assert.DoesNotContain(server.Requests.SelectMany(request => request.Input), text => text.Contains("内緒", StringComparison.Ordinal));
        var before = server.Requests.Count;

        await world.UnsendAsync(other, late);
        await world.SayAsync(member, Cost);
        await FollowAsync(world);

        Assert.Equal([Cost], server.Requests.ElementAt(before).Input);
    }

    [Fact]
    public async Task What_is_unsent_while_it_is_asked_is_told_to_nobody_and_not_kept()
    {
        var unsending = new TaskCompletionSource<Func<Task>>();
        var asked = 0;
        await using var server = await FakeDeployment.StartAsync(async http =>
        {
            if (Interlocked.Increment(ref asked) == 1)
            {
                await (await unsending.Task)();
            }

            await FakeDeployment.Embedding(Meaning)(http);
        });
        var (world, organizer) = await BotWorld.LiveAsync(Settings(server.Endpoint));
        await using var disposing = world;
        var (member, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        var id = await world.SayAsync(member, Cost);
        await world.SayAsync(organizer, "承認 1");
        await world.SayAsync(other, CostInOtherWords);
        unsending.SetResult(() => world.UnsendAsync(member, id));

        await FollowAsync(world);
        await FollowAsync(world);
        await world.SayAsync(member, Cost);
        await FollowAsync(world);

        Assert.Contains(Cost, server.Requests.Last().Input);
        Assert.DoesNotContain(world.BotWords(other), words => words.Contains("No.1「", StringComparison.Ordinal));
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

    /// <summary>Direction by what a text is about; what is about none of it has a direction of its own.</summary>
    private static float[] Meaning(string text)
    {
        var about = Array.ConvertAll(Meanings, words => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal)) ? 1f : 0f);
        return [.. about, 0.2f, about.Contains(1f) ? 0f : 1f];
    }

    private static Dictionary<string, string?> Settings(Uri? endpoint) => endpoint is null ? [] : new()
    {
        ["Drafter:Endpoint"] = endpoint.ToString(),
        ["Drafter:ApiKey"] = "key",
        ["Drafter:EmbeddingDeployment"] = "meanings",
    };

    /// <summary>Question 1 is approved; 2 asks the same in other words, and 3 something else.</summary>
    private static async Task<(BotWorld World, SimulatedUser Organizer, SimulatedUser Other)> AskedAsync(Uri? endpoint)
    {
        var (world, organizer) = await BotWorld.LiveAsync(Settings(endpoint));
        var other = await world.MemberAsync("稲垣");
        await world.SayAsync(await world.MemberAsync("小松"), Cost);
        await world.SayAsync(organizer, "承認 1");
        await world.SayAsync(other, CostInOtherWords);
        await world.SayAsync(await world.MemberAsync("倉田"), Staff);
        return (world, organizer, other);
    }

    private static Task FollowAsync(BotWorld world) => world.Services.GetRequiredService<MeaningHints>().FollowAsync(Ct);

    private static Task<int> FoundAsync(BotWorld world) => world.ReadAsync(db => db.SessionEvents.CountAsync(entry => entry.Kind == SessionEventKind.LookalikeFound, Ct));

    /// <summary>What the board shows beside a question.</summary>
    private static async Task<int?> LookalikeAsync(BotWorld world, int number)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var session = await world.ReadAsync(db => db.Sessions.SingleAsync(Ct));
        var view = await scope.ServiceProvider.GetRequiredService<ReadBoard>().ReadAsync(session, BoardFilter.None, Ct);
        return view.Columns.SelectMany(column => column.Cards).Single(card => card.Number == number).Lookalike;
    }
}
