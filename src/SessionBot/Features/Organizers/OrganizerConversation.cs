using Line.Messaging;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Announcements;
using SessionBot.Features.DeadLetters;
using SessionBot.Features.Links;
using SessionBot.Features.Minutes;
using SessionBot.Features.Questions;
using SessionBot.Features.Sessions;
using SessionBot.Features.SignIn;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Organizers;

/// <summary>Organizers run a session by words in LINE; what is none of these words is handled as any member's message.</summary>
internal sealed class OrganizerConversation(
    SessionBotDb db, PlanSession plan, MovePhase move, ExtendSession extend, QuestionBoard board, RecordTalk talk, RequestDraft draft, ApproveMinutes approve,
    CourseConversation course, AnnouncementConversation announcements, ShowDeadLetters deadLetters, LinkConversation links, SendSignInLink signIn)
{
    public async Task<Outcome?> TryHandleAsync(Said said, CancellationToken ct)
    {
        var command = OrganizerCommand.Parse(said.Text);
        if (command is null && OrganizerCommand.OfSession(said.Text) is var (number, words))
        {
            return await db.FindNumberAsync(said.Group.Id, number, ct) is { } named
                ? await TryHandleAsync(said with { Text = words, About = named.Id }, ct)
                : new("organizer:no-such-session", OrganizerReplies.NoSuchSession(number));
        }

        switch (command)
        {
            case null:
                return null;
            case OrganizerCommand.Words:
                return new("command:organizer-words", OrganizerReplies.Words());
            case OrganizerCommand.ShowDeadLetters:
                return await deadLetters.HandleAsync(said, ct);
            case OrganizerCommand.ShowPage show:
                return await links.ShowAsync(show.Page, said, ct);
            case OrganizerCommand.StopPage stop:
                return await links.StopAsync(stop.Page, said, ct);
            case OrganizerCommand.OpenConsole:
                return signIn.Handle(said);
            case OrganizerCommand.Misread misread:
                return new($"organizer:misread:{misread.Verb}", OrganizerReplies.Misread(misread.Verb));
            case OrganizerCommand.Plan:
                return await plan.HandleAsync(said, ct);
            case OrganizerCommand.Course fate:
                return await course.HandleAsync(fate, said, ct);
            case OrganizerCommand.Announcement announcement:
                return await announcements.HandleAsync(announcement, said, ct);
            case OrganizerCommand.Move to:
                return await MeantAsync(said, () => db.ForMoveAsync(said.Group.Id, to.To, to.Resumes, ct), ct) is { } moved
                    ? await MoveAsync(moved, said, to, ct)
                    : new("organizer:no-session", OrganizerReplies.NoSession());
        }

        if (await MeantAsync(said, () => db.ForModerationAsync(said.Group.Id, ct), ct) is not { } session)
        {
            return new("organizer:no-session", OrganizerReplies.NoSession());
        }

        return command switch
        {
            OrganizerCommand.Board action => await board.HandleAsync(action, session, said, ct),
            OrganizerCommand.Extend longer => extend.Handle(session, said.By.Id, longer.Minutes)
                ? new("organizer:extended", new TextMessage(SessionReplies.Extended(session)))
                : new("organizer:not-running", SessionReplies.NotRunning(session)),
            OrganizerCommand.RecordTalk record => talk.Handle(session, said, record.Text),
            OrganizerCommand.DraftMinutes => await draft.HandleAsync(session, said, ct),
            OrganizerCommand.ApproveMinutes one => await approve.HandleAsync(session, said, one.Revision, ct),
            _ => throw new InvalidOperationException($"No use case for {command.GetType().Name}."),
        };
    }

    /// <summary>The session whose button was tapped, else the one of the moment.</summary>
    private Task<Session?> MeantAsync(Said said, Func<Task<Session?>> ofTheMoment, CancellationToken ct) =>
        said.About is { } about ? db.FindSessionAsync(said.Group.Id, about, ct) : ofTheMoment();

    private async Task<Outcome> MoveAsync(Session session, Said said, OrganizerCommand.Move to, CancellationToken ct)
    {
        if (to.To == SessionPhase.Live && await db.OtherRunningAsync(session, ct) is { } other)
        {
            return new("organizer:other-runs", OrganizerReplies.OtherRuns(other));
        }

        return !(session.Phase.IsOver() && to is { To: SessionPhase.Live, Resumes: false }) && await move.ByHandAsync(session, said.By.Id, to.To, ct) is { } moved
            ? new($"organizer:moved:{to.To}", SessionReplies.Moved(session, moved))
            : new($"organizer:cannot-move:{to.To}", SessionReplies.CannotMove(session, to.To));
    }
}
