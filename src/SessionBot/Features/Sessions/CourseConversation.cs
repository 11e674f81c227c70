using Line.Messaging;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Announcements;
using SessionBot.Features.Organizers;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Sessions;

/// <summary>An organizer calls a session off or puts it off by words: what members would read and what that costs is shown first.</summary>
internal sealed class CourseConversation(SessionBotDb db, CallOffSession callOff, PostponeSession postpone, ConcernedMembers concerned, AnnouncementCost cost)
{
    public async Task<Outcome> HandleAsync(OrganizerCommand.Course command, Said said, CancellationToken ct) =>
        await MeantAsync(command, said, ct) is not { } session
            ? new("organizer:no-session", OrganizerReplies.NoSession())
            : command switch
            {
                OrganizerCommand.Course.CallOff one => await CallOffAsync(session, said, one, ct),
                OrganizerCommand.Course.Postpone one => await PostponeAsync(session, said, one, ct),
                OrganizerCommand.Course.TakeBack => await callOff.TakeBackAsync(session, said.Group.Key, said.By.Id, ct) is { } told
                    ? new("organizer:planned-again", CourseReplies.DoneTakingBack(session, told))
                    : new("organizer:cannot-take-back", new TextMessage(CourseReplies.CannotTakeBack(session))),
                OrganizerCommand.Course.Keep => new("organizer:plan-kept", CourseReplies.Unchanged(session)),
                _ => throw new InvalidOperationException($"No use case for {command.GetType().Name}."),
            };

    /// <summary>The session that was named, else the next one; of those that were called off the next.</summary>
    private async Task<Session?> MeantAsync(OrganizerCommand.Course command, Said said, CancellationToken ct)
    {
        if (said.About is { } about)
        {
            return await db.FindSessionAsync(said.Group.Id, about, ct);
        }

        var next = await db.NextAsync(said.Group.Id, except: null, ct);
        var off = await db.CalledOffAsync(said.Group.Id, said.At, ct);
        return command is OrganizerCommand.Course.TakeBack ? off ?? next : next ?? off;
    }

    private async Task<Outcome> CallOffAsync(Session session, Said said, OrganizerCommand.Course.CallOff command, CancellationToken ct)
    {
        if (!session.Phase.IsBeforeSession())
        {
            return new("organizer:cannot-call-off", new TextMessage(CourseReplies.CannotCallOff(session)));
        }

        if (await AskedAsync(session, said, command.IsSure, command.Seen, ct) is { } price)
        {
            return new("organizer:call-off-asked",
                [CourseReplies.CalledOff(session, await db.NextAsync(said.Group.Id, session.Id, ct)), CourseReplies.AskToCallOff(session, price)]);
        }

        return new("organizer:called-off", CourseReplies.DoneCallingOff(session, (await callOff.HandleAsync(session, said.Group.Key, said.By.Id, ct))!.Value));
    }

    private async Task<Outcome> PostponeAsync(Session session, Said said, OrganizerCommand.Course.Postpone command, CancellationToken ct)
    {
        if (TimesOf(command.To, session, said.At) is not var (start, end))
        {
            return new("organizer:misread:postpone", OrganizerReplies.Misread(OrganizerWords.Postpone));
        }

        if (postpone.Refuse(session, start, end) is { } refusal)
        {
            return new("organizer:cannot-postpone", new TextMessage(CourseReplies.CannotPostpone(session, refusal, start)));
        }

        return await AskedAsync(session, said, command.IsSure, command.Seen, ct) is { } price
            ? new("organizer:postpone-asked", CourseReplies.AskToPostpone(session, start, end, price))
            : new("organizer:postponed", CourseReplies.DonePostponing(session, await postpone.HandleAsync(session, start, end, said.Group.Key, said.By.Id, ct)));
    }

    /// <returns>What it costs, when that is still to be shown: before anything is done, and again when it has become more. Null when it may be done.</returns>
    private async Task<SendCost?> AskedAsync(Session session, Said said, bool isSure, int? seen, CancellationToken ct)
    {
        var price = await cost.OfNoticesAsync(said.Group, (await concerned.OfAsync(session, said.By.Id, ct)).Count, ct);
        return !isSure || price.Recipients > seen ? price : null;
    }

    /// <summary>What is not said stays: the time of day, and how long it takes. A session ends on its day.</summary>
    private static (DateTimeOffset Start, DateTimeOffset End)? TimesOf(WrittenMoment to, Session session, DateTimeOffset now)
    {
        if (to.DayFrom(DateOnly.FromDateTime(now.ToOffset(SessionPlan.Tokyo).Date)) is not { } day)
        {
            return null;
        }

        var from = session.StartsAt.ToOffset(SessionPlan.Tokyo);
        var start = new DateTimeOffset(day, to.Start ?? TimeOnly.FromDateTime(from.DateTime), SessionPlan.Tokyo);
        var end = to.End is { } until ? new(day, until, SessionPlan.Tokyo) : start + (session.EndsAt - session.StartsAt);
        return end > start && end.Date == start.Date ? (start, end) : null;
    }
}
