using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SessionBot.Storage.PostgreSql;
using SessionBot.Storage.Sqlite;

namespace SessionBot.Storage.Tests.Model;

/// <summary>The models that were written down as code are those that the contexts describe.</summary>
public sealed class CompiledModelTests
{
    public static TheoryData<SessionBotDb> Contexts =>
    [
        new SqliteSessionBotDb(new DbContextOptionsBuilder<SqliteSessionBotDb>().UseSqlite().Options),
        new PostgreSqlSessionBotDb(new DbContextOptionsBuilder<PostgreSqlSessionBotDb>().UseNpgsql().Options),
    ];

    [Theory]
    [MemberData(nameof(Contexts))]
    public void It_is_used_and_says_all_that_the_context_says(SessionBotDb context)
    {
        var described = context.GetService<IModelSource>().GetModel(context, context.GetService<ModelCreationDependencies>(), designTime: false);

        Assert.Equal($"{context.GetType().Name}Model", context.Model.GetType().Name);
        Assert.True(
            described.ToDebugString(MetadataDebugStringOptions.LongDefault) == context.Model.ToDebugString(MetadataDebugStringOptions.LongDefault),
            "The model has changed since: write it down again, as the README says.");
    }
}
