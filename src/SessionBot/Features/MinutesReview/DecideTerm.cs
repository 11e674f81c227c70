using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.MinutesReview;

/// <summary>An organizer takes up a word that the glossary proposes, or leaves it as people write it: in these minutes, and in later drafts of the group. What people wrote stays.</summary>
internal sealed class DecideTerm(SessionBotDb db, EditMinutes edits)
{
    public async Task<ReviewAnswer> HandleAsync(ReviewCommand command, Session session, ReviewedMinutes minutes, MemberId organizer, CancellationToken ct)
    {
        var (written, now) = (command.Term ?? "", minutes.Terms.Of(command.Term ?? ""));
        if (SeenOf(now) != (command.Seen ?? ""))
        {
            return ReviewAnswer.Fault(Wording.Of(ReviewTexts.TermConflict, ("word", written), ("who", await NameAsync(now, ct))));
        }

        var proposed = now?.Text ?? minutes.Draft.Proposals.FirstOrDefault(proposal => proposal.Written == written)?.Proposed;
        return command.Verb switch
        {
            ReviewCommand.ReopenTerm when now is not null => await DoneAsync(MinutesEditKind.TermReopened, null, Wording.Of(ReviewTexts.TermReopened, ("word", written))),
            ReviewCommand.AcceptTerm when now is null && proposed is not null => await DoneAsync(MinutesEditKind.TermAccepted, proposed, Wording.Of(ReviewTexts.TermAccepted, ("word", written), ("proposed", proposed))),
            ReviewCommand.RefuseTerm when now is null && proposed is not null => await DoneAsync(MinutesEditKind.TermRefused, null, Wording.Of(ReviewTexts.TermRefused, ("word", written))),
            _ => ReviewAnswer.Fault(ReviewTexts.NoSuchTerm),
        };

        async Task<ReviewAnswer> DoneAsync(MinutesEditKind kind, string? text, string told)
        {
            var answer = await edits.ChangeAsync(session, minutes, kind, TermBook.PlaceOf(written), now?.Text, text, organizer, ct);
            return answer.IsFault ? answer : new(told);
        }
    }

    /// <summary>What a form says that its page showed of the word.</summary>
    public static string SeenOf(MinutesEdit? decision) => decision?.Kind.ToString() ?? "";

    private async Task<string> NameAsync(MinutesEdit? decision, CancellationToken ct) => decision is null ? ReviewTexts.Somebody
        : await db.Members.Where(member => member.Id == decision.ActorId).Select(member => member.DisplayName).SingleOrDefaultAsync(ct) ?? ReviewTexts.Somebody;
}
