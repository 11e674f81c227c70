using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Questions;

/// <summary>
/// The lookalikes of each session's held questions, found once a version for all boards that show it: reading the texts takes longer
/// than all else of a board. Numbers alone are kept, no texts.
/// </summary>
internal sealed class KnownLookalikes
{
    /// <summary>Sessions of several groups may run at once.</summary>
    private const int MostSessions = 16;

    private readonly ConcurrentDictionary<SessionId, (int Version, IReadOnlyDictionary<QuestionId, int> Found)> _known = [];

    /// <param name="all">Without their texts.</param>
    public async Task<IReadOnlyDictionary<QuestionId, int>> OfAsync(SessionBotDb db, Session session, IEnumerable<Question> all, CancellationToken ct)
    {
        if (_known.TryGetValue(session.Id, out var known) && known.Version == session.Version)
        {
            return known.Found;
        }

        var ids = LookalikesOfHeld.Compared(all).Select(question => question.Id).ToList();
        var found = LookalikesOfHeld.Among(await db.Questions.AsNoTracking().Where(question => ids.Contains(question.Id)).OrderBy(question => question.Number).ToListAsync(ct));
        if (_known.Count >= MostSessions)
        {
            _known.Clear();
        }

        _known[session.Id] = (session.Version, found);
        return found;
    }
}
