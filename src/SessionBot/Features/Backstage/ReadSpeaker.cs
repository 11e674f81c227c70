using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Projector;
using SessionBot.Storage;

namespace SessionBot.Features.Backstage;

/// <summary>Reads what a speaker sees while speaking: the questions of the moment as the room sees them, the time, and what organizers say.</summary>
internal sealed class ReadSpeaker(SessionBotDb db, ReadProjector projector, TimeProvider clock)
{
    /// <summary>Who speaks has no time for more.</summary>
    private const int MostMessages = 20;

    /// <summary>The version is read first: what changes meanwhile is shown under the older number, and read again for the newer one.</summary>
    public async Task<SpeakerView> ReadAsync(SessionId id, CancellationToken ct)
    {
        var session = await db.Sessions.AsNoTracking().SingleAsync(session => session.Id == id, ct);
        var isOver = !session.Phase.IsBeforeSession() && !session.Phase.IsInSession();
        var now = clock.GetUtcNow();
        return new(
            session.Version,
            await db.StudyGroups.Where(group => group.Id == session.StudyGroupId).Select(group => group.Name).SingleAsync(ct),
            session.Number,
            session.Topic,
            session.Phase,
            session.EndsAt,
            now,
            TalkStretch.Of(session, now),
            isOver ? null : await projector.ShownAsync(id, QuestionState.Now, ct),
            isOver ? null : await projector.ShownAsync(id, QuestionState.Next, ct),
            await MessagesAsync(id, MostMessages, ct));
    }

    /// <summary>The newest first.</summary>
    public Task<List<BackstageMessage>> MessagesAsync(SessionId id, int most, CancellationToken ct) =>
        db.BackstageMessages.AsNoTracking().Where(message => message.SessionId == id).OrderByDescending(message => message.Number).Take(most).ToListAsync(ct);
}
