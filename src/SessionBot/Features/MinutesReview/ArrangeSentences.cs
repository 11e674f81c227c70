using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Reviewing;

namespace SessionBot.Features.MinutesReview;

/// <summary>An organizer adds a sentence below another one, or moves one past its neighbour: refused when another one stands there by now.</summary>
internal sealed class ArrangeSentences(EditMinutes edits)
{
    /// <param name="shown">The document that the page showed.</param>
    /// <param name="at">The sentence as it stands now; it is the one that was shown.</param>
    public async Task<ReviewAnswer> HandleAsync(ReviewCommand command, MinutesDocument shown, PlacedSentence at, Session session, ReviewedMinutes minutes, MemberId organizer, CancellationToken ct)
    {
        var steps = new SentenceSteps(minutes.Draft.Document);
        switch (command.Verb)
        {
            case ReviewCommand.Add:
                return await AddAsync(command, steps, at, session, minutes, organizer, ct);
            case ReviewCommand.MoveBack:
                return minutes.State.Arranged.Any(edit => edit.Place == at.Place && edit.Kind == MinutesEditKind.Moved)
                    ? await edits.ChangeAsync(session, minutes, MinutesEditKind.MovedBack, at.Place, null, null, organizer, ct)
                    : new(ReviewTexts.IsNotMoved, at.Id, IsFault: true);
            default:
                var isUp = command.Verb == ReviewCommand.MoveUp;
                var step = steps.Of(at.Place, isUp);
                return step is null ? new(ReviewTexts.CannotMove, at.Id, IsFault: true)
                    : new SentenceSteps(shown).Of(at.Place, isUp) != step ? new(ReviewTexts.OrderConflict, at.Id, IsFault: true)
                    : await edits.ChangeAsync(session, minutes, MinutesEditKind.Moved, at.Place, null, Arrangements.TextOf(step), organizer, ct);
        }
    }

    private async Task<ReviewAnswer> AddAsync(
        ReviewCommand command, SentenceSteps steps, PlacedSentence at, Session session, ReviewedMinutes minutes, MemberId organizer, CancellationToken ct)
    {
        var text = EditSentence.OneLine(command.Text);
        var source = string.IsNullOrEmpty(command.Source) ? null : command.Source;
        return text.Length == 0 ? new(ReviewTexts.FaultOfNoOwnText, at.Id, IsFault: true)
            : text.Length > ReviewDesk.Longest ? new(Wording.Of(ReviewTexts.FaultOfLength, ("most", ReviewDesk.Longest), ("letters", text.Length)), at.Id, IsFault: true)
            : !steps.CanAddBelow(at.Place) || (source is not null && SourceQuotes.Beside(minutes.Draft.Document, at).All(cited => cited != source)) ? new(ReviewTexts.CannotAdd, at.Id, IsFault: true)
            : await edits.ChangeAsync(session, minutes, MinutesEditKind.Added, Arrangements.PlaceOf(at.Section, minutes.NextEdit, source), at.Place, text, organizer, ct);
    }
}
