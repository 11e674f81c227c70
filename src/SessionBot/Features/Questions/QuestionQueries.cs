using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Features.Questions;

internal static class QuestionQueries
{
    public static Task<List<Question>> AllQuestionsAsync(this SessionBotDb db, Session session, CancellationToken ct) =>
        db.WholeAsync(db.Questions.Where(question => question.SessionId == session.Id), ct);

    /// <summary>A question as it stands, those that were merged into it and the one that it was merged into: all that its leaving touches.</summary>
    public static Task<List<Question>> WithMergedAsync(this SessionBotDb db, Question question, CancellationToken ct) => db.WholeAsync(
        db.Questions.Where(one => one.SessionId == question.SessionId && (one.Id == question.Id || one.MergedInto == question.Id || one.Id == question.MergedInto)), ct);

    /// <summary>What waits for the organizers.</summary>
    public static Task<List<Question>> HeldQuestionsAsync(this SessionBotDb db, Session session, CancellationToken ct) =>
        db.WholeAsync(db.Questions.Where(question => question.SessionId == session.Id && question.State == QuestionState.Held), ct);

    /// <summary>
    /// In the order of their numbers, with words and answers. Each kind of row is read by itself: read along with its question, each question would cost the
    /// making of delegates, which takes longer than all the rest.
    /// </summary>
    public static async Task<List<Question>> WholeAsync(this SessionBotDb db, IQueryable<Question> wanted, CancellationToken ct)
    {
        var bare = wanted.IgnoreAutoIncludes();
        var questions = await bare.OrderBy(question => question.Number).ToListAsync(ct);
        var parts = await db.QuestionParts.Where(part => bare.Any(question => question.Id == part.QuestionId)).ToListAsync(ct);
        var answers = await db.Answers.Where(answer => bare.Any(question => question.Id == answer.QuestionId)).OrderBy(answer => answer.Ordinal).ToListAsync(ct);

        // What is tracked has found its place by itself.
        if (questions.Count > 0 && db.Entry(questions[0]).State == EntityState.Detached)
        {
            var known = questions.ToDictionary(question => question.Id);
            parts.ForEach(part => known[part.QuestionId].Parts.Add(part));
            answers.ForEach(answer => known[answer.QuestionId].Answers.Add(answer));
        }

        return questions;
    }

    /// <summary>What waits for the organizers in the group's other sessions.</summary>
    public static async Task<List<QuestionsElsewhere>> ElsewhereAsync(this SessionBotDb db, Session session, CancellationToken ct) => await (
        from other in db.Sessions
        where other.StudyGroupId == session.StudyGroupId && other.Id != session.Id && other.Phase != SessionPhase.Published && other.Phase != SessionPhase.CalledOff
        let held = db.Questions.Count(question => question.SessionId == other.Id && question.State == QuestionState.Held)
        where held > 0
        orderby other.Number
        select new QuestionsElsewhere(other.Number, held)).ToListAsync(ct);

    public static async Task<int> NextNumberAsync(this SessionBotDb db, Session session, CancellationToken ct) =>
        (await db.Questions.Where(known => known.SessionId == session.Id).MaxAsync(known => (int?)known.Number, ct) ?? 0) + 1;

    public static Task<List<QuestionSupport>> SupportsAsync(this SessionBotDb db, Session session, CancellationToken ct) =>
        db.QuestionSupports.Where(support => db.Questions.Any(question => question.Id == support.QuestionId && question.SessionId == session.Id))
            .ToListAsync(ct);

    /// <summary>Makes a message a part of another question; attachments know messages alone, and follow.</summary>
    public static void Move(this SessionBotDb db, QuestionPart part, Question from, Question to)
    {
        // The key first: a part that is in no collection for a moment would count as deleted.
        db.Entry(part).Property(moved => moved.QuestionId).CurrentValue = to.Id;
        from.Parts.Remove(part);
        if (!to.Parts.Contains(part))
        {
            to.Parts.Add(part);
        }
    }

    /// <summary>True if anybody is to be told about one of these topics and has not been yet.</summary>
    public static async Task<bool> IsNoticeWaitingAsync(this SessionBotDb db, IReadOnlyCollection<string?> topics, CancellationToken ct) =>
        db.Added<OutgoingMessage>().Any(message => topics.Contains(message.Topic))
        || await db.OutgoingMessages.AnyAsync(message => topics.Contains(message.Topic) && message.Status == QueueStatus.Pending, ct);

    /// <summary>Who asked, as organizers see it: region and name. The anonymous are left to the caller.</summary>
    public static async Task<Dictionary<MemberId, string>> AskersAsync(this SessionBotDb db, Session session, CancellationToken ct)
    {
        var askers = await (
            from member in db.Members
            where db.Questions.Any(question => question.SessionId == session.Id && question.AskerId == member.Id)
            join region in db.Set<Region>() on member.RegionId equals (RegionId?)region.Id into regions
            from region in regions.DefaultIfEmpty()
            select new { member.Id, member.DisplayName, Region = region == null ? null : region.Name }).ToListAsync(ct);
        return askers.ToDictionary(asker => asker.Id, asker => Wording.Of(
            BoardTexts.Asker, ("region", asker.Region ?? BoardTexts.NoRegion), ("name", asker.DisplayName ?? BoardTexts.NoName)));
    }
}
