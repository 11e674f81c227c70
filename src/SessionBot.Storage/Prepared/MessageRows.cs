using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Prepared;

/// <summary>What a message of a live session reads and writes, in few statements; the rules are elsewhere.</summary>
public sealed class MessageRows(IPreparedTransaction transaction)
{
    private const string Group = """SELECT "Id", "Name" FROM "StudyGroups" WHERE "Key" = $1""";

    private const string Regions = """
        SELECT r."Id", r."StudyGroupId", r."Name", r."Ordinal" FROM "Region" AS r JOIN "StudyGroups" AS g ON g."Id" = r."StudyGroupId" WHERE g."Key" = $1
        """;

    private const string Sessions = """
        SELECT s."Id", s."Number", s."Phase", s."Version",
            CASE WHEN s."Phase" IN ('Live', 'Paused') THEN (SELECT MAX(q."Number") FROM "Questions" AS q WHERE q."SessionId" = s."Id") END
        FROM "Sessions" AS s JOIN "StudyGroups" AS g ON g."Id" = s."StudyGroupId"
        WHERE g."Key" = $1 AND s."Phase" <> 'Published' AND s."Phase" <> 'CalledOff' ORDER BY s."StartsAt"
        """;

    private const string LastItem = "SELECT COALESCE(MAX(seq), 0) FROM work_item";

    private const string Moved = """
        SELECT 1 FROM "SessionEvents" WHERE "SessionId" = $1 AND "Version" > $2
            AND "Kind" NOT IN ('QuestionAsked', 'QuestionSupported', 'LookalikeFound', 'AttachmentSettled') AND NOT ("Kind" = 'QuestionEdited' AND "After" = $3) LIMIT 1
        """;

    private const string Sender = """
        SELECT m."Id", m."RegionId", m."DisplayName", m."IsOrganizer", m."IsFollowing", m."JoinedAt",
            EXISTS (SELECT 1 FROM "UnsentMessages" AS u WHERE u."LineMessageId" = $3)
                OR EXISTS (SELECT 1 FROM work_item AS w WHERE w.message_id = $3 AND w."group" = $4 AND w.lane = 'webhook' AND w.status = 1),
            EXISTS (SELECT 1 FROM "Questions" AS q JOIN "QuestionParts" AS p ON p."QuestionId" = q."Id"
                WHERE q."AskerId" = m."Id" AND q."SessionId" = $5 AND p."SentAt" BETWEEN $6 AND $7),
            EXISTS (SELECT 1 FROM "RegionalReports" AS r
                WHERE r."SessionId" = $5 AND r."RegionId" = m."RegionId" AND NOT (r."State" = 'Submitted' AND r."SubmittedAt" < $8)),
            EXISTS (SELECT 1 FROM outgoing_message AS o WHERE o."group" = $4 AND o.recipient = $2 AND o.status = 0 AND o.reply_token IS NULL
                AND o.lease_until IS NULL AND o.open_attempts = 0),
            EXISTS (SELECT 1 FROM outgoing_message AS o WHERE o.lane = 'send' AND o.stream_key = $9 AND o.status = 0)
        FROM "Members" AS m WHERE m."StudyGroupId" = $1 AND m."LineUserId" = $2
        """;

    private const string InsertQuestion = """
        INSERT INTO "Questions" ("Id", "SessionId", "Number", "AskerId", "Timing", "AskedAt", "State", "Kind", "IsAnonymous", "NeedsCare", "IsUmbrella", "Wordings")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '[]')
        """;

    private const string InsertPart = """
        INSERT INTO "QuestionParts" ("LineMessageId", "QuestionId", "Text", "SentAt", "TextAt") VALUES ($1, $2, $3, $4, $5)
        """;

