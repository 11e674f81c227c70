using System.Net.Http.Headers;
using System.Text;
using Line.Messaging;
using LineSimulator;

namespace SessionBot.Load.Fire;

/// <summary>Webhook requests as LINE makes them, and as it never would.</summary>
internal static class SignedWebhook
{
    public const string Path = "/line/webhook";

    private static readonly SimulatorOptions Channel = new();

    public static byte[] Body(params IEnumerable<string> events) =>
        Encoding.UTF8.GetBytes($$"""{"destination":"{{Channel.BotUserId}}","events":[{{string.Join(',', events)}}]}""");

    public static HttpRequestMessage Request(byte[] body, string? signature = null, bool chunked = false)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.TryAddWithoutValidation(LineSignature.HeaderName, signature ?? LineSignature.Compute(Channel.ChannelSecret, body));
        return request;
    }
}
