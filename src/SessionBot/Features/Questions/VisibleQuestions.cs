using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Questions.Similar;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Questions;

/// <summary>
/// The questions of a session that members see, ready to be compared with a new one. Reading two thousand of them takes a second, in
/// which nobody else could write: so they are read outside of any transaction, by one message at a time, and only after something
/// other than a new question or a vote has happened in the session. All others make do with what was read last.
/// </summary>
internal sealed class VisibleQuestions(IServiceScopeFactory scopes)
{
    /// <summary>Sessions of several groups may run at once.</summary>
    private const int MostSessions = 16;

    private readonly ConcurrentDictionary<SessionId, ComparedTexts> _readings = [];

    private readonly ConcurrentDictionary<SessionId, byte> _underWay = [];

    public static bool Includes(Question question) => question is
    {
        Kind: QuestionKind.Question,
        NeedsCare: false,
        State: QuestionState.Queued or QuestionState.Next or QuestionState.Now or QuestionState.Answered,
    };

    /// <summary>None were read yet, of any session.</summary>
    public bool IsEmpty => _readings.IsEmpty;

    /// <summary>As they were read last: whoever uses one of them looks at the question itself first. Null when none were read yet.</summary>
    public QuestionIndex<QuestionId>? Known(SessionId session) => _readings.GetValueOrDefault(session)?.Index;

    /// <summary>Up to which version of the session's log nothing is missing in what was read; null when nothing was read yet.</summary>
    public int? SeenTo(SessionId session) => _readings.GetValueOrDefault(session)?.Seen;

    /// <summary>Up to this version nothing has happened but new questions and votes.</summary>
    public void See(SessionId session, int from, int to)
    {
        if (_readings.GetValueOrDefault(session) is { } reading && reading.Seen == from)
        {
            _readings.TryUpdate(session, reading with { Seen = to }, reading);
        }
    }

    /// <summary>Reads them for a message of this moment. Takes long, so not inside a transaction.</summary>
    public async Task PrepareAsync(string group, DateTimeOffset at, CancellationToken ct)
    {
        // A scope of its own: what it tracks would be out of date in the transaction that follows.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SessionBotDb>();
        var groupId = await db.StudyGroups.Where(known => known.Key == group).Select(known => known.Id).SingleAsync(ct);
        if (await db.ForQuestionsAsync(groupId, at, ct) is not { } session || !_underWay.TryAdd(session.Id, 0))
        {
            return;
        }

        try
        {
            await RefreshAsync(db, session, ct);
        }
        finally
        {
            _underWay.TryRemove(session.Id, out _);
        }
    }

    /// <summary>A text is unsent: no copy of it stays.</summary>
    public void Forget(Question question)
    {
        if (_readings.GetValueOrDefault(question.SessionId) is { } reading)
        {
            reading.Index.Remove(question.Id);
            _readings.TryUpdate(question.SessionId, reading with { Read = reading.Read.Remove(question.Id) }, reading);
        }
    }

    private async Task RefreshAsync(SessionBotDb db, Session session, CancellationToken ct)
    {
        var known = _readings.GetValueOrDefault(session.Id);
        if (known is not null && !await MayBeOthersAsync(db, session, known.Seen, ct))
        {
            return;
        }

        var visible = await db.Questions
            .Where(question => question.SessionId == session.Id && question.Kind == QuestionKind.Question && !question.NeedsCare
                && (question.State == QuestionState.Queued || question.State == QuestionState.Next || question.State == QuestionState.Now
                    || question.State == QuestionState.Answered))
            .Select(question => question.Id).ToListAsync(ct);
        var reading = await ComparedTexts.FollowAsync(db, session, visible, known, ct);
        if (await db.SessionEvents.AnyAsync(
            entry => entry.SessionId == session.Id && entry.Version > session.Version && entry.Kind == SessionEventKind.QuestionUnsent, ct))
        {
            _readings.TryRemove(session.Id, out _);
            return;
        }

        if (_readings.Count >= MostSessions)
        {
            _readings.Clear();
        }

        _readings[session.Id] = reading;
    }

    /// <summary>A new question is seen by nobody yet, and neither it nor a vote nor a likeness nor a photo that has arrived nor what its asker says of it changes what others see.</summary>
    private static Task<bool> MayBeOthersAsync(SessionBotDb db, Session session, int seen, CancellationToken ct) => db.SessionEvents.AnyAsync(
        entry => entry.SessionId == session.Id && entry.Version > seen
            && entry.Kind != SessionEventKind.QuestionAsked && entry.Kind != SessionEventKind.QuestionSupported && entry.Kind != SessionEventKind.LookalikeFound
            && entry.Kind != SessionEventKind.AttachmentSettled
            && !(entry.Kind == SessionEventKind.QuestionEdited && entry.After == ReviewKind.SetByAsker),
        ct);
}