    private const string InsertEvent = """
        INSERT INTO "SessionEvents" ("SessionId", "Version", "Step", "At", "ActorId", "Cause", "Kind", "Subject", "After")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    private const string FinishItem = """
        UPDATE work_item SET status = 1, attempts = attempts + 1, fence = fence + 1, first_claimed_at = $1, done_at = $1, fate = $2
        WHERE seq = $3 AND fence = $4 AND status = 0
        """;

    private const string LeaseItem = $"""
        UPDATE work_item SET lease_until = $1, attempts = attempts + 1, fence = fence + 1, first_claimed_at = COALESCE(first_claimed_at, $2),
            {QueueClaim.ForgetError}
        WHERE seq = $3 AND fence = $4 AND status = 0
        """;

    private const string RaiseVersion = """UPDATE "Sessions" SET "Version" = $1 WHERE "Id" = $2 AND "Version" = $3""";

    private readonly List<(string Sql, object?[] Values)> _steps = [];
    private readonly List<OutgoingMessage> _outgoing = [];

    /// <summary>The study groups with these keys, with their regions; one that is not known is missing.</summary>
    public async Task<IReadOnlyDictionary<string, StudyGroup>> GroupsAsync(IReadOnlyList<string> keys, CancellationToken ct)
    {
        var runs = Runs(keys);
        var groups = await transaction.ReadAsync(Group, runs, row => (Id: new StudyGroupId(row.Id(0)), Name: row.Text(1)), ct);
        var regions = await transaction.ReadAsync(
            Regions, runs, row => new Region { Id = new(row.Id(0)), StudyGroupId = new(row.Id(1)), Name = row.Text(2), Ordinal = (int)row.Number(3) }, ct);
        return keys.Index().Where(key => groups[key.Index].Count > 0).ToDictionary(
            key => key.Item, key => new StudyGroup { Id = groups[key.Index][0].Id, Key = key.Item, Name = groups[key.Index][0].Name, Regions = [.. regions[key.Index]] });
    }

    /// <summary>What is neither published nor called off of each group, by its time.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<UnpublishedSession>>> SessionsAsync(IReadOnlyList<string> keys, CancellationToken ct) =>
        await transaction.ReadAsync(
            Sessions, Runs(keys), row => new UnpublishedSession(
                new(row.Id(0)), (int)row.Number(1), Enum.Parse<SessionPhase>(row.Text(2)), (int)row.Number(3), row.IsNull(4) ? 0 : (int)row.Number(4)), ct);

    /// <summary>The number of the event that came in last; 0 before the first.</summary>
    public async Task<long> LastItemAsync(CancellationToken ct) => (await transaction.ReadAsync(LastItem, [[]], row => row.Number(0), ct))[0][0];

    /// <summary>Whether anything else has happened in a session since a version of its log than new questions and votes.</summary>
    /// <param name="sessions">Each with the version.</param>
    /// <param name="exceptEdit">What the log says of an edit that counts for nothing either.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IReadOnlyList<bool>> HaveMovedAsync(IReadOnlyList<(SessionId Id, int Since)> sessions, string exceptEdit, CancellationToken ct) =>
        [.. (await transaction.ReadAsync(Moved, [.. sessions.Select(one => (object?[])[one.Id.Value, (long)one.Since, exceptEdit])], _ => true, ct)).Select(found => found.Count > 0)];

    /// <summary>Who has sent each of these messages; null for whom the group does not know.</summary>
    public async Task<IReadOnlyList<KnownSender?>> SendersAsync(IReadOnlyList<SenderQuery> queries, CancellationToken ct)
    {
        var found = await transaction.ReadAsync(Sender, [.. queries.Select(Values)], row => (
            Id: row.Id(0), Region: row.IsNull(1) ? (Guid?)null : row.Id(1), Name: row.IsNull(2) ? null : row.Text(2), IsOrganizer: row.Flag(3), IsFollowing: row.Flag(4),
            JoinedAt: row.Number(5), IsSettled: row.Flag(6), HasAskedNearby: row.Flag(7), HasReportOpen: row.Flag(8),
            HasNoticeWaiting: row.Flag(9), HasReplyWaiting: row.Flag(10)), ct);
        return [.. queries.Zip(found, (query, rows) => rows is not [var row] ? null : new KnownSender(
            new Member
            {
                Id = new(row.Id),
                StudyGroupId = query.Group.Id,
                LineUserId = query.UserId,
                DisplayName = row.Name,
                RegionId = row.Region is { } region ? new(region) : null,
                IsOrganizer = row.IsOrganizer,
                IsFollowing = row.IsFollowing,
                JoinedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.JoinedAt),
            },
            row.IsSettled, row.HasAskedNearby, row.HasReportOpen, row.HasNoticeWaiting, row.HasReplyWaiting))];

        static object?[] Values(SenderQuery query) =>
        [
            query.Group.Id.Value, query.UserId, query.MessageId, query.Group.Key, query.Session.Value,
            (query.At - query.Nearby).ToUnixTimeMilliseconds(), (query.At + query.Nearby).ToUnixTimeMilliseconds(), query.At.ToUnixTimeMilliseconds(), query.Stream,
        ];
    }

    public void Add(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        _steps.Add((InsertQuestion,
        [
            question.Id.Value, question.SessionId.Value, (long)question.Number, question.AskerId.Value, $"{question.Timing}", Milliseconds(question.AskedAt),
            $"{question.State}", $"{question.Kind}", question.IsAnonymous, question.NeedsCare, question.IsUmbrella,
        ]));
        foreach (var part in question.Parts)
        {
            _steps.Add((InsertPart, [part.LineMessageId, question.Id.Value, part.Text, Milliseconds(part.SentAt), Milliseconds(part.TextAt)]));
        }
    }

    public void Add(SessionEvent entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        _steps.Add((InsertEvent,
        [
            entry.SessionId.Value, (long)entry.Version, (long)entry.Step, Milliseconds(entry.At), entry.ActorId?.Value, entry.Cause, $"{entry.Kind}", entry.Subject, entry.After,
        ]));
    }

    public void Add(OutgoingMessage message) => _outgoing.Add(message);

    public void Raise(SessionId session, int from, int to) => _steps.Add((RaiseVersion, [(long)to, session.Value, (long)from]));

    public void Finish(WorkItem item, string fate, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(item);
        _steps.Add((FinishItem, [Milliseconds(now), fate, item.Seq, item.Fence]));
    }

    /// <summary>For whoever handles it in another way.</summary>
    public Lease Lease(WorkItem item, DateTimeOffset now, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(item);
        _steps.Add((LeaseItem, [Milliseconds(until), Milliseconds(now), item.Seq, item.Fence]));
        return new(item.Seq, item.Group, item.Fence + 1, item.Attempts + 1, until);
    }

    /// <summary>Writes all that was added.</summary>
    /// <returns>The numbers of the outgoing rows, as they were added.</returns>
    /// <exception cref="InvalidOperationException">A row is not what it was when it was read; nothing is written.</exception>
    public async Task<IReadOnlyList<long>> WriteAsync(CancellationToken ct)
    {
        if ((await transaction.RunAsync(_steps, ct)).Any(changed => changed != 1))
        {
            throw new InvalidOperationException("A row has been changed while it was held.");
        }

        var seqs = await transaction.ReadAsync(OutgoingRow.Insert, [.. _outgoing.Select(OutgoingRow.Values)], row => row.Number(0), ct);
        return [.. seqs.Select(seq => seq[0])];
    }

    private static long Milliseconds(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();

    private static IReadOnlyList<object?[]> Runs(IReadOnlyList<string> keys) => [.. keys.Select(key => (object?[])[key])];
}
