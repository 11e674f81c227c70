using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Live;
using SessionBot.Storage;

namespace SessionBot.Features.Sessions;

/// <summary>
/// Appends to the session's log; the entry and the rows that it describes commit together. Nothing else raises a session's version, so
/// whoever watches the session is told from here.
/// </summary>
internal sealed class SessionLog(SessionBotDb db, Transactions transactions, IChangeFeed feed, TimeProvider clock)
{
    private static readonly LogJson Json = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });

    private readonly HashSet<SessionId> _toTell = [];

    /// <summary>The LINE message that everything in this scope follows from; null for the schedule and for jobs.</summary>
    public string? Cause { get; set; }

    public void PhaseMoved(Session session, MemberId? actor, SessionPhase before) =>
        Add(session, SessionEventKind.PhaseMoved, actor, null, before.ToString(), session.Phase.ToString());

    public void QuestionAsked(Session session, Question question) =>
        Add(session, SessionEventKind.QuestionAsked, question.AskerId, question.Id.Value, null, WriteStanding(question.Standing));

    /// <param name="step">The version of the command's first event; null when this is it.</param>
    public void QuestionChanged(Session session, MemberId? actor, QuestionChanged change, int? step = null, int? undoes = null) =>
        Add(session, SessionEventKind.QuestionChanged, actor, change.QuestionId.Value, WriteStanding(change.Before), WriteStanding(change.After), step, undoes);

    public void AnswerRecorded(Session session, MemberId actor, Answer answer, int step) =>
        Add(session, SessionEventKind.AnswerRecorded, actor, answer.QuestionId.Value, null, answer.LineMessageId, step);

    public void AnswerTakenBack(Session session, MemberId actor, Answer answer, int? undoes) =>
        Add(session, SessionEventKind.AnswerTakenBack, actor, answer.QuestionId.Value, answer.LineMessageId, "", undoes: undoes);

    public void ReportChanged(Session session, MemberId? actor, RegionalReport report, ReportStanding? before) =>
        Add(session, SessionEventKind.ReportChanged, actor, report.Id.Value, before is null ? null : Text(before), Text(report.Standing));

    /// <param name="what">A word or a number, never what a member wrote.</param>
    public void Happened(Session session, SessionEventKind kind, MemberId? actor, Guid? subject, string what) =>
        Add(session, kind, actor, subject, null, what);

    public static QuestionStanding ReadStanding(string json) => JsonSerializer.Deserialize(json, Json.QuestionStanding)!;

    public static string WriteStanding(QuestionStanding standing) => JsonSerializer.Serialize(standing, Json.QuestionStanding);

    public static ReportStanding ReadReport(string json) => JsonSerializer.Deserialize(json, Json.ReportStanding)!;

    private static string Text(ReportStanding standing) => JsonSerializer.Serialize(standing, Json.ReportStanding);

    private void Add(
        Session session, SessionEventKind kind, MemberId? actor, Guid? subject, string? before, string after, int? step = null, int? undoes = null)
    {
        db.SessionEvents.Add(new SessionEvent
        {
            SessionId = session.Id,
            Version = ++session.Version,
            Step = step ?? session.Version,
            At = clock.GetUtcNow(),
            ActorId = actor,
            Cause = Cause,
            Kind = kind,
            Subject = subject,
            Before = before,
            After = after,
            Undoes = undoes,
        });
        if (_toTell.Add(session.Id))
        {
            transactions.AfterCommit(() =>
            {
                _toTell.Remove(session.Id);
                feed.Publish(SessionChanges.Of(session.Id));
            });
        }
    }
}

[JsonSerializable(typeof(QuestionStanding))]
[JsonSerializable(typeof(ReportStanding))]
internal sealed partial class LogJson : JsonSerializerContext;
