using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Announcements;
using SessionBot.Features.Minutes;
using SessionBot.Features.Passages;
using SessionBot.Features.Sessions;
using SessionBot.Minutes.Reviewing;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.MinutesReview;

/// <summary>What organizers do to a draft by the review page; nothing is changed that has changed since they saw it.</summary>
internal sealed class ReviewDesk(
    SessionBotDb db, Transactions transactions, OpenMinutes open, EditMinutes edits, EditSentence sentences, DecideTerm terms, ApproveMinutes approve, SendPassages passages, NameSpeaker speakers, AnnounceMinutes announce,
    QuotaReadings readings, DraftQueue drafts, WorkSignals signals)
{
    /// <summary>Letters of a sentence, or of a reason.</summary>
    public const int Longest = 1000;

    public async Task<ReviewAnswer> HandleAsync(ReviewCommand command, SessionId id, StudyGroup group, MemberId organizer, CancellationToken ct)
    {
        ReviewAnswer answer = new(null);
        if (command.Verb == ReviewCommand.Announce)
        {
            // What it costs is told inside the transaction, where LINE must not be asked.
            await readings.ReadAsync(group.Key, ct);
        }

        db.ChangeTracker.Clear();
        await transactions.RunForGroupAsync(group.Key, async token =>
        {
            var session = await db.Sessions.SingleAsync(one => one.Id == id, token);
            answer = await AnswerAsync(command, session, group, organizer, token);
            if (answer.IsFault)
            {
                db.ChangeTracker.Clear();
            }
        }, ct);
        signals.Outgoing.Announce();
        signals.Jobs.Announce();
        return answer;
    }

    private async Task<ReviewAnswer> AnswerAsync(ReviewCommand command, Session session, StudyGroup group, MemberId organizer, CancellationToken ct)
    {
        if (command.Verb == ReviewCommand.Draft)
        {
            return await DraftAsync(command, session, organizer, ct);
        }

        if (await open.ReadAsync(session, group.Key, ct) is not { } minutes)
        {
            return ReviewAnswer.Fault(ReviewTexts.NoDraft);
        }

        return command.Verb switch
        {
            ReviewCommand.Approve => await ApproveAsync(command, session, organizer, ct),
            ReviewCommand.Announce => Told(await AnnounceAsync(command, session, group, organizer, ct), AnnouncementTexts.MinutesOnTheirWay),
            ReviewCommand.LockSection or ReviewCommand.UnlockSection => LockSection(command, session, minutes, organizer),
            ReviewCommand.LeaveOut or ReviewCommand.TakeIn => await LeaveOutAsync(command, session, minutes, organizer, ct),
            ReviewCommand.ChooseAudience => await ChooseAudienceAsync(command, session, minutes, group, organizer, ct),
            ReviewCommand.AcceptTerm or ReviewCommand.RefuseTerm or ReviewCommand.ReopenTerm => await terms.HandleAsync(command, session, minutes, organizer, ct),
            ReviewCommand.SendPassages => Told(await passages.SendAsync(session, minutes, group, organizer, ct), PassageTexts.OnTheirWay),
            ReviewCommand.RemindPassages => Told(await passages.RemindAsync(session, minutes, group, organizer, ct), PassageTexts.OnTheirWay),
            ReviewCommand.DecidePassage => Told(await passages.DecideAsync(command.Subject, session, minutes, organizer, ct), null),
            ReviewCommand.NameSpeaker or ReviewCommand.DropSpeaker => await speakers.HandleAsync(command, session, minutes, group, organizer, ct),
            ReviewCommand.Restore when command.Edit is { } number => await RestoreAsync(number, session, minutes, organizer, ct),
            _ => await sentences.HandleAsync(command, session, minutes, organizer, ct),
        };
    }

    private async Task<ReviewAnswer> DraftAsync(ReviewCommand command, Session session, MemberId organizer, CancellationToken ct)
    {
        if (session.Phase.IsBeforeSession() || session.Phase.IsInSession())
        {
            return ReviewAnswer.Fault(ReviewTexts.TooEarly);
        }

        await drafts.EnqueueAsync(session.Id, organizer, ct, ReviewSections.Read(command.Section), isSeen: true);
        return new(ReviewTexts.Drafting);
    }

    private async Task<ReviewAnswer> ApproveAsync(ReviewCommand command, Session session, MemberId organizer, CancellationToken ct)
    {
        var approval = await approve.TryAsync(session, organizer, command.Revision, command.Hash, command.Text?.Trim(), ct);
        return new(ReviewReplies.Told(approval), IsFault: approval is not ApprovalAnswer.Given);
    }

    private Task<string?> AnnounceAsync(ReviewCommand command, Session session, StudyGroup group, MemberId organizer, CancellationToken ct) => announce.SendAsync(
        session, group, organizer, command.Revision, int.TryParse(command.Seen, CultureInfo.InvariantCulture, out var seen) ? seen : 0, command.Text, ct);

    private ReviewAnswer LockSection(ReviewCommand command, Session session, ReviewedMinutes minutes, MemberId organizer)
    {
        if (ReviewSections.Read(command.Section) is not { } section)
        {
            return ReviewAnswer.Fault(ReviewTexts.NoSuchSentence);
        }

        edits.Append(session, minutes, minutes.Newest, command.Verb == ReviewCommand.LockSection ? MinutesEditKind.Locked : MinutesEditKind.Unlocked, ReviewSections.PlaceOf(section), null, null, organizer);
        return new(null);
    }

    private async Task<ReviewAnswer> LeaveOutAsync(ReviewCommand command, Session session, ReviewedMinutes minutes, MemberId organizer, CancellationToken ct)
    {
        var reason = command.Text?.Trim() ?? "";
        var isOut = command.Verb == ReviewCommand.LeaveOut;
        return minutes.Draft.Coverage.Items.All(item => item.SourceId != command.Source) ? ReviewAnswer.Fault(ReviewTexts.NoSuchSource)
            : isOut && reason.Length == 0 ? ReviewAnswer.Fault(ReviewTexts.FaultOfNoReason)
            : isOut && reason.Length > Longest ? ReviewAnswer.Fault(Wording.Of(ReviewTexts.FaultOfLength, ("most", Longest), ("letters", reason.Length)))
            : await edits.ChangeAsync(session, minutes, isOut ? MinutesEditKind.LeftOut : MinutesEditKind.TakenIn, command.Source!, null, isOut ? reason : null, organizer, ct);
    }

    /// <summary>Nobody makes public what a colleague has just closed: the choice is refused when another one has been made since the page was read.</summary>
    private async Task<ReviewAnswer> ChooseAudienceAsync(
        ReviewCommand command, Session session, ReviewedMinutes minutes, StudyGroup group, MemberId organizer, CancellationToken ct)
    {
        if (!Enum.TryParse<Audience>(command.Audience, out var audience) || !Enum.IsDefined(audience) || !ReviewParts.Has(minutes.Drafted.Document, command.Part))
        {
            return ReviewAnswer.Fault(ReviewTexts.NoSuchPart);
        }

        var now = DocumentParts.ChosenFor(command.Part!, minutes.State.Audiences) ?? Audience.Everyone;
        if (now == audience)
        {
            return new(null) { Part = command.Part };
        }

        if (now.ToString() != command.Seen)
        {
            return ReviewAnswer.Fault(Wording.Of(ReviewTexts.AudienceConflict, ("audience", ReviewReplies.Name(now))));
        }

        var answer = await edits.ChangeAsync(session, minutes, MinutesEditKind.AudienceChosen, command.Part!, now.ToString(), audience.ToString(), organizer, ct) with { Part = command.Part };
        if (!answer.IsFault && audience == Audience.Organizers)
        {
            // What waits is judged by the draft with this choice.
            await db.SaveChangesAsync(ct);
            await passages.RecallAsync(session, (await open.ReadAsync(session, group.Key, ct))!, group, ct);
        }

        return answer;
    }

    private async Task<ReviewAnswer> RestoreAsync(int number, Session session, ReviewedMinutes minutes, MemberId organizer, CancellationToken ct) =>
        minutes.State.Wordings.Values.FirstOrDefault(edit => edit.Number == number) is { } wording
            ? await edits.ChangeAsync(session, minutes, MinutesEditKind.Restored, wording.Place, wording.Text, null, organizer, ct)
            : minutes.State.Arranged.FirstOrDefault(edit => edit.Number == number) is { Kind: MinutesEditKind.Added } added
            ? await edits.ChangeAsync(session, minutes, MinutesEditKind.Reworded, added.Place, added.Text, "", organizer, ct)
            : ReviewAnswer.Fault(ReviewTexts.RestoredBefore);

    private static ReviewAnswer Told(string? fault, string? done) => fault is null ? new(done) : ReviewAnswer.Fault(fault);
}
