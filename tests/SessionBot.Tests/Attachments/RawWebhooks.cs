using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Line.Messaging;
using LineSimulator.People;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Attachments;

/// <summary>Posts webhooks as LINE writes them, with message ids and contents of the test's own.</summary>
internal sealed class RawWebhooks(BotWorld world)
{
    private int _count;

    public Task PhotoAsync(SimulatedUser user, string id, (string Set, int Index, int Total)? of = null, DateTimeOffset? at = null)
    {
        var message = new JsonObject { ["type"] = "image", ["id"] = id, ["contentProvider"] = new JsonObject { ["type"] = "line" } };
        if (of is var (set, index, total))
        {
            message["imageSet"] = new JsonObject { ["id"] = set, ["index"] = index, ["total"] = total };
        }

        return MessageAsync(user, message, at);
    }

    public Task FileAsync(SimulatedUser user, string id, string name, long size) =>
        MessageAsync(user, new JsonObject { ["type"] = "file", ["id"] = id, ["fileName"] = name, ["fileSize"] = size });

    public Task MessageAsync(SimulatedUser user, JsonObject message, DateTimeOffset? at = null) => PostAsync(user, at, new JsonObject
    {
        ["type"] = "message",
        ["replyToken"] = $"{++_count:x32}",
        ["message"] = message,
    });

    public Task UnsendAsync(SimulatedUser user, string id) => PostAsync(user, null, new JsonObject
    {
        ["type"] = "unsend",
        ["unsend"] = new JsonObject { ["messageId"] = id },
    });

    private async Task PostAsync(SimulatedUser user, DateTimeOffset? at, JsonObject webhookEvent)
    {
        webhookEvent["mode"] = "active";
        webhookEvent["timestamp"] = (at ?? world.Clock.GetUtcNow()).ToUnixTimeMilliseconds();
        webhookEvent["source"] = new JsonObject { ["type"] = "user", ["userId"] = user.Id };
        webhookEvent["webhookEventId"] = string.Create(CultureInfo.InvariantCulture, $"01RAW{++_count:D21}");
        webhookEvent["deliveryContext"] = new JsonObject { ["isRedelivery"] = false };
        var body = Encoding.UTF8.GetBytes($$"""{"destination":"{{world.Line.Options.BotUserId}}","events":[{{webhookEvent.ToJsonString()}}]}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, world.Line.Options.WebhookUrl) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add(LineSignature.HeaderName, LineSignature.Compute(world.Line.Options.ChannelSecret, body));
        using var client = world.Services.GetRequiredService<IHttpClientFactory>().CreateClient();
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
    }
}
