using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Minutes;
using SessionBot.Features.MinutesReview;
using SessionBot.Features.Questions;
using SessionBot.Features.RegionalReports;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Reviewing;
using SessionBot.Storage;

namespace SessionBot.Features.Passages;

/// <summary>Finds in a draft what each region, asker and speaker said. Nobody is shown more than the own passage.</summary>
internal sealed class ReadPassages(SessionBotDb db)
{
    public async Task<IReadOnlyList<FollowedPassage>> FollowAsync(Session session, ReviewedMinutes minutes, CancellationToken ct)
    {
        var book = new PassageBook(minutes.Edits);
        return [.. (await ReadAsync(session, minutes.Draft.Document, book.Speakers, ct)).Select(passage => Followed(passage, book) with { IsPublished = minutes.Newest.State == MinutesState.Approved })];
    }

    /// <summary>By name; none where there is no talk to ask about.</summary>
    public async Task<IReadOnlyList<PossibleSpeaker>> SpeakersAsync(Session session, ReviewedMinutes minutes, IReadOnlyList<FollowedPassage> followed, CancellationToken ct)
    {
        if (!followed.Any(passage => passage is { Passage.Subject: PassageBook.Talk, IsPublished: false }))
        {
            return [];
        }

        var named = new PassageBook(minutes.Edits).Speakers;
        var members = await (
            from member in db.Members
            where member.StudyGroupId == session.StudyGroupId && member.IsFollowing
            join region in db.Set<Region>() on member.RegionId equals region.Id into regions
            from region in regions.DefaultIfEmpty()
            select new { member.Id, member.DisplayName, Region = (string?)region.Name }).ToListAsync(ct);
        return
        [
            .. from member in members
               let name = member.DisplayName ?? ReviewTexts.Somebody
               let whole = member.Region is null ? name : Wording.Of(PassageTexts.MemberOfRegion, ("name", name), ("region", member.Region))
               orderby whole
               select new PossibleSpeaker(member.Id, whole, named.Contains(member.Id)),
        ];
    }

    private static FollowedPassage Followed(Passage passage, PassageBook book)
    {
        var sent = book.All.Where(one => one.Subject == passage.Subject).ToList();
        var decided = book.Decided.GetValueOrDefault(PassageBook.PlaceOf(passage.Subject));
        return new(passage, sent, sent.Exists(one => !Covers(one.Sent.Text, passage)), Covers(decided?.Text, passage) ? decided : null);
    }

    /// <summary>What was sent or decided about are these words, for as many readers or more: who agrees to be read by everybody agrees to be read by members.</summary>
    private static bool Covers(string? hash, Passage passage) =>
        Enum.GetValues<Audience>().Where(audience => audience <= passage.Audience).Any(audience => hash == SendPassages.HashOf(passage with { Audience = audience }));

    private async Task<IReadOnlyList<Passage>> ReadAsync(Session session, MinutesDocument document, IReadOnlyList<MemberId> speakers, CancellationToken ct)
    {
        var sentences = SentencePlaces.Of(document);
        var reachable = (await db.Members.Where(member => member.StudyGroupId == session.StudyGroupId && member.IsFollowing).Select(member => member.Id).ToListAsync(ct)).ToHashSet();
        return
        [
            .. (await RegionsAsync(session, ct)).Concat(await QuestionsAsync(session, ct))
                .Select(one => Passage(one.Subject, one.Name, one.Sources, [.. one.People.Where(reachable.Contains)], sentences)).OfType<Passage>(),
            .. Talk(sentences, [.. speakers.Where(reachable.Contains)]),
        ];
    }

    private async Task<IEnumerable<(string Subject, string Name, HashSet<string> Sources, IEnumerable<MemberId> People)>> RegionsAsync(Session session, CancellationToken ct)
    {
        var reports = await db.RegionalReports.AsNoTracking().Include(report => report.Messages).Where(report => report.SessionId == session.Id && report.SubmittedRevision != null).ToListAsync(ct);
        var regions = await db.Set<Region>().AsNoTracking().Where(region => region.StudyGroupId == session.StudyGroupId).OrderBy(region => region.Ordinal).ToListAsync(ct);
        return
            from region in regions
            join report in reports on region.Id equals report.RegionId
            let messages = report.MessagesOf(report.SubmittedRevision).ToList()
            where messages.Count > 0
            select ($"region:{region.Id.Value:N}", Wording.Of(PassageTexts.OfRegion, ("region", region.Name)), messages.Select(message => MinutesSources.IdOf(message.LineMessageId)).ToHashSet(),
                messages.Concat(messages.SelectMany(message => CorrectReport.Originals(report, message)))
                    .Where(message => !message.LineMessageId.StartsWith(EnterReport.Entered, StringComparison.Ordinal)).Select(message => message.AuthorId).Distinct());
    }

    private async Task<IEnumerable<(string Subject, string Name, HashSet<string> Sources, IEnumerable<MemberId> People)>> QuestionsAsync(Session session, CancellationToken ct) =>
        (await db.AllQuestionsAsync(session, ct)).Select(question => (
            $"question:{question.Id.Value:N}",
            QuestionReplies.Called(question),
            question.Answers.Select(answer => MinutesSources.IdOf(answer.LineMessageId)).Append(MinutesSources.IdOf(question)).ToHashSet(),
            question.IsUmbrella ? Enumerable.Empty<MemberId>() : [question.AskerId]));

    private static Passage? Passage(string subject, string name, HashSet<string> sources, IReadOnlyList<MemberId> people, IReadOnlyList<PlacedSentence> sentences)
    {
        // What organizers have added without a source reads as if it were theirs, too, beside whose sentence it stands.
        var (own, beside, isOwn) = (new List<PlacedSentence>(), new List<PlacedSentence>(), false);
        foreach (var placed in sentences)
        {
            if (placed.Sentence is { Own: not null, Evidence: [] })
            {
                (isOwn ? own : beside).Add(placed);
                continue;
            }

            isOwn = placed.Sentence.Evidence.Any(evidence => sources.Contains(evidence.SourceId));
            if (isOwn)
            {
                own.AddRange(beside);
                own.Add(placed);
            }

            beside.Clear();
        }

        return own.Count == 0 ? null : new(subject, name, string.Join('\n', own.Select(placed => placed.Sentence.Text)), own[0].Id, own.Min(placed => placed.Audience), people);
    }

    /// <summary>Nothing tells which member held the talk: organizers name one, or ask in another way and note that they have.</summary>
    private static IEnumerable<Passage> Talk(IReadOnlyList<PlacedSentence> sentences, IReadOnlyList<MemberId> speakers)
    {
        var talk = sentences.Where(placed => placed.Section == SectionKind.Talk && (placed.Sentence.Evidence.Count > 0 || placed.Sentence.Own is not null)).ToList();
        return talk.Count == 0 ? [] : [new(PassageBook.Talk, PassageTexts.OfTalk, string.Join('\n', talk.Select(placed => placed.Sentence.Text)), talk[0].Id, talk.Min(placed => placed.Audience), speakers)];
    }
}
