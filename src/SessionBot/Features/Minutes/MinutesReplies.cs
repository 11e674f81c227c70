using Line.Messaging;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Organizers;
using SessionBot.Features.Sessions;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting;
using static SessionBot.Features.Members.MemberReplies;

namespace SessionBot.Features.Minutes;

/// <summary>What the bot says about minutes.</summary>
internal static class MinutesReplies
{
    private static QuickReply DraftAgain(Session session) => Choices(session.Id, OrganizerButtons.DraftMinutes);

    public static ISendMessage TalkRecorded(Session session, string text) => new TextMessage(
        Wording.Of(MinutesTexts.TalkRecorded, ("number", session.Number), ("length", text.Length)),
        Choices(session.Id, session.Phase.IsInSession() ? OrganizerButtons.Close : OrganizerButtons.DraftMinutes));

    public static ISendMessage TooEarly(Session session) => new TextMessage(
        Wording.Of(MinutesTexts.TooEarly, ("number", session.Number), ("phase", SessionReplies.Name(session.Phase))));

    public static ISendMessage Requested(Session session) => new TextMessage(Wording.Of(MinutesTexts.Requested, ("number", session.Number)));

    /// <param name="faults">What forbids its approval as it is.</param>
    public static ISendMessage Drafted(Session session, int revision, MinutesDraft draft, IReadOnlyList<string> faults, Uri? link)
    {
        var leftOut = draft.Coverage.LeftOut.ToList();
        var cited = SentenceIds.Of(draft.Document).Count(one => one.Sentence.Evidence.Count > 0);
        var terms = draft.Proposals.DistinctBy(proposal => proposal.Written).ToList();
        return new TextMessage(
            string.Join('\n',
            [
                Wording.Of(MinutesTexts.Drafted, ("number", session.Number), ("revision", revision)),
                link is null ? MinutesTexts.NoLink : Wording.Of(MinutesTexts.CheckLink, ("link", link)),
                .. faults.Count == 0 ? [Wording.Of(MinutesTexts.AskApproval, ("revision", revision))] : Lines(faults).Prepend(MinutesTexts.Unsound),
                "",
                Wording.Of(MinutesTexts.Coverage, ("cited", cited), ("leftOut", leftOut.Count)),
                .. leftOut.Select(item => Wording.Of(MinutesTexts.LeftOut, ("label", item.Label), ("reason", ((LeftOut)item.Fate).Reason))),
                .. terms.Count == 0 ? [] : new[] { Wording.Of(MinutesTexts.Terms, ("count", terms.Count)) },
                .. terms.Select(term => Wording.Of(MinutesTexts.Term, ("written", term.Written), ("proposed", term.Proposed), ("reason", term.Reason))),
            ]),
            faults.Count == 0 ? Choices(session.Id, OrganizerButtons.ApproveMinutes(revision), OrganizerButtons.RedraftMinutes) : DraftAgain(session));
    }

    public static ISendMessage NothingToApprove(Session session) => new TextMessage(
        Wording.Of(MinutesTexts.NothingToApprove, ("number", session.Number)), DraftAgain(session));

    public static ISendMessage StaleRevision(Session session, int asked, int newest) => new TextMessage(
        Wording.Of(asked is > 0 && asked < newest ? MinutesTexts.StaleRevision : MinutesTexts.NoSuchRevision, ("asked", asked), ("newest", newest)), Choices(session.Id, OrganizerButtons.ApproveMinutes(newest)));

    public static ISendMessage OutOfDate(Session session, IReadOnlyList<string> changed) => new TextMessage(
        string.Join('\n', [MinutesTexts.OutOfDate, .. Lines(changed)]),
        DraftAgain(session));

    public static ISendMessage Unfounded(int sentences) => new TextMessage(Wording.Of(MinutesTexts.Unfounded, ("count", sentences)));

    public static ISendMessage ObjectedTo(IReadOnlyList<string> passages) => new TextMessage(string.Join('\n', [MinutesTexts.ObjectedTo, .. Lines(passages)]));

    public static ISendMessage Unsound(IReadOnlyList<string> faults) => new TextMessage(string.Join('\n', [MinutesTexts.Unsound, .. Lines(faults)]));

    public static ISendMessage NeedsCorrection() => new TextMessage(MinutesTexts.NeedsCorrection);

    public static ISendMessage Approved(Session session, MinutesRevision minutes, Uri? link) => new TextMessage(WithLink(
        Wording.Of(MinutesTexts.Approved, ("number", session.Number), ("revision", minutes.Revision), ("hash", minutes.Hash[..12])), link));

    public static ISendMessage Published(Session session, MinutesRevision minutes, Uri? link, bool hasMoreForMembers = false) => MinutesCard.Published(session, minutes, link, hasMoreForMembers).ToMessage();

    public static ISendMessage NonePublished() => new TextMessage(MinutesTexts.NonePublished);

    private static IEnumerable<string> Lines(IEnumerable<string> labels) => labels.Select(label => Wording.Of(MinutesTexts.ChangedSince, ("label", label)));

    public static string WithLink(string words, Uri? link) => link is null ? words : $"{words}\n{link}";
}
