using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Sqlite;

public sealed class SqliteSessionBotDb(DbContextOptions<SqliteSessionBotDb> options) : SessionBotDb(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        DropStreamIndex(modelBuilder.Entity<WorkItem>().Metadata);
        DropStreamIndex(modelBuilder.Entity<OutgoingMessage>().Metadata);
    }

    /// <summary>The claim walks the pending rows here, see <see cref="SqliteClaim"/>.</summary>
    private static void DropStreamIndex(IMutableEntityType rows) =>
        rows.RemoveIndex(rows.GetIndexes().Single(index => index.Properties.Count == 3 && index.Properties[1].Name == nameof(QueueRow.StreamKey)));
}

/// <summary>Lets <c>dotnet ef migrations</c> make the context without starting the service.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteSessionBotDb>
{
    public SqliteSessionBotDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteSessionBotDb>().UseSqlite("Data Source=design-time.db").Options);
}
