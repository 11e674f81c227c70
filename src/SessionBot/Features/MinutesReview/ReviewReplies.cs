using SessionBot.Domain.Minutes;
using SessionBot.Features.Minutes;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Checking.Grounding;
using SessionBot.Minutes.Document;

namespace SessionBot.Features.MinutesReview;

/// <summary>What the review page says of marks, sections and approvals.</summary>
internal static class ReviewReplies
{
    public static string Name(GroundingVerdict verdict) => verdict switch
    {
        GroundingVerdict.Supported => ReviewTexts.Supported,
        GroundingVerdict.Check => ReviewTexts.Check,
        GroundingVerdict.Unsupported => ReviewTexts.Unsupported,
    };

    /// <summary>The mark in words, with what it rests on.</summary>
    public static string Name(ReviewSentence sentence) => sentence.Mark switch
    {
        { Basis: MarkBasis.Layout } => ReviewTexts.LayoutWords,
        { Basis: MarkBasis.Replayed } => ReviewTexts.Replayed,
        { Verdict: GroundingVerdict.Supported } => ReviewTexts.ComparedWell,
        { Verdict: var verdict } => Name(verdict),
    };

    public static string Words(EasyJapaneseHint hint) => hint.Facet switch
    {
        EasyJapaneseFacet.Length => Wording.Of(ReviewTexts.EasyLength, ("letters", hint.Piece.Length), ("most", EasyJapanese.LongSentence)),
        EasyJapaneseFacet.DoubleNegation => Wording.Of(ReviewTexts.EasyNegation, ("words", hint.Piece)),
        EasyJapaneseFacet.Loanword => Wording.Of(ReviewTexts.EasyLoanword, ("word", hint.Piece)),
    };

    /// <summary>As a class of the page's styles.</summary>
    public static string LookOf(ReviewSentence sentence) => !sentence.States ? "fixed" : sentence.Confirmation is not null ? "settled" : sentence.Mark.Verdict switch
    {
        GroundingVerdict.Supported => "supported",
        GroundingVerdict.Check => "check",
        GroundingVerdict.Unsupported => "unsupported",
    };

    public static string Name(SectionKind section) => section switch
    {
        SectionKind.Head => ReviewTexts.HeadSection,
        SectionKind.Overview => ReviewTexts.OverviewSection,
        SectionKind.Reports => ReviewTexts.ReportsSection,
        SectionKind.Talk => ReviewTexts.TalkSection,
        SectionKind.Questions => ReviewTexts.QuestionsSection,
        SectionKind.Closing => ReviewTexts.ClosingSection,
        SectionKind.Agenda => ReviewTexts.AgendaSection,
    };

    public static string Name(Audience audience) => audience switch
    {
        Audience.Everyone => ReviewTexts.ForEveryone,
        Audience.Members => ReviewTexts.ForMembers,
        Audience.Organizers => ReviewTexts.ForOrganizers,
    };

    /// <summary>As a class of the page's styles.</summary>
    public static string LookOf(Audience audience) => audience switch
    {
        Audience.Everyone => "everyone",
        Audience.Members => "members",
        Audience.Organizers => "organizers",
    };

    /// <summary>Of a part on the page: its place has letters that an address has no room for.</summary>
    public static string IdOf(string part) => $"part-{StoredMinutes.Hash(part)[..12]}";

    /// <param name="passages">As organizers call them.</param>
    public static string ObjectedTo(IEnumerable<string> passages) => Wording.Of(ReviewTexts.ObjectedTo, ("passages", string.Join(ReviewTexts.PassageSeparator, passages)));

    public static string Told(ApprovalAnswer approval) => approval switch
    {
        ApprovalAnswer.Given given => Wording.Of(given.Minutes.Correction is null ? ReviewTexts.NowPublished : ReviewTexts.NowCorrected, ("revision", given.Minutes.Revision)),
        ApprovalAnswer.NothingToApprove => ReviewTexts.NothingToApprove,
        ApprovalAnswer.Stale stale => Wording.Of(ReviewTexts.Stale, ("newest", stale.Newest)),
        ApprovalAnswer.OutOfDate => ReviewTexts.OutOfDate,
        ApprovalAnswer.Unfounded unfounded => Wording.Of(ReviewTexts.Unfounded, ("count", unfounded.Sentences)),
        ApprovalAnswer.ObjectedTo objected => ObjectedTo(objected.Passages),
        ApprovalAnswer.Unsound unsound => string.Join('\n', unsound.Faults),
        ApprovalAnswer.NeedsCorrection => ReviewTexts.NeedsCorrection,
        _ => throw new InvalidOperationException($"No words for {approval.GetType().Name}."),
    };
}
