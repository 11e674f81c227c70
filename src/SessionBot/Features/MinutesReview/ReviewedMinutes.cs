using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Minutes;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Checking.Grounding;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Reviewing;
using SessionBot.Minutes.Sources;
using SessionBot.Storage;

namespace SessionBot.Features.MinutesReview;

/// <summary>The newest minutes of a session, what organizers did to them, and what people have sent as it stands now.</summary>
/// <param name="Base">The drafter's own revision that <paramref name="Newest"/> is made from; the same where nobody has edited it.</param>
/// <param name="Edits">In the order of their numbers.</param>
public sealed record ReviewedMinutes(
    MinutesRevision Newest, MinutesRevision Base, IReadOnlyList<MinutesEdit> Edits, SessionRecord Record, MinutesLayout Layout)
{
    /// <summary>What was decided about words in the group's other sessions, the latest last.</summary>
    public IReadOnlyList<MinutesEdit> TermsOfOthers { get; init; } = [];

    /// <summary>What holds of words; this session's own decisions go before.</summary>
    public TermBook Terms => new([.. TermsOfOthers, .. Edits]);

    public ReviewState State { get; } = new(Edits);

    public int NextEdit => Edits is [] ? 1 : Edits[^1].Number + 1;

    /// <summary>Judged by what stands now: what has come in since has no place in it.</summary>
    public MinutesDraft Draft { get; } = Judged(StoredMinutes.Read(Newest.Document), new(Edits), Record, Layout);

    public MinutesDraft Drafted { get; } = StoredMinutes.Read(Base.Document);

    /// <summary>True when all that the drafter cited is still there.</summary>
    public bool IsSound
    {
        get
        {
            var sources = new SourceIndex(Record);
            return Drafted.Document.Blocks.SelectMany(block => block.Sentences).SelectMany(sentence => sentence.Evidence).All(sources.Holds);
        }
    }

    public bool IsUpToDate => StoredMinutes.SourceHash(Record) == Newest.SourceHash;

    /// <summary>Sentences that no source carries and that nobody answers for: with these it is not approved.</summary>
    public IEnumerable<PlacedSentence> Unfounded => SentencePlaces.Of(Draft.Document)
        .Where(placed => placed.Sentence.Mark is { Verdict: GroundingVerdict.Unsupported } && State.ConfirmationOf(placed.Place, placed.Sentence.Text) is null);

    /// <summary>What forbids publication whatever the words are, such as a locked section that uses what was withdrawn since. What has no place yet is told by the coverage, which knows organizers' reasons.</summary>
    public IReadOnlyList<AuditFinding> Faults => FaultsOf(Draft, State, Record);

    internal static IReadOnlyList<AuditFinding> FaultsOf(MinutesDraft draft, ReviewState? state, SessionRecord record) =>
    [
        .. DraftAudit.Run(draft.Document, record).Where(finding => finding.Fault != AuditFault.WithoutFate),
        .. state is null ? [] : DraftAudit.Against(Reasons(state), draft.Coverage),
    ];

    /// <summary>The drafter's document with what organizers made of it.</summary>
    internal static MinutesDraft Apply(MinutesDraft drafted, ReviewState state, TermBook terms, SessionRecord record, MinutesLayout layout)
    {
        var wordings = state.Wordings.ToDictionary(pair => pair.Key, pair => pair.Value.Text!);
        var document = new SentenceMarks(record, layout).On(AcceptedTerms.On(RewordedDocument.Of(
            ArrangedDocument.Of(DocumentParts.For(drafted.Document, state.Audiences), Arrangements.Of(state), new SourceIndex(record)), wordings), terms.Accepted));
        return Covered(drafted with { Document = document }, state, record);
    }

    private static MinutesDraft Judged(MinutesDraft draft, ReviewState state, SessionRecord record, MinutesLayout layout) =>
        Covered(draft with { Document = new SentenceMarks(record, layout).On(draft.Document) }, state, record);

    private static MinutesDraft Covered(MinutesDraft draft, ReviewState state, SessionRecord record) => draft with
    {
        Coverage = CoverageCheck.Run(draft.Document, record).With(Reasons(state)),
    };

    private static Dictionary<string, string> Reasons(ReviewState state) => state.LeftOut.ToDictionary(pair => pair.Key, pair => pair.Value.Text!);
}

internal sealed class OpenMinutes(SessionBotDb db, MinutesSources sources, GroupLayouts layouts)
{
    /// <returns>Null when nothing has been drafted yet, or what was drafted has been unsent.</returns>
    public async Task<ReviewedMinutes?> ReadAsync(Session session, string group, CancellationToken ct)
    {
        var newest = await db.Minutes.Where(minutes => minutes.SessionId == session.Id && minutes.State != MinutesState.Dropped)
            .OrderByDescending(minutes => minutes.Revision).FirstOrDefaultAsync(ct);
        if (newest is null)
        {
            return null;
        }

        // Of published minutes the draft may have been emptied by an unsend: they themselves are what is left of it.
        var drafted = newest.Base is { } number
            && await db.Minutes.SingleAsync(minutes => minutes.SessionId == session.Id && minutes.Revision == number, ct) is { State: not MinutesState.Dropped } made ? made : newest;
        var edits = await db.MinutesEdits.Where(edit => edit.SessionId == session.Id).OrderBy(edit => edit.Number).ToListAsync(ct);
        return new(newest, drafted, edits, await sources.ReadAsync(session, ct), layouts.For(group)) { TermsOfOthers = await db.TermsOfOthersAsync(session, ct) };
    }
}
