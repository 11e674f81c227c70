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
    SessionBotDb db, Transactions transactions, OpenMinutes open, RevisionWriter revisions, ApproveMinutes approve, SendPassages passages, AnnounceMinutes announce,
    QuotaReadings readings, DraftQueue drafts, SessionLog log, WorkSignals signals, TimeProvider clock)
{
    /// <summary>Letters of a sentence, or of a reason.</summary>
    private const int Longest = 1000;

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
            return Fault(ReviewTexts.NoDraft);
        }

        return command.Verb switch
        {
            ReviewCommand.Approve => await ApproveAsync(command, session, organizer, ct),
            ReviewCommand.Announce => Told(await AnnounceAsync(command, session, group, organizer, ct), AnnouncementTexts.MinutesOnTheirWay),
            ReviewCommand.LockSection or ReviewCommand.UnlockSection => LockSection(command, session, minutes, organizer),
            ReviewCommand.LeaveOut or ReviewCommand.TakeIn => await LeaveOutAsync(command, session, minutes, organizer, ct),
            ReviewCommand.ChooseAudience => await ChooseAudienceAsync(command, session, minutes, organizer, ct),
            ReviewCommand.SendPassages => Told(await passages.SendAsync(session, minutes, group, organizer, ct), PassageTexts.OnTheirWay),
            ReviewCommand.RemindPassages => Told(await passages.RemindAsync(session, minutes, group, organizer, ct), PassageTexts.OnTheirWay),
            ReviewCommand.DecidePassage => Told(await passages.DecideAsync(command.Subject, session, minutes, organizer, ct), null),
            ReviewCommand.Restore when command.Edit is { } number => await RestoreAsync(number, session, minutes, organizer, ct),
            _ => await OfSentenceAsync(command, session, minutes, organizer, ct),
        };
    }

    private async Task<ReviewAnswer> DraftAsync(ReviewCommand command, Session session, MemberId organizer, CancellationToken ct)
    {
        if (session.Phase.IsBeforeSession() || session.Phase.IsInSession())
        {
            return Fault(ReviewTexts.TooEarly);
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
            return Fault(ReviewTexts.NoSuchSentence);
        }

        Append(session, minutes, minutes.Newest, command.Verb == ReviewCommand.LockSection ? MinutesEditKind.Locked : MinutesEditKind.Unlocked, ReviewSections.PlaceOf(section), null, null, organizer);
        return new(null);
    }

    private async Task<ReviewAnswer> LeaveOutAsync(ReviewCommand command, Session session, ReviewedMinutes minutes, MemberId organizer, CancellationToken ct)
    {
        var reason = command.Text?.Trim() ?? "";
        var isOut = command.Verb == ReviewCommand.LeaveOut;
        return minutes.Draft.Coverage.Items.All(item => item.SourceId != command.Source) ? Fault(ReviewTexts.NoSuchSource)
            : isOut && reason.Length == 0 ? Fault(ReviewTexts.FaultOfNoReason)
            : isOut && reason.Length > Longest ? Fault(Wording.Of(ReviewTexts.FaultOfLength, ("most", Longest), ("letters", reason.Length)))
            : await ChangeAsync(session, minutes, isOut ? MinutesEditKind.LeftOut : MinutesEditKind.TakenIn, command.Source!, null, isOut ? reason : null, organizer, ct);
    }

    /// <summary>Nobody makes public what a colleague has just closed: the choice is refused when another one has been made since the page was read.</summary>
    private async Task<ReviewAnswer> ChooseAudienceAsync(ReviewCommand command, Session session, ReviewedMinutes minutes, MemberId organizer, CancellationToken ct)
    {
        if (!Enum.TryParse<Audience>(command.Audience, out var audience) || !Enum.IsDefined(audience) || !ReviewParts.Has(minutes.Drafted.Document, command.Part))
        {
            return Fault(ReviewTexts.NoSuchPart);
        }

        var now = DocumentParts.ChosenFor(command.Part!, minutes.State.Audiences) ?? Audience.Everyone;
        return now == audience ? new(null) { Part = command.Part }
            : now.ToString() != command.Seen ? Fault(Wording.Of(ReviewTexts.AudienceConflict, ("audience", ReviewReplies.Name(now))))
            : await ChangeAsync(session, minutes, MinutesEditKind.AudienceChosen, command.Part!, now.ToString(), audience.ToString(), organizer, ct) with { Part = command.Part };
    }

    private async Task<ReviewAnswer> RestoreAsync(int number, Session session, ReviewedMinutes minutes, MemberId organizer, CancellationToken ct) =>
        minutes.State.Wordings.Values.FirstOrDefault(edit => edit.Number == number) is { } wording
            ? await ChangeAsync(session, minutes, MinutesEditKind.Restored, wording.Place, wording.Text, null, organizer, ct)
            : Fault(ReviewTexts.RestoredBefore);

    private async Task<ReviewAnswer> OfSentenceAsync(ReviewCommand command, Session session, ReviewedMinutes minutes, MemberId organizer, CancellationToken ct)
    {
        var shown = await db.Minutes.AsNoTracking().SingleOrDefaultAsync(one => one.SessionId == session.Id && one.Revision == command.Revision, ct);
        var seen = shown is null or { State: MinutesState.Dropped } ? null
            : SentencePlaces.Of(StoredMinutes.Read(shown.Document).Document).FirstOrDefault(placed => placed.Id == command.Sentence);
        if (seen is null)
        {
            return Fault(ReviewTexts.NoSuchSentence);
        }

        var now = SentencePlaces.Of(minutes.Draft.Document).FirstOrDefault(placed => placed.Place == seen.Place);
        if (now is null || now.Sentence.Text != seen.Sentence.Text)
        {
            return new(await ConflictAsync(seen, now, minutes, command.Revision, ct), now?.Id, IsFault: true);
        }

        var isLocked = minutes.State.Locked.Contains(now.Place) || minutes.State.Locked.Contains(ReviewSections.PlaceOf(now.Section));
        switch (command.Verb)
        {
            case ReviewCommand.Lock or ReviewCommand.Unlock:
                Append(session, minutes, minutes.Newest, command.Verb == ReviewCommand.Lock ? MinutesEditKind.Locked : MinutesEditKind.Unlocked, now.Place, null, null, organizer);
                return new(null, now.Id);
            case ReviewCommand.Confirm:
                Append(session, minutes, minutes.Newest, MinutesEditKind.Confirmed, now.Place, null, now.Sentence.Text, organizer);
                return new(null, now.Id);
            case ReviewCommand.Reword or ReviewCommand.Remove or ReviewCommand.Restore when isLocked:
                return new(ReviewTexts.IsLocked, now.Id, IsFault: true);
            case ReviewCommand.Restore:
                return await ChangeAsync(session, minutes, MinutesEditKind.Restored, now.Place, now.Sentence.Text, null, organizer, ct);
            case ReviewCommand.Remove:
                return await ChangeAsync(session, minutes, MinutesEditKind.Reworded, now.Place, now.Sentence.Text, "", organizer, ct);
            case ReviewCommand.Reword:
                return await RewordAsync(command.Text, now, session, minutes, organizer, ct);
            default:
                return Fault(ReviewTexts.NoSuchSentence);
        }
    }

    private async Task<ReviewAnswer> RewordAsync(string? written, PlacedSentence now, Session session, ReviewedMinutes minutes, MemberId organizer, CancellationToken ct)
    {
        var text = string.Join(' ', (written ?? "").Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? new(ReviewTexts.FaultOfNoText, now.Id, IsFault: true)
            : text.Length > Longest ? new(Wording.Of(ReviewTexts.FaultOfLength, ("most", Longest), ("letters", text.Length)), now.Id, IsFault: true)
            : text == now.Sentence.Text ? new(ReviewTexts.NothingChanged, now.Id)
            : await ChangeAsync(session, minutes, MinutesEditKind.Reworded, now.Place, now.Sentence.Text, text, organizer, ct);
    }

    /// <summary>Makes a revision of what the drafter wrote and of all edits with this one.</summary>
    private async Task<ReviewAnswer> ChangeAsync(
        Session session, ReviewedMinutes minutes, MinutesEditKind kind, string place, string? before, string? text, MemberId organizer, CancellationToken ct)
    {
        if (!minutes.IsSound)
        {
            return Fault(ReviewTexts.SourcesChanged);
        }

        var edit = Edit(session, minutes, kind, place, before, text, organizer);
        var draft = ReviewedMinutes.Apply(minutes.Drafted, new ReviewState([.. minutes.Edits, edit(0)]), minutes.Record, minutes.Layout);
        var revision = await revisions.AddAsync(session, draft, minutes.Record, organizer, minutes.Base, minutes.Base.SourceHash, ct);
        Append(session, edit(revision.Revision), organizer);
        return new(null, SentencePlaces.Of(draft.Document).FirstOrDefault(placed => placed.Place == place)?.Id);
    }

    private void Append(
        Session session, ReviewedMinutes minutes, MinutesRevision revision, MinutesEditKind kind, string place, string? before, string? text, MemberId organizer) =>
        Append(session, Edit(session, minutes, kind, place, before, text, organizer)(revision.Revision), organizer);

    private void Append(Session session, MinutesEdit edit, MemberId organizer)
    {
        db.MinutesEdits.Add(edit);
        log.Happened(session, SessionEventKind.MinutesEdited, organizer, null, $"{edit.Number} {edit.Kind} {edit.Revision}");
    }

    private Func<int, MinutesEdit> Edit(Session session, ReviewedMinutes minutes, MinutesEditKind kind, string place, string? before, string? text, MemberId organizer) => revision => new()
    {
        SessionId = session.Id,
        Number = minutes.NextEdit,
        Revision = revision,
        Kind = kind,
        Place = place,
        Before = before,
        Text = text,
        ActorId = organizer,
        At = clock.GetUtcNow(),
    };

    private async Task<string> ConflictAsync(PlacedSentence seen, PlacedSentence? now, ReviewedMinutes minutes, int revision, CancellationToken ct)
    {
        var edit = minutes.Edits.LastOrDefault(edit => edit.Revision > revision && edit.Place == seen.Place);
        var who = edit is null ? null : await db.Members.Where(member => member.Id == edit.ActorId).Select(member => member.DisplayName).SingleOrDefaultAsync(ct);
        return Wording.Of(
            now is null ? ReviewTexts.ConflictGone : ReviewTexts.Conflict,
            ("who", edit is null ? ReviewTexts.Redrafted : Wording.Of(ReviewTexts.ChangedBy, ("name", who ?? ReviewTexts.Somebody))),
            ("text", now?.Sentence.Text ?? seen.Sentence.Text));
    }

    private static ReviewAnswer Told(string? fault, string? done) => fault is null ? new(done) : Fault(fault);

    private static ReviewAnswer Fault(string told) => new(told, IsFault: true);
}
