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
        db.Questions.Include(question => question.Answers)
            .Where(question => question.SessionId == session.Id).OrderBy(question => question.Number).ToListAsync(ct);

    /// <summary>What waits for the organizers in the group's other sessions.</summary>
    public static async Task<List<QuestionsElsewhere>> ElsewhereAsync(this SessionBotDb db, Session session, CancellationToken ct) => await (
        from other in db.Sessions
        where other.StudyGroupId == session.StudyGroupId && other.Id != session.Id && other.Phase != SessionPhase.Published
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

    /// <summary>True if anybody is to be told about this topic and has not been yet.</summary>
    public static async Task<bool> IsNoticeWaitingAsync(this SessionBotDb db, string topic, CancellationToken ct) =>
        db.OutgoingMessages.Local.Any(message => message.Topic == topic)
        || await db.OutgoingMessages.AnyAsync(message => message.Topic == topic && message.Status == QueueStatus.Pending, ct);

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
