using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Minutes.Reviewing;
using SessionBot.Storage;

namespace SessionBot.Features.MinutesReview;

/// <summary>Writes an organizer's edit down, and what it makes of the minutes.</summary>
internal sealed class EditMinutes(SessionBotDb db, RevisionWriter revisions, SessionLog log, TimeProvider clock)
{
    /// <summary>Makes a revision of what the drafter wrote and of all edits with this one.</summary>
    public async Task<ReviewAnswer> ChangeAsync(
        Session session, ReviewedMinutes minutes, MinutesEditKind kind, string place, string? before, string? text, MemberId organizer, CancellationToken ct)
    {
        if (!minutes.IsSound)
        {
            return ReviewAnswer.Fault(ReviewTexts.SourcesChanged);
        }

        var edit = Edit(session, minutes, kind, place, before, text, organizer);
        IReadOnlyList<MinutesEdit> edits = [.. minutes.Edits, edit(0)];
        var draft = ReviewedMinutes.Apply(minutes.Drafted, new ReviewState(edits), new TermBook([.. minutes.TermsOfOthers, .. edits]), minutes.Record, minutes.Layout);
        var revision = await revisions.AddAsync(session, draft, minutes.Record, organizer, minutes.Base, minutes.Base.SourceHash, ct);
        Append(session, edit(revision.Revision), organizer);
        return new(null, SentencePlaces.Of(draft.Document).FirstOrDefault(placed => placed.Place == place)?.Id);
    }

    /// <summary>For what changes no word: it belongs to the revision that is shown.</summary>
    public void Append(
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
}
