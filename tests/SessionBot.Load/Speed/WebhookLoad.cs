using System.Text;
using Line.Messaging;
using LineSimulator;

namespace SessionBot.Load.Speed;

/// <summary>Unique signed webhooks of about 600 bytes, as whole HTTP requests: making them is not measured.</summary>
internal static class WebhookLoad
{
    public const string Path = "/line/webhook";

    private const int Usual = 200;

    private static readonly SimulatorOptions Channel = new();

    /// <summary>Group chatter that is not meant for the bot: it is kept, and asks nothing of LINE.</summary>
    /// <param name="run">No two runs have an event in common.</param>
    /// <param name="count">How many.</param>
    /// <param name="server">Whom they are for.</param>
    /// <param name="conversations">From so many chats in turn.</param>
    public static byte[][] Requests(string run, int count, Uri server, int conversations = Usual) =>
        [.. Enumerable.Range(0, count).Select(number => Request(Encoding.UTF8.GetBytes(Body(run, number, conversations)), Channel.ChannelSecret, server))];

    /// <summary>One whole HTTP request.</summary>
    public static byte[] Request(byte[] body, string secret, Uri server) =>
    [
        .. Encoding.ASCII.GetBytes(
            $"POST {Path} HTTP/1.1\r\nHost: {server.Authority}\r\nUser-Agent: LineBotWebhook/2.0\r\nContent-Type: application/json; charset=utf-8\r\n"
            + $"{LineSignature.HeaderName}: {LineSignature.Compute(secret, body)}\r\nContent-Length: {body.Length}\r\n\r\n"),
        .. body,
    ];

    private static string Body(string run, int number, int conversations) => $$$"""
        {"destination":"{{{Channel.BotUserId}}}","events":[{"type":"message","message":{"type":"text","id":"{{{run}}}{{{number:D9}}}","quoteToken":"q3Plxr4AgKd-0123456789abcdefghijklmnop","text":"来週の集会所の予約は午前中に変わりました。持ち物はいつもの通りです。"},"webhookEventId":"01{{{run}}}{{{number:D12}}}","deliveryContext":{"isRedelivery":false},"timestamp":1797000000000,"source":{"type":"group","groupId":"C{{{number % conversations:D32}}}","userId":"U{{{number % 13:D32}}}"},"replyToken":"nHuyWiB7yP5Zw52FIkcQobQuGDXCTA","mode":"active"}]}
        """;
}
