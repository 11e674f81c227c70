using System.Text;
using System.Text.Json;
using LineSimulator.Webhooks;
using TestKit;

namespace LineSimulator.Tests;

public sealed class WebhookDeliveryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_webhook_is_signed_over_its_raw_body()
    {
        await using var world = await SimulatedWorld.StartAsync(new SimulatorOptions { ChannelSecret = "みなとの鍵" });
        var user = await world.FriendAsync();

        await world.Platform.SayAsync(user.Id, "研究会🏡は何時からですか", ct: Ct);

        var webhook = world.Bot.Webhooks[^1];
        var expected = System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes("みなとの鍵"), Encoding.UTF8.GetBytes(webhook.Body));
        Assert.Equal(Convert.ToBase64String(expected), webhook.Signature);
    }

    [Fact]
    public async Task A_text_event_has_the_members_that_LINE_documents()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();

        var id = await world.Platform.SayAsync(user.Id, "こんにちは", ct: Ct);

        Assert.Equal(world.Platform.Options.BotUserId, world.Bot.Webhooks[^1].Json.GetProperty("destination").GetString());
        var said = world.Bot.Events[^1];
        Assert.Equal(("message", "active"), (said.GetProperty("type").GetString(), said.GetProperty("mode").GetString()));
        Assert.Equal(world.Clock.GetUtcNow().ToUnixTimeMilliseconds(), said.GetProperty("timestamp").GetInt64());
        Assert.Equal($$"""{"type":"user","userId":"{{user.Id}}"}""", said.GetProperty("source").GetRawText());
        Assert.Matches("^[0-7][0-9A-HJKMNP-TV-Z]{25}$", said.GetProperty("webhookEventId").GetString());
        Assert.Equal("""{"isRedelivery":false}""", said.GetProperty("deliveryContext").GetRawText());
        Assert.Equal((id, "こんにちは"), (said.GetProperty("message").GetProperty("id").GetString(), said.GetProperty("message").GetProperty("text").GetString()));
        Assert.NotEmpty(said.GetProperty("message").GetProperty("quoteToken").GetString()!);
        Assert.Matches("^[0-9a-f]{32}$", said.GetProperty("replyToken").GetString());
    }

    [Fact]
    public async Task An_event_id_begins_with_its_time()
    {
        await using var world = await SimulatedWorld.StartAsync();
        await world.FriendAsync();

        const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var id = world.Bot.Events[^1].GetProperty("webhookEventId").GetString()!;
        var milliseconds = id[..10].Aggregate(0L, (sum, letter) => (sum * 32) + Crockford.IndexOf(letter, StringComparison.Ordinal));
        Assert.Equal(world.Clock.GetUtcNow().ToUnixTimeMilliseconds(), milliseconds);
    }

    [Fact]
    public async Task Blocking_and_taking_back_bring_no_reply_token()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var id = await world.Platform.SayAsync(user.Id, "こんにちは", ct: Ct);

        await world.Platform.UnsendAsync(user.Id, id, ct: Ct);
        await world.Platform.UnfollowAsync(user.Id, ct: Ct);

        Assert.All(world.Bot.Events.TakeLast(2), silent => Assert.False(silent.TryGetProperty("replyToken", out _)));
        Assert.Equal(id, world.Bot.Events[^2].GetProperty("unsend").GetProperty("messageId").GetString());
    }

    [Fact]
    public async Task Following_again_is_told_as_unblocking()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        await world.Platform.UnfollowAsync(user.Id, ct: Ct);
        await world.Platform.FollowAsync(user.Id, ct: Ct);

        Assert.Equal([false, null, true], world.Bot.Events.Select(e => e.TryGetProperty("follow", out var follow) ? follow.GetProperty("isUnblocked").GetBoolean() : (bool?)null));
    }

    [Fact]
    public async Task A_mention_of_the_bot_in_a_group_is_marked_as_itself()
    {
        await using var world = await SimulatedWorld.StartAsync(new SimulatorOptions { BotName = "みなとボット" });
        var user = world.Platform.AddUser("佐藤");
        var group = world.Platform.AddGroup([user.Id]);

        await world.Platform.SayInGroupAsync(group.Id, user.Id, "ねえ @みなとボット 次は?", ct: Ct);

        var said = world.Bot.Events[^1];
        Assert.Equal(group.Id, said.GetProperty("source").GetProperty("groupId").GetString());
        var mentionee = said.GetProperty("message").GetProperty("mention").GetProperty("mentionees")[0];
        Assert.Equal((3, 7, true), (mentionee.GetProperty("index").GetInt32(), mentionee.GetProperty("length").GetInt32(), mentionee.GetProperty("isSelf").GetBoolean()));
    }

    [Fact]
    public async Task Duplicates_are_the_same_bytes_and_not_marked()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = world.Platform.AddUser("佐藤");

        await world.Platform.SayAsync(user.Id, "質問です", new Delivery { Duplicates = 2 }, Ct);

        Assert.Equal(3, world.Bot.Webhooks.Count);
        Assert.Single(world.Bot.Webhooks.Select(webhook => webhook.Body).Distinct());
    }

    [Fact]
    public async Task A_lost_answer_brings_the_event_again_marked_as_redelivery_and_otherwise_the_same()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = world.Platform.AddUser("佐藤");

        await world.Platform.SayAsync(user.Id, "質問です", new Delivery { LoseAnswer = true }, Ct);

        var bodies = world.Bot.Webhooks.Select(webhook => webhook.Body).ToList();
        Assert.Equal(2, bodies.Count);
        Assert.Equal(bodies[0].Replace("\"isRedelivery\":false", "\"isRedelivery\":true", StringComparison.Ordinal), bodies[1]);
        Assert.NotEqual(bodies[0], bodies[1]);
    }

    [Fact]
    public async Task A_deaf_bot_does_not_fail_the_person_who_writes()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = world.Platform.AddUser("佐藤");
        await world.Bot.DisposeAsync();

        await world.Platform.SayAsync(user.Id, "聞こえますか", ct: Ct);

        var attempt = Assert.Single(world.Platform.Deliveries);
        Assert.Equal((DeliveryOutcome.CouldNotConnect, (int?)null), (attempt.Outcome, attempt.Status));
        Assert.Equal(1, world.Platform.PendingRedeliveries);
    }

    [Fact]
    public async Task An_answer_after_two_seconds_counts_as_none()
    {
        await using var world = await SimulatedWorld.StartAsync(new SimulatorOptions { RedeliversByClock = false });
        var user = world.Platform.AddUser("佐藤");
        world.Bot.OnWebhook = _ =>
        {
            world.Clock.Advance(TimeSpan.FromMilliseconds(2001));
            return Task.CompletedTask;
        };

        await world.Platform.SayAsync(user.Id, "質問です", ct: Ct);

        var attempt = Assert.Single(world.Platform.Deliveries);
        Assert.Equal((DeliveryOutcome.RequestTimeout, 200, 2001d), (attempt.Outcome, attempt.Status, attempt.Milliseconds));
        Assert.Equal(1, world.Platform.PendingRedeliveries);
    }
}
