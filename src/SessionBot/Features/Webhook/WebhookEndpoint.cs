using Line.Messaging;
using Line.Messaging.Webhooks;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using SessionBot.Hosting;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.Webhook;

/// <summary>Takes webhooks in: size, signature, shape, then durable storage, and only then 200.</summary>
internal static partial class WebhookEndpoint
{
    public const string Path = "/line/webhook";

    /// <summary>
    /// Ahead of routing, static files and the pages for errors: none of them has anything to do with a webhook, and each has its price.
    /// Any other method than POST goes on to the route, which refuses it.
    /// </summary>
    public static void UseWebhook(this WebApplication app)
    {
        // With the first webhook: what is wrong with the settings is told before anything is made by them.
        var receiver = new Lazy<Receiver>(() => ActivatorUtilities.CreateInstance<Receiver>(app.Services));
        app.Use(next => context => HttpMethods.IsPost(context.Request.Method) && IsWebhook(context.Request.Path)
            ? receiver.Value.HandleAsync(context)
            : next(context));
        app.MapPost(Path, context => receiver.Value.HandleAsync(context));
    }

    private static bool IsWebhook(PathString path) => path.StartsWithSegments(Path, out var rest) && rest.Value is null or "" or "/";

    private sealed class Receiver(
        IOptions<StudyGroupCatalog> groups, InboxWriter inbox, TimeProvider clock, RefusalLog refusals, ILogger<InboxWriter> logger)
    {
        public async Task HandleAsync(HttpContext context)
        {
            if (await RefusalAsync(context.Request, context.RequestAborted) is { } refusal)
            {
                await refusal.ExecuteAsync(context);
            }
        }

        /// <returns>Null when everything is stored: the answer is then 200 as it stands.</returns>
        private async ValueTask<ProblemHttpResult?> RefusalAsync(HttpRequest request, CancellationToken ct)
        {
            var signature = request.Headers[LineSignature.HeaderName].ToString();
            if (!LineSignature.IsWellFormed(signature))
            {
                // Whatever the body is, it is not worth the memory.
                return Unsigned();
            }

            WorkItem[] items;
            try
            {
                using var body = await WebhookBody.ReadAsync(request, clock, ct);
                if (body.Bytes is not { } bytes)
                {
                    return Refuse(StatusCodes.Status413PayloadTooLarge, "The body is larger than 1 MiB.");
                }

                if (Read(bytes, signature, out items) is { } refusal)
                {
                    return refusal;
                }
            }
            catch (IOException cut)
            {
                // Too slow, cut off, or badly chunked: the sender's fault, and nobody's alarm.
                return Refuse((cut as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest, "The body did not arrive.");
            }

            return items.Length == 0 ? null : await StoreAsync(items, ct);
        }

        private ProblemHttpResult? Read(ReadOnlyMemory<byte> body, string signature, out WorkItem[] items)
        {
            items = [];
            if (Signer(groups.Value, body.Span, signature) is not { } group)
            {
                return Unsigned();
            }

            if (!WebhookEventParser.TryReadEnvelope(body, out var webhook, out var fault))
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
            items = new WorkItem[webhook.Events.Count];
            for (var at = 0; at < items.Length; at++)
            {
                items[at] = InboxItem.From(webhook.Events[at], group, now);
            }

            return null;
        }

        private ProblemHttpResult Unsigned()
        {
            refusals.BadSignature();
            return Refuse(StatusCodes.Status401Unauthorized, "No configured channel secret signs this body.");
        }

        private async ValueTask<ProblemHttpResult?> StoreAsync(WorkItem[] items, CancellationToken ct)
        {
            try
            {
                await inbox.StoreAsync(items, ct);
                return null;
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                Log.NotStored(logger, items.Length, FaultTrace.Of(exception));
                return Refuse(StatusCodes.Status500InternalServerError, "The events could not be stored; deliver them again.");
            }
        }
    }

    /// <summary>The group whose channel signed the body: one deployment serves many.</summary>
    private static string? Signer(StudyGroupCatalog groups, ReadOnlySpan<byte> body, string signature)
    {
        foreach (var (key, group) in groups)
        {
            if (LineSignature.Verify(group.Line.ChannelSecrets, body, signature))
            {
                return key;
            }
        }

        return null;
    }

    private static ProblemHttpResult Refuse(int status, string detail) => TypedResults.Problem(detail, statusCode: status);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Count} events could not be stored, so LINE is answered 500 and delivers them again. Cause: {Cause}")]
        public static partial void NotStored(ILogger logger, int count, string cause);
    }
}
