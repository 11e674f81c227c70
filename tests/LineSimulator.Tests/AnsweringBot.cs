using System.Text.Json;

namespace LineSimulator.Tests;

/// <summary>Makes the recording bot of a world answer questions once each, as a careful bot would.</summary>
internal sealed class AnsweringBot
{
    private readonly SimulatedWorld _world;
    private readonly HashSet<string> _seen = [];
    private int _questions;

    public AnsweringBot(SimulatedWorld world)
    {
        _world = world;
        world.Bot.OnWebhook = async webhook =>
        {
            foreach (var webhookEvent in webhook.Events)
            {
                await HandleAsync(webhookEvent);
            }
        };
    }

    private async Task HandleAsync(JsonElement webhookEvent)
    {
        if (!_seen.Add(webhookEvent.GetProperty("webhookEventId").GetString()!) || !webhookEvent.TryGetProperty("replyToken", out var token))
        {
            return;
        }

        var messages = webhookEvent.GetProperty("type").GetString() switch
        {
            "follow" => SimulatedWorld.Texts("ようこそ。地域を選んでください。"),
            "postback" => SimulatedWorld.Texts("取り消しました。"),
            _ => Receipt(++_questions),
        };
        var answer = await _world.PostAsync("/v2/bot/message/reply", $$"""{"replyToken":"{{token.GetString()}}","messages":{{messages}}}""");
        Assert.Equal(200, answer.Status);
    }

    private static string Receipt(int number) =>
        $$$$"""[{"type":"text","text":"質問{{{{number}}}}を受け付けました。","quickReply":{"items":[{"type":"action","action":{"type":"postback","label":"取消","data":"cancel={{{{number}}}}"}},{"type":"action","action":{"type":"message","label":"訂正","text":"訂正する"}}]}}]""";
}
