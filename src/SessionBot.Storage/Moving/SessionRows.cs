using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Attachments;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Questions;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Storage.Model;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Moving;

/// <summary>
/// The rows that make up one session, and in which tables they are. Those of its group, of members and of queues are not among them, nor are the links to its pages, whose keys
/// are for those who were given them.
/// </summary>
public static class SessionRows
{
    private static readonly Dictionary<Type, Func<SessionBotDb, Session, IQueryable<object>>> Tables = new()
    {
        [typeof(Session)] = (db, session) => db.Sessions.Where(row => row.Id == session.Id),
        [typeof(SessionEvent)] = (db, session) => db.SessionEvents.Where(row => row.SessionId == session.Id),
        [typeof(BackstageMessage)] = (db, session) => db.BackstageMessages.Where(row => row.SessionId == session.Id),
        [typeof(RegionalReport)] = (db, session) => db.RegionalReports.Where(row => row.SessionId == session.Id),
        [typeof(ReportMessage)] = (db, session) => MessagesOf(db, session),
        [typeof(Question)] = (db, session) => db.Questions.Where(row => row.SessionId == session.Id),
        [typeof(QuestionPart)] = (db, session) => PartsOf(db, session),
        [typeof(Answer)] = (db, session) => db.Answers.Where(row => db.Questions.Any(question => question.Id == row.QuestionId && question.SessionId == session.Id)),
        [typeof(QuestionSupport)] = (db, session) => db.QuestionSupports.Where(row => db.Questions.Any(question => question.Id == row.QuestionId && question.SessionId == session.Id)),
        [typeof(Attachment)] = (db, session) => db.Attachments.Where(row =>
            MessagesOf(db, session).Any(message => message.LineMessageId == row.LineMessageId) || PartsOf(db, session).Any(part => part.LineMessageId == row.LineMessageId)),
        [typeof(SentReminder)] = (db, session) => db.SentReminders.Where(row => row.SessionId == session.Id),
        [typeof(TalkNote)] = (db, session) => db.TalkNotes.Where(row => row.SessionId == session.Id),
        [typeof(Transcript)] = (db, session) => db.Transcripts.Where(row => row.SessionId == session.Id),
        [typeof(MinutesRevision)] = (db, session) => db.Minutes.Where(row => row.SessionId == session.Id),
        [typeof(MinutesEdit)] = (db, session) => db.MinutesEdits.Where(row => row.SessionId == session.Id),
    };

    /// <summary>What else the model has.</summary>
    public static IReadOnlyList<Type> Others { get; } =
    [
        typeof(StudyGroup), typeof(Region), typeof(Member), typeof(Announcement), typeof(SessionLink), typeof(UnsentMessage), typeof(WorkItem), typeof(OutgoingMessage),
        typeof(Microsoft.AspNetCore.DataProtection.EntityFrameworkCore.DataProtectionKey),
    ];

    public static IReadOnlyCollection<Type> Kinds => Tables.Keys;

    /// <returns>Always in the same order, whatever the database.</returns>
    public static async Task<IReadOnlyList<object>> ReadAsync(SessionBotDb db, Session session, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = new List<object>();
        foreach (var (kind, table) in Tables)
        {
            var key = db.Model.FindEntityType(kind)!.FindPrimaryKey()!.Properties;
            rows.AddRange((await table(db, session).IgnoreAutoIncludes().AsNoTracking().ToListAsync(ct))
                .OrderBy(row => string.Join(' ', key.Select(part => SortKey(part.PropertyInfo!.GetValue(row)))), StringComparer.Ordinal));
        }

        return rows;
    }

    /// <summary>The members whom a row names in columns of its own.</summary>
    public static IEnumerable<MemberId> MembersIn(SessionBotDb db, object row)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(row);
        return db.Model.FindEntityType(row.GetType())!.GetProperties().Select(property => property.PropertyInfo!.GetValue(row)).OfType<MemberId>();
    }

    private static string SortKey(object? part) => part switch
    {
        int number => $"{number:D10}",
        TimeSpan span => $"{span.Ticks:D20}",
        _ => $"{part}",
    };

    private static IQueryable<ReportMessage> MessagesOf(SessionBotDb db, Session session) =>
        db.ReportMessages.Where(message => db.RegionalReports.Any(report => report.Id == message.ReportId && report.SessionId == session.Id));

    private static IQueryable<QuestionPart> PartsOf(SessionBotDb db, Session session) =>
        db.QuestionParts.Where(part => db.Questions.Any(question => question.Id == part.QuestionId && question.SessionId == session.Id));
}
