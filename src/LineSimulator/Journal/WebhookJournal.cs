namespace LineSimulator.Journal;

/// <summary>Writes every webhook into the journal on its way to the bot.</summary>
internal sealed class WebhookJournal(CallJournal journal, MessageFates fates, ChangeFeed feed, TimeProvider clock) : DelegatingHandler
{
    // https://developers.line.biz/en/docs/messaging-api/check-webhook-error-statistics/ (2026-08)
    private static readonly TimeSpan AnswerDue = TimeSpan.FromSeconds(2);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // What the people did is in their chats by now.
        feed.Bump();

        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var summary = WebhookSummary.Of(body);
        var (number, at, started) = (journal.NextNumber(), clock.GetUtcNow(), clock.GetTimestamp());
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            Add((int)answer.StatusCode, "");
            return answer;
        }
        catch (HttpRequestException failure)
        {
            Add(null, failure.Message);
            throw;
        }
        catch (OperationCanceledException)
        {
            Add(null, "ボットの返事を待ちきれませんでした。");
            throw;
        }

        void Add(int? status, string note)
        {
            var took = clock.GetElapsedTime(started);
            var verdict = VerdictOf(status, took);
            fates.Tell(summary.MessageIds, verdict == JournalVerdict.Accepted);
            journal.Add(new JournalEntry(
                number,
                at,
                JournalDirection.Webhook,
                request.Method.Method,
                request.RequestUri?.AbsolutePath ?? "",
                summary.Subject,
                status,
                took.TotalMilliseconds,
                verdict,
                note.Length > 0 || status is null || took <= AnswerDue ? note : "2 秒以内に返事がありませんでした。")
            {
                IsRedelivery = summary.IsRedelivery,
                Request = BodyCapture.Of(body, "application/json"),
                Answer = JournalBody.Empty,
            });
        }
    }

    private static JournalVerdict VerdictOf(int? status, TimeSpan took) => status switch
    {
        >= 200 and < 300 when took <= AnswerDue => JournalVerdict.Accepted,
        >= 400 and < 500 => JournalVerdict.Refused,
        _ => JournalVerdict.Failed,
    };
}
