using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SessionBot.Features.Questions;
using SessionBot.Tests.World;
using TestKit;
using static SessionBot.Tests.Conversations.MeaningWorld;

namespace SessionBot.Tests.Conversations;

/// <summary>What an embedding deployment does to nobody, whatever it does, and what it never gets.</summary>
public sealed class MeaningHintFaultTests
{
    public static TheoryData<string, Func<HttpContext, Task>> Faults => new()
    {
        { "400", FakeDeployment.Failing(400) },
        { "500", FakeDeployment.Failing(500) },
        { "401", FakeDeployment.Failing(401) },
        { "404", FakeDeployment.Failing(404) },
        { "429 again and again", FakeDeployment.Failing(429, retryAfter: "1") },
        { "no JSON", FakeDeployment.Raw("<html>") },
        { "connection cut", FakeDeployment.CuttingTheConnection },
        { "a vector too few", http => FakeDeployment.Raw("""{"object":"list","data":[],"model":"m","usage":{"prompt_tokens":1,"total_tokens":1}}""")(http) },
    };

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
        Assert.InRange(asked, 1, fault switch
        {
            "400" => 3, // all, one of them, and a text that nothing is wrong with
            "429 again and again" => 3,
            _ => 1,
        });
        Assert.Equal((asked, 0), (server.Requests.Count, await FoundAsync(world)));
    }

    [Fact]
    public async Task A_session_at_which_the_deployment_fails_does_not_keep_it_from_the_others()
    {
        string? first = null;
        await using var server = await FakeDeployment.StartAsync(http =>
        {
            var input = FakeDeployment.SentBy(http).Input;
            Interlocked.CompareExchange(ref first, input[0], null);
            return input.Contains(first) ? FakeDeployment.Failing(500)(http) : FakeDeployment.Embedding(Meaning)(http);
        });
        var (world, organizer) = await BotWorld.LiveAsync(Settings(server.Endpoint));
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, Cost);
        await world.SayAsync(await world.MemberAsync("稲垣"), CostInOtherWords);
        await world.SayAsync(organizer, "終了");
        await world.SayAsync(organizer, "予定\n第4回 2027/1/20 15:00-16:30\n内容：防災");
        await world.SayAsync(organizer, "受付開始");
        await world.SayAsync(member, $"質問：{Staff}");
        await world.SayAsync(await world.MemberAsync("倉田"), "質問：行列は短くなりましたか");
        await FollowAsync(world);

        world.Clock.Set(world.Clock.GetUtcNow().AddMinutes(2));
        await FollowAsync(world);

        Assert.Equal(
            new[] { Cost, CostInOtherWords, Staff, "行列は短くなりましたか" }.Order(StringComparer.Ordinal),
            server.Requests.SelectMany(request => request.Input).Distinct().Order(StringComparer.Ordinal));
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
    public async Task What_is_unsent_while_a_busy_deployment_is_waited_for_is_not_sent_again_and_nothing_else_rests()
    {
        var unsending = new TaskCompletionSource<Func<Task>>();
        var asked = 0;
        await using var server = await FakeDeployment.StartAsync(async http =>
        {
            if (Interlocked.Increment(ref asked) > 1)
            {
                await FakeDeployment.Embedding(Meaning)(http);
                return;
            }

            await (await unsending.Task)();
            await FakeDeployment.Failing(429, retryAfter: "1")(http);
        });
        var (world, _) = await BotWorld.LiveAsync(Settings(server.Endpoint));
        await using var disposing = world;
        var (member, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        var id = await world.SayAsync(member, Cost);
        await world.SayAsync(other, CostInOtherWords);
        await world.SayAsync(await world.MemberAsync("倉田"), Staff);
        unsending.SetResult(() => world.UnsendAsync(member, id));

        await FollowAsync(world);
        await FollowAsync(world);

        Assert.Contains(Cost, server.Requests.First().Input);
        Assert.Equal([CostInOtherWords, Staff], server.Requests.Skip(1).SelectMany(request => request.Input));
    }

    [Fact]
    public async Task Of_a_text_that_has_become_another_nothing_is_kept()
    {
        var cache = new ForgettingCache();
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Embedding(Meaning));
        var (world, organizer) = await BotWorld.LiveAsync(Settings(server.Endpoint), services: services => services.AddSingleton<IDistributedCache>(cache));
        await using var disposing = world;
        var (member, other) = (await world.MemberAsync("小松"), await world.MemberAsync("稲垣"));
        var group = world.Line.AddGroup([organizer.Id, other.Id], "研究会の集まり");
        await world.SayAsync(member, Cost);
        var edited = await world.Line.SayInGroupAsync(group.Id, other.Id, $"質問：{Staff}", ct: TestContext.Current.CancellationToken);
        await world.QuietAsync();
        await FollowAsync(world);

        await world.SayAsync(member, "また、期間も知りたいです");
        Assert.Equal(1, cache.Forgotten);
        await FollowAsync(world);

        await world.SayAsync(member, "別の質問にする 1");
        Assert.Equal(2, cache.Forgotten);

        await world.Line.EditAsync(group.Id, other.Id, edited, $"質問：{CostInOtherWords}", ct: TestContext.Current.CancellationToken);
        await world.QuietAsync();
        Assert.Equal(3, cache.Forgotten);
    }

    private sealed class ForgettingCache() : MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions())), IDistributedCache
    {
        private int forgotten;

        /// <summary>Meanings that were kept and went.</summary>
        public int Forgotten => Volatile.Read(ref forgotten);

        Task IDistributedCache.RemoveAsync(string key, CancellationToken token)
        {
            if (key.StartsWith("meaning:", StringComparison.Ordinal) && Get(key) is not null)
            {
                Interlocked.Increment(ref forgotten);
            }

            return RemoveAsync(key, token);
        }
    }
}
