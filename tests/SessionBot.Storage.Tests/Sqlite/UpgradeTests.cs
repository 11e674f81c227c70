using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SessionBot.Storage.Sqlite;

namespace SessionBot.Storage.Tests.Sqlite;

/// <summary>What earlier versions stored comes along.</summary>
public sealed class UpgradeTests
{
    private const string FirstVersion = "20261123151354_Initial";

    private const string AskedBefore = """
        INSERT INTO StudyGroups (Id, Key, Name) VALUES ('0199AAAA-0000-7000-8000-000000000001', 'g', '青瀬研究会');
        INSERT INTO Members (Id, StudyGroupId, LineUserId, IsOrganizer, IsFollowing, JoinedAt)
            VALUES ('0199AAAA-0000-7000-8000-000000000002', '0199AAAA-0000-7000-8000-000000000001', 'U1', 0, 1, 5);
        INSERT INTO Sessions (Id, StudyGroupId, Number, Topic, Place, Participants, Speakers, ReportsOpenAt, ReportsDueAt, StartsAt, EndsAt, Phase, PhaseChangedAt, Version)
            VALUES ('0199AAAA-0000-7000-8000-000000000003', '0199AAAA-0000-7000-8000-000000000001', 1, 't', 'p', 'm', '[]', 1, 2, 3, 4, 'Live', 3, 2);
        INSERT INTO Questions (Id, SessionId, Number, AskerId, Text, LineMessageId, Timing, AskedAt, State, Kind, IsAnonymous)
            VALUES ('0199AAAA-0000-7000-8000-000000000004', '0199AAAA-0000-7000-8000-000000000003', 1, '0199AAAA-0000-7000-8000-000000000002',
                    '予算はいくらですか', 'm1', 'Live', 100, 'Held', 'Question', 0),
                   ('0199AAAA-0000-7000-8000-000000000005', '0199AAAA-0000-7000-8000-000000000003', 2, '0199AAAA-0000-7000-8000-000000000002',
                    '', 'm2', 'Live', 200, 'Withdrawn', 'Question', 0);
        INSERT INTO outgoing_message (id, lane, stream_key, "group", recipient, topic, messages, open_attempts, status, attempts, received_at, due_at, fence)
            VALUES ('0199AAAA-0000-7000-8000-000000000006', 'send', 'push:g/U1', 'g', 'U1', 'question:1', '[]', 0, 0, 0, 1, 1, 0);
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Questions_of_the_first_version_keep_their_text_and_unsent_ones_stay_empty()
    {
        using var fresh = await AtFirstVersionAsync();

        await fresh.MigrateAsync();

        await using var db = fresh.Context();
        var questions = await db.Questions.OrderBy(question => question.Number).ToListAsync(Ct);
        Assert.Equal(["予算はいくらですか", ""], questions.Select(question => question.Text));
        Assert.Equal("m1", Assert.Single(questions[0].Parts).LineMessageId);
    }

    [Fact]
    public async Task Members_of_the_first_version_are_reminded_and_their_waiting_notices_stay_notices()
    {
        using var fresh = await AtFirstVersionAsync();

        await fresh.MigrateAsync();

        await using var db = fresh.Context();
        Assert.True((await db.Members.SingleAsync(Ct)).WantsReminders);
        Assert.Equal(Storage.Queue.PushPurpose.Notice, (await db.OutgoingMessages.SingleAsync(Ct)).Purpose);
    }

    [Fact]
    public async Task Each_step_up_and_down_is_one_transaction_that_a_crash_undoes()
    {
        using var fresh = await AtFirstVersionAsync();
        await using var db = new SqliteSessionBotDb(new DbContextOptionsBuilder<SqliteSessionBotDb>().UseSqlite(fresh.Database.ConnectionString)
            .ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.NonTransactionalMigrationOperationWarning)).Options);

        await db.Database.MigrateAsync(Ct);
        await db.GetService<IMigrator>().MigrateAsync(FirstVersion, Ct);

        Assert.Equal("予算はいくらですか", await fresh.ScalarAsync("SELECT Text FROM Questions WHERE Number = 1"));
    }

    private static async Task<FreshSqlite> AtFirstVersionAsync()
    {
        var fresh = new FreshSqlite();
        await using var db = fresh.Context();
        await db.GetService<IMigrator>().MigrateAsync(FirstVersion, Ct);
        await fresh.ScalarAsync(AskedBefore);
        return fresh;
    }
}
