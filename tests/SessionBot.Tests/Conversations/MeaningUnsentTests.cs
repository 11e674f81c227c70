using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SessionBot.Tests.World;
using TestKit;
using static SessionBot.Tests.Conversations.MeaningWorld;

namespace SessionBot.Tests.Conversations;

/// <summary>What an embedding deployment never gets, and what is not kept of what it has answered.</summary>
public sealed class MeaningUnsentTests
{
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
