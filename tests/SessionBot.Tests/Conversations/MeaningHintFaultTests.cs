using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Features.Questions;
using SessionBot.Tests.World;
using TestKit;
using static SessionBot.Tests.Conversations.MeaningWorld;

namespace SessionBot.Tests.Conversations;

/// <summary>What an embedding deployment does to nobody, whatever it does.</summary>
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
}
