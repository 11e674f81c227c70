using LineSimulator.Api;
using LineSimulator.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Journal;

/// <summary>Writes every call of the bot into the journal, refused ones too.</summary>
internal sealed class ApiJournal(CallJournal journal, TimeProvider clock) : IMiddleware
{
    private static readonly string[] Roots = ["/v2", "/oauth2"];

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!Roots.Any(root => context.Request.Path.StartsWithSegments(root, StringComparison.Ordinal)))
        {
            await next(context);
            return;
        }

        var (number, at, started) = (journal.NextNumber(), clock.GetUtcNow(), clock.GetTimestamp());
        var (asked, answered) = (new BodyCapture(), new BodyCapture());
        context.Request.Body = new WatchedStream(context.Request.Body, asked);
        var answer = context.Response.Body;
        context.Response.Body = new WatchedStream(answer, answered);
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = answer;
            journal.Add(Entry(context, number, at, clock.GetElapsedTime(started), asked, answered));
        }
    }

    private static JournalEntry Entry(
        HttpContext http, long number, DateTimeOffset at, TimeSpan took, BodyCapture asked, BodyCapture answered)
    {
        var fault = http.Items.TryGetValue(typeof(Fault), out var planned) ? ((Fault)planned!).Kind : (FaultKind?)null;
        var isCut = fault is FaultKind.TimeoutAfterAcceptance or FaultKind.ResetAfterAcceptance or FaultKind.ResetBefore;
        var status = isCut || http.RequestAborted.IsCancellationRequested ? (int?)null : http.Response.StatusCode;
        var answer = answered.ToBody(http.Response.ContentType);
        return new JournalEntry(
            number,
            at,
            JournalDirection.Api,
            http.Request.Method,
            http.Request.Path,
            http.GetEndpoint()?.Metadata.GetMetadata<LineRoute>()?.Endpoint.ToString() ?? http.Request.Path,
            status,
            took.TotalMilliseconds,
            VerdictOf(status),
            status is null ? "接続が切れ、返事は届きませんでした。" : status >= 400 ? RefusalText.Of(answer.Text) : "")
        {
            PlannedFault = fault?.ToString(),
            RequestId = http.TraceIdentifier,
            Request = asked.ToBody(http.Request.ContentType),
            Answer = answer,
        };
    }

    private static JournalVerdict VerdictOf(int? status) => status switch
    {
        null or >= 500 => JournalVerdict.Failed,
        >= 400 => JournalVerdict.Refused,
        _ => JournalVerdict.Accepted,
    };
}

internal static class ApiJournalUse
{
    public static void UseApiJournal(this IApplicationBuilder app) => app.UseMiddleware<ApiJournal>();
}
