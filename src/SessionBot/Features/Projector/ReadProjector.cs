using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Links;
using SessionBot.Storage;

namespace SessionBot.Features.Projector;

/// <summary>Reads what the projector shows: of all questions only the one that is being answered.</summary>
internal sealed class ReadProjector(SessionBotDb db, FriendLinks friends)
{
    /// <summary>The version is read first: what changes meanwhile is shown under the older number, and read again for the newer one.</summary>
    public async Task<ProjectorView> ReadAsync(SessionId id, CancellationToken ct)
    {
        var session = await db.Sessions.AsNoTracking().SingleAsync(session => session.Id == id, ct);
        var group = await db.StudyGroups.Where(group => group.Id == session.StudyGroupId).Select(group => new { group.Key, group.Name }).SingleAsync(ct);
        var shown = session.Phase == SessionPhase.Live || session.Phase.IsBeforeSession() ? await ShownAsync(id, QuestionState.Now, ct) : null;
        var scene = session.Phase switch
        {
            _ when shown is not null => ProjectorScene.Question,
            SessionPhase.Live => ProjectorScene.Idle,
            SessionPhase.Paused => ProjectorScene.Paused,
            SessionPhase.CalledOff => ProjectorScene.CalledOff,
            _ when session.Phase.IsBeforeSession() => ProjectorScene.Before,
            _ => ProjectorScene.Over,
        };
        return new(session.Version, group.Name, session.Number, session.Topic, session.StartsAt, scene, shown)
        {
            // Who can still ask is shown how.
            Friend = scene is ProjectorScene.Before or ProjectorScene.Idle or ProjectorScene.Paused ? await friends.OfAsync(group.Key, ct) : null,
        };
    }

    /// <summary>Whether a screen that an organizer has frozen may go on showing this.</summary>
    public async Task<bool> MayStayAsync(SessionId id, Stamp stamp, CancellationToken ct) =>
        await db.Questions.AsNoTracking().SingleOrDefaultAsync(question => question.SessionId == id && question.Number == stamp.Number, ct)
            is { State: QuestionState.Queued or QuestionState.Next or QuestionState.Now or QuestionState.Answered, Kind: not QuestionKind.Operational } question
        && Stamp.Of(question.Number, question.Shown) == stamp with { IsNamed = false }
        && (!question.IsAnonymous || !stamp.IsNamed);

    /// <summary>The question that stands there, as anybody may see it; null when there is none.</summary>
    /// <param name="state">Now or next, of which there is at most one.</param>
    public async Task<ShownQuestion?> ShownAsync(SessionId id, QuestionState state, CancellationToken ct)
    {
        if (await db.Questions.AsNoTracking()
            .FirstOrDefaultAsync(question => question.SessionId == id && question.State == state && question.Parts.Count > 0, ct) is not { } question)
        {
            return null;
        }

        var merged = await db.Questions.AsNoTracking().Where(other => other.MergedInto == question.Id).ToListAsync(ct);
        var ids = merged.ConvertAll(other => other.Id).Append(question.Id).ToList();
        var supports = await db.QuestionSupports.AsNoTracking().Where(support => ids.Contains(support.QuestionId)).ToListAsync(ct);
        var region = question.IsAnonymous || question.IsUmbrella
            ? null
            : await (from member in db.Members
                     where member.Id == question.AskerId
                     join home in db.Set<Region>() on member.RegionId equals (RegionId?)home.Id
                     select home.Name).SingleOrDefaultAsync(ct);
        return new(
            question.Number, question.Shown, question.Kind == QuestionKind.Comment, question.IsAnonymous, region,
            SupportRules.Supporters(question, merged, supports).Count);
    }
}
