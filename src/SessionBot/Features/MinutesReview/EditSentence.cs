using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Minutes;
using SessionBot.Minutes.Reviewing;
using SessionBot.Storage;

namespace SessionBot.Features.MinutesReview;

/// <summary>What organizers do to one sentence: refused when it is not the one that they saw.</summary>
internal sealed class EditSentence(SessionBotDb db, EditMinutes edits, ArrangeSentences arrange)
{
    public async Task<ReviewAnswer> HandleAsync(ReviewCommand command, Session session, ReviewedMinutes minutes, MemberId organizer, CancellationToken ct)
    {
        var shown = await db.Minutes.AsNoTracking().SingleOrDefaultAsync(one => one.SessionId == session.Id && one.Revision == command.Revision, ct);
        var page = shown is null or { State: MinutesState.Dropped } ? null : StoredMinutes.Read(shown.Document).Document;
        var seen = page is null ? null : SentencePlaces.Of(page).FirstOrDefault(placed => placed.Id == command.Sentence);
        if (page is null || seen is null)
        {
            return ReviewAnswer.Fault(ReviewTexts.NoSuchSentence);
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
                edits.Append(session, minutes, minutes.Newest, command.Verb == ReviewCommand.Lock ? MinutesEditKind.Locked : MinutesEditKind.Unlocked, now.Place, null, null, organizer);
                return new(null, now.Id);
            case ReviewCommand.Confirm:
                edits.Append(session, minutes, minutes.Newest, MinutesEditKind.Confirmed, now.Place, null, now.Sentence.Text, organizer);
                return new(null, now.Id);
            case ReviewCommand.Add when minutes.State.Locked.Contains(ReviewSections.PlaceOf(now.Section)):
                return new(ReviewTexts.SectionIsLocked, now.Id, IsFault: true);
            case ReviewCommand.Add:
                return await arrange.HandleAsync(command, page, now, session, minutes, organizer, ct);
            case ReviewCommand.Reword or ReviewCommand.Remove or ReviewCommand.Restore or ReviewCommand.MoveUp or ReviewCommand.MoveDown or ReviewCommand.MoveBack when isLocked:
                return new(ReviewTexts.IsLocked, now.Id, IsFault: true);
            case ReviewCommand.MoveUp or ReviewCommand.MoveDown or ReviewCommand.MoveBack:
                return await arrange.HandleAsync(command, page, now, session, minutes, organizer, ct);
            case ReviewCommand.Restore:
                return await edits.ChangeAsync(session, minutes, MinutesEditKind.Restored, now.Place, now.Sentence.Text, null, organizer, ct);
            case ReviewCommand.Remove:
                return await edits.ChangeAsync(session, minutes, MinutesEditKind.Reworded, now.Place, now.Sentence.Text, "", organizer, ct);
            case ReviewCommand.Reword:
                return await RewordAsync(command.Text, now, session, minutes, organizer, ct);
            default:
                return ReviewAnswer.Fault(ReviewTexts.NoSuchSentence);
        }
    }

    /// <summary>What was typed as a sentence.</summary>
    public static string OneLine(string? written) =>
        string.Join(' ', (written ?? "").Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private async Task<ReviewAnswer> RewordAsync(string? written, PlacedSentence now, Session session, ReviewedMinutes minutes, MemberId organizer, CancellationToken ct)
    {
        var text = OneLine(written);
        return text.Length == 0 ? new(ReviewTexts.FaultOfNoText, now.Id, IsFault: true)
            : text.Length > ReviewDesk.Longest ? new(Wording.Of(ReviewTexts.FaultOfLength, ("most", ReviewDesk.Longest), ("letters", text.Length)), now.Id, IsFault: true)
            : text == now.Sentence.Text ? new(ReviewTexts.NothingChanged, now.Id)
            : await edits.ChangeAsync(session, minutes, MinutesEditKind.Reworded, now.Place, now.Sentence.Text, text, organizer, ct);
    }

    private async Task<string> ConflictAsync(PlacedSentence seen, PlacedSentence? now, ReviewedMinutes minutes, int revision, CancellationToken ct)
    {
        var edit = minutes.Edits.LastOrDefault(edit => edit.Revision > revision && edit.Place == seen.Place);
        var who = edit is null ? null : await db.Members.Where(member => member.Id == edit.ActorId).Select(member => member.DisplayName).SingleOrDefaultAsync(ct);
        return Wording.Of(
            now is null ? ReviewTexts.ConflictGone : ReviewTexts.Conflict,
            ("who", edit is null ? ReviewTexts.Redrafted : Wording.Of(ReviewTexts.ChangedBy, ("name", who ?? ReviewTexts.Somebody))),
            ("text", now?.Sentence.Text ?? seen.Sentence.Text));
    }
}
