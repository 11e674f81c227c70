using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Announcements;
using SessionBot.Features.Minutes;
using SessionBot.Features.Organizers;
using SessionBot.Features.Passages;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Checking.Grounding;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Reviewing;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.MinutesReview;

/// <summary>Reads a draft with its sources as the review page shows it.</summary>
internal sealed class ReadReview(
    SessionBotDb db, OpenMinutes open, ReadPassages passages, AnnounceMinutes announce, QuotaReadings readings, PushBudget budget, DraftQueue drafts, OrganizerNames organizers)
{
    private static readonly SentenceMark Unjudged = new(GroundingVerdict.Supported, MarkBasis.Layout, []);

    public async Task<ReviewView> ReadAsync(Session session, string group, CancellationToken ct)
    {
        var minutes = await open.ReadAsync(session, group, ct);
        var isDrafting = await drafts.IsUnderWayAsync(session.Id, ct);
        if (minutes is null)
        {
            return new(session, null, isDrafting, [], [], [], [], [], "");
        }

        var followed = await passages.FollowAsync(session, minutes, ct);
        var names = (await organizers.OfAsync(session, ct)).ToDictionary(known => known.Key, known => known.Value.Name ?? ReviewTexts.Somebody);
        var quotes = new SourceQuotes(minutes.Record, minutes.Draft);
        var placed = SentencePlaces.Of(minutes.Draft.Document);
        var sentences = new Queue<ReviewSentence>(Sentences(placed, minutes, quotes, names));
        var parts = new ReviewParts(minutes);
        var sections = minutes.Draft.Document.Sections.Select(section => new ReviewSection(
            section.Kind, minutes.State.Locked.Contains(ReviewSections.PlaceOf(section.Kind)), parts.Of(section.Kind),
            [.. section.Blocks.SelectMany(block => parts.On(Lines(block, sentences), block.Audience))])).ToList();
        var standing = placed.Select(one => one.Place).ToHashSet();
        return new(
            session, minutes, isDrafting, sections, Items(minutes, quotes, placed.ToDictionary(one => one.Id, one => one.Audience)),
            [.. minutes.State.Wordings.Values.Concat(Homeless(minutes.State)).Where(edit => !standing.Contains(edit.Place)).OrderBy(edit => edit.Number).Select(edit => new GoneSentence(edit, names.GetValueOrDefault(edit.ActorId)))],
            await VersionsAsync(session, names, ct), followed, await CostAsync(followed, group, ct))
        {
            Speakers = await passages.SpeakersAsync(session, minutes, followed, ct),
            Offer = await OfferAsync(session, group, ct),
            IsUnchanged = await db.IsDraftUnchangedAsync(session.Id, ct),
        };
    }

    /// <summary>Added sentences whose words nobody has changed since, for those of them that find no place.</summary>
    private static IEnumerable<MinutesEdit> Homeless(ReviewState state) => state.Arranged.Where(edit => edit.Kind == MinutesEditKind.Added && !state.Wordings.ContainsKey(edit.Place));

    private async Task<MinutesOffer?> OfferAsync(Session session, string group, CancellationToken ct)
    {
        if (session.Phase != SessionPhase.Published)
        {
            return null;
        }

        await readings.ReadAsync(group, ct);
        return await announce.OfferAsync(session, await db.StudyGroups.SingleAsync(one => one.Id == session.StudyGroupId, ct), ct);
    }

    private async Task<string> CostAsync(IReadOnlyList<FollowedPassage> followed, string group, CancellationToken ct)
    {
        var messages = followed.Where(passage => passage.IsToSend).Sum(passage => passage.Passage.Recipients.Count);
        if (messages == 0)
        {
            return "";
        }

        await readings.ReadAsync(group, ct);
        return await budget.KnownAsync(group, ct) is Quota.Limited { Left: var left }
            ? Wording.Of(PassageTexts.Cost, ("messages", messages), ("left", left))
            : Wording.Of(PassageTexts.CostUnlimited, ("messages", messages));
    }

    private static IEnumerable<ReviewSentence> Sentences(
        IReadOnlyList<PlacedSentence> placed, ReviewedMinutes minutes, SourceQuotes quotes, Dictionary<MemberId, string> names)
    {
        var drafted = SentencePlaces.Of(minutes.Drafted.Document).ToDictionary(one => one.Place, one => one.Sentence.Text);
        var steps = new SentenceSteps(minutes.Draft.Document);
        var moved = minutes.State.Arranged.Where(edit => edit.Kind == MinutesEditKind.Moved).Select(edit => edit.Place).ToHashSet();
        var easy = new EasyJapanese(minutes.Draft.Document);
        foreach (var one in placed)
        {
            var wording = minutes.State.Wordings.GetValueOrDefault(one.Place);
            yield return new(
                one, one.Sentence.Mark ?? Unjudged, wording, wording is null ? null : drafted.GetValueOrDefault(one.Place), wording is null ? null : names.GetValueOrDefault(wording.ActorId),
                minutes.State.Locked.Contains(one.Place), minutes.State.ConfirmationOf(one.Place, one.Sentence.Text), quotes.Of(one.Sentence),
                easy.Of(one.Sentence.Text))
            {
                IsMoved = moved.Contains(one.Place),
                CanMoveUp = steps.Of(one.Place, isUp: true) is not null,
                CanMoveDown = steps.Of(one.Place, isUp: false) is not null,
                Beside = steps.CanAddBelow(one.Place) ? [.. SourceQuotes.Beside(minutes.Draft.Document, one).Select(source => (source, quotes.NameOf(source)))] : null,
            };
        }
    }

    /// <summary>The lines of a block; each takes its sentences from the front of the queue.</summary>
    private static IEnumerable<ReviewLine> Lines(MinutesBlock block, Queue<ReviewSentence> sentences) => block switch
    {
        TitleBlock => [new("title", null, Take(1, sentences))],
        HeadingBlock heading => [new($"h{heading.Level}", null, Take(1, sentences))],
        FactBlock fact => [new("fact", fact.Label, Take(1, sentences))],
        QaBlock qa => [.. qa.Items.Select((item, at) => new ReviewLine(qa.Role == QaRole.Answer ? "answer" : "question", at == 0 ? qa.Label.Trim() : null, Take(item.Sentences.Count(), sentences)))],
        ClosingBlock closing => [new("closing", closing.Text, [])],
        _ => [new("text", null, Take(block.Sentences.Count(), sentences))],
    };

    private static List<ReviewSentence> Take(int count, Queue<ReviewSentence> sentences) => [.. Enumerable.Range(0, count).Select(_ => sentences.Dequeue())];

    private static IReadOnlyList<ReviewedItem> Items(ReviewedMinutes minutes, SourceQuotes quotes, Dictionary<string, Audience> readers) =>
    [
        .. minutes.Draft.Coverage.Items.Select(item => new ReviewedItem(
            item.SourceId, item.Label, IsTakenBack(item.Fate) ? "" : quotes.TextOf(item.SourceId), item.Fate, item.Fate is InMinutes cited ? cited.SentenceIds : [],
            item.Fate is InMinutes read ? read.SentenceIds.Min(id => readers[id]) : Audience.Everyone,
            minutes.State.LeftOut.ContainsKey(item.SourceId))),
    ];

    /// <summary>Whose sender has taken it back is not read by others.</summary>
    private static bool IsTakenBack(CoverageFate fate) => fate is LeftOut left && (left.Reason == MinutesTexts.ReportWithdrawn || left.Reason == MinutesTexts.QuestionWithdrawn);

    private async Task<IReadOnlyList<MinutesVersion>> VersionsAsync(Session session, Dictionary<MemberId, string> names, CancellationToken ct)
    {
        var rows = await db.Minutes.AsNoTracking().Where(minutes => minutes.SessionId == session.Id && minutes.State != MinutesState.Dropped).OrderByDescending(minutes => minutes.Revision)
            .Select(minutes => new { minutes.Revision, minutes.DraftedAt, minutes.State, minutes.Base, minutes.RequestedBy }).ToListAsync(ct);
        return [.. rows.Select(row => new MinutesVersion(
            row.Revision, row.DraftedAt, row.State, row.Base is null, row.RequestedBy is { } member ? names.GetValueOrDefault(member) : null))];
    }
}
