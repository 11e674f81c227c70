using System.Net.Http.Headers;
using System.Text;
using Line.Messaging;

namespace LineSimulator.Webhooks;

/// <summary>Posts one signed webhook and tells how it went.</summary>
internal sealed class WebhookPost(PlatformState state, IHttpClientFactory clients)
{
    public const string ClientName = "LineSimulator.Webhook";

    // https://developers.line.biz/en/docs/messaging-api/check-webhook-error-statistics/ (2026-08)
    private static readonly TimeSpan AnswerDue = TimeSpan.FromSeconds(2);

    public Task<DeliveryAttempt> SendAsync(IReadOnlyList<WebhookEvent> events, bool isRedelivery, CancellationToken ct) =>
        SendAsync(state.Channel.WebhookUrl, events, isRedelivery, ct);

    public async Task<DeliveryAttempt> SendAsync(Uri url, IReadOnlyList<WebhookEvent> events, bool isRedelivery, CancellationToken ct)
    {
        var options = state.Channel.Options;
        var body = Encoding.UTF8.GetBytes(
            $$"""{"destination":"{{options.BotUserId}}","events":[{{string.Join(',', events.Select(e => isRedelivery ? e.Redelivered : e.Fresh))}}]}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.TryAddWithoutValidation(LineSignature.HeaderName, LineSignature.Compute(options.ChannelSecret, body));
        request.Headers.TryAddWithoutValidation("User-Agent", "LineBotWebhook/2.0");

        lock (state.Gate)
        {
            foreach (var token in events.Select(e => e.ReplyToken).OfType<string>())
            {
                state.Channel.ReplyTokens.Activate(token, isRedelivery);
            }
        }

        var (at, started) = (state.Now, state.Clock.GetTimestamp());
        var (outcome, status, detail) = await AnswerAsync(request, options.WebhookPatience, ct);
        var took = state.Clock.GetElapsedTime(started);
        return new DeliveryAttempt(
            [.. events.Select(e => e.Id)],
            isRedelivery,
            at,
            outcome == DeliveryOutcome.Ok && took > AnswerDue ? DeliveryOutcome.RequestTimeout : outcome,
            status,
            took.TotalMilliseconds,
            detail);
    }

    private async Task<(DeliveryOutcome Outcome, int? Status, string? Detail)> AnswerAsync(
        HttpRequestMessage request, TimeSpan patience, CancellationToken ct)
    {
        using var client = clients.CreateClient(ClientName);
        client.Timeout = patience;
        try
        {
            using var answer = await client.SendAsync(request, ct);
            var status = (int)answer.StatusCode;
            return (answer.IsSuccessStatusCode ? DeliveryOutcome.Ok : DeliveryOutcome.ErrorStatusCode, status, null);
        }
        catch (HttpRequestException failure)
        {
            return (DeliveryOutcome.CouldNotConnect, null, failure.Message);
        }
        catch (OperationCanceledException failure) when (!ct.IsCancellationRequested)
        {
            return (DeliveryOutcome.RequestTimeout, null, failure.Message);
        }
    }
}
