using Line.Messaging;
using Line.Messaging.Webhooks;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using SessionBot.Hosting;
using SessionBot.Work;

namespace SessionBot.Features.Webhook;

/// <summary>Takes webhooks in: size, signature, shape, then durable storage, and only then 200.</summary>
internal static partial class WebhookEndpoint
{
    public const string Path = "/line/webhook";

    /// <summary>LINE documents no size; its largest batches stay far below. More than 1 MiB is not LINE.</summary>
    private const int LargestBody = 1024 * 1024;

    public static void MapWebhook(this IEndpointRouteBuilder app) => app.MapPost(Path, ReceiveAsync);

    private static async Task<Results<Ok, ProblemHttpResult>> ReceiveAsync(
        HttpRequest request, IOptions<StudyGroupCatalog> groups, InboxWriter inbox, TimeProvider clock, RefusalLog refusals,
        ILogger<InboxWriter> logger, CancellationToken ct)
    {
        byte[]? body;
        try
        {
            body = await ReadBodyAsync(request, ct);
        }
        catch (IOException cut)
        {
            // Too slow, cut off, or badly chunked: the sender's fault, and nobody's alarm.
            return Refuse((cut as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest, "The body did not arrive.");
        }

        if (body is null)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, "The body is larger than 1 MiB.");
        }

        var signature = request.Headers[LineSignature.HeaderName].ToString();
        if (Signer(groups.Value, body, signature) is not { } group)
        {
            refusals.BadSignature(body.Length);
            return Refuse(StatusCodes.Status401Unauthorized, "No configured channel secret signs this body.");
        }

        if (!WebhookEventParser.TryParse(body, out var webhook, out var fault))
        {
            refusals.Malformed(fault);
            return Refuse(StatusCodes.Status400BadRequest, $"The body is not a webhook: {fault}");
        }

        if (groups.Value[group].Line.BotUserId is { } bot && webhook.Destination is { } destination && destination != bot)
        {
            refusals.WrongDestination(group);
            return Refuse(StatusCodes.Status401Unauthorized, "The destination is not the bot of the channel that signed.");
        }

        var now = clock.GetUtcNow();
        var items = webhook.Events.Select(received => InboxItem.From(received, group, now)).ToList();
        if (items.Count > 0)
        {
            try
            {
                await inbox.StoreAsync(items, ct);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                Log.NotStored(logger, items.Count, FaultTrace.Of(exception));
                return Refuse(StatusCodes.Status500InternalServerError, "The events could not be stored; deliver them again.");
            }
        }

        return TypedResults.Ok();
    }

    /// <summary>The group whose channel signed the body: one deployment serves many.</summary>
    private static string? Signer(StudyGroupCatalog groups, ReadOnlyMemory<byte> body, string signature)
    {
        foreach (var (key, group) in groups)
        {
            if (LineSignature.Verify(group.Line.ChannelSecrets, body.Span, signature))
            {
                return key;
            }
        }

        return null;
    }

    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > LargestBody)
        {
            return null;
        }

        // The length that a client claims is not trusted for the allocation, and a chunked body claims none.
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, ct)) > 0)
        {
            if (buffer.Length + read > LargestBody)
            {
                return null;
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    private static ProblemHttpResult Refuse(int status, string detail) => TypedResults.Problem(detail, statusCode: status);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Count} events could not be stored, so LINE is answered 500 and delivers them again. Cause: {Cause}")]
        public static partial void NotStored(ILogger logger, int count, string cause);
    }
}
