using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Questions.Similar;
using SessionBot.Domain.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Questions;

/// <summary>
/// The questions of a session that members see, ready to be compared with a new one. Reading two thousand of them takes a second, so
/// the result is kept until something other than a new question or a vote has happened in the session.
/// </summary>
internal sealed class VisibleQuestions
{
    /// <summary>Sessions of several groups may run at once.</summary>
    private const int MostSessions = 16;

    private readonly ConcurrentDictionary<SessionId, Reading> _readings = [];

    private sealed record Reading(int Version, QuestionIndex<QuestionId> Index);

    public async Task<QuestionIndex<QuestionId>> ReadAsync(SessionBotDb db, Session session, CancellationToken ct)
    {
        var version = await db.SessionEvents
            .Where(entry => entry.SessionId == session.Id && entry.Kind != SessionEventKind.QuestionAsked && entry.Kind != SessionEventKind.QuestionSupported)
            .MaxAsync(entry => (int?)entry.Version, ct) ?? 0;
        if (_readings.TryGetValue(session.Id, out var known) && known.Version == version)
        {
            return known.Index;
        }

        var visible = await db.Questions.AsNoTracking()
            .Where(question => question.SessionId == session.Id && question.Kind == QuestionKind.Question && !question.NeedsCare
                && (question.State == QuestionState.Queued || question.State == QuestionState.Next || question.State == QuestionState.Now
                    || question.State == QuestionState.Answered))
            .ToListAsync(ct);
        var index = SimilarQuestions.Index(visible.Select(question => (question.Id, question.Text)));
        if (_readings.Count >= MostSessions)
        {
            _readings.Clear();
        }

        _readings[session.Id] = new(version, index);
        return index;
    }

    /// <summary>A text of the session is unsent: no copy of it stays.</summary>
    public void Forget(SessionId session) => _readings.TryRemove(session, out _);
}
