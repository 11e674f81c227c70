using System.Text.Json;

namespace SessionBot.Load.Speed;

/// <param name="Json">Of the event.</param>
/// <param name="ReplyToken">By this its reply is known.</param>
internal sealed record GrowthEvent(string Json, string ReplyToken);

/// <summary>What people say to the bot alone; no two events of a run have an id in common.</summary>
internal static class GrowthEvents
{
    private static int _said;

    public static string User(int number) => $"U{number:x32}";

    public static GrowthEvent Say(string user, string text)
    {
        var number = Interlocked.Increment(ref _said);
        var token = $"{number:x32}";
        return new(
            $$$"""
            {"type":"message","message":{"type":"text","id":"6{{{number:D17}}}","quoteToken":"q3Plxr4AgKd","text":{{{JsonSerializer.Serialize(text)}}}},"webhookEventId":"02{{{number:D24}}}","deliveryContext":{"isRedelivery":false},"timestamp":{{{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}}},"source":{"type":"user","userId":"{{{user}}}"},"replyToken":"{{{token}}}","mode":"active"}
            """,
            token);
    }
}
