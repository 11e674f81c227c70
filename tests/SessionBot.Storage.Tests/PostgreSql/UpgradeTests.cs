using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using TestKit.Databases;

namespace SessionBot.Storage.Tests.PostgreSql;

/// <summary>What earlier versions stored comes along.</summary>
public sealed class UpgradeTests
{
    private const string StoredByTheFirstVersion = """
        INSERT INTO "StudyGroups" ("Id", "Key", "Name") VALUES ('0199aaaa-0000-7000-8000-000000000001', 'g', '青瀬研究会');
        INSERT INTO "Members" ("Id", "StudyGroupId", "LineUserId", "IsOrganizer", "IsFollowing", "WantsReminders", "JoinedAt")
            VALUES ('0199aaaa-0000-7000-8000-000000000002', '0199aaaa-0000-7000-8000-000000000001', 'U1', true, true, true, 5);
        INSERT INTO work_item (id, lane, stream_key, "group", payload, received_at, due_at, status, attempts, fence)
            VALUES ('e1', 'webhook', 'g/U1', 'g', 'x', 1, 1, 2, 12, 12), ('e2', 'webhook', 'g/U1', 'g', 'x', 1, 1, 0, 0, 0);
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_of_the_first_version_keeps_its_members_and_its_queue()
    {
        Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        using var fresh = new FreshPostgreSql();
        await using (var first = fresh.Context())
        {
            await first.GetService<IMigrator>().MigrateAsync("20261123201305_Initial", Ct);
            await first.Database.ExecuteSqlRawAsync(StoredByTheFirstVersion, Ct);
        }

        await fresh.MigrateAsync();

        await using var db = fresh.Context();
        var member = await db.Members.SingleAsync(Ct);
        Assert.Equal((true, 0, null), (member.IsOrganizer, member.WrongCodes, member.WrongCodeAt));
        Assert.Equal([Storage.Queue.QueueStatus.Dead, Storage.Queue.QueueStatus.Pending], await db.WorkItems.OrderBy(item => item.Seq).Select(item => item.Status).ToListAsync(Ct));
    }
}
