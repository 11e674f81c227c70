using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Storage.Model;

namespace SessionBot.Storage.Tests.Model;

public sealed class RoundTripTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Every_property_of_everything_comes_back_as_it_was_stored(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        var sample = new Sample();
        await fresh.SaveAsync([.. sample.All]);
        await using var db = fresh.Context();

        await StoredSample.AssertSameAsync(sample, db);

        // Members of the sample refer to one another, so nothing that is stored may be missing from it.
        Assert.Equal(
            db.Model.GetEntityTypes().Select(type => type.ClrType.Name).Order(StringComparer.Ordinal),
            sample.All.Select(row => row.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_sample_leaves_no_property_empty()
    {
        using var fresh = new FreshSqlite();
        await using var db = fresh.Context();

        foreach (var stored in new Sample().All)
        {
            db.Attach(stored);
            Assert.All(db.Entry(stored).Properties, property => Assert.NotNull(property.CurrentValue));
        }
    }

    [Theory, EveryDatabase]
    public async Task An_instant_is_the_same_moment_in_any_offset_and_loses_what_is_below_a_millisecond(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        var tokyo = Sample.Instant.ToOffset(TimeSpan.FromHours(9));
        await fresh.SaveAsync(new UnsentMessage { LineMessageId = "1", UnsentAt = tokyo.AddTicks(9999) });

        await using var db = fresh.Context();

        Assert.Equal(Sample.Instant, (await db.UnsentMessages.SingleAsync(Ct)).UnsentAt);
        Assert.True(await db.UnsentMessages.AnyAsync(message => message.UnsentAt <= tokyo, Ct));
    }

    [Theory]
    [EveryDatabase("SELECT \"State\" FROM \"Questions\"", "Merged")]
    [EveryDatabase("SELECT \"Timing\" FROM \"Questions\"", "Advance")]
    [EveryDatabase("SELECT \"AnsweredWhen\" FROM \"Questions\"", "Later")]
    [EveryDatabase("SELECT \"State\" FROM \"RegionalReports\"", "Returned")]
    [EveryDatabase("SELECT \"Phase\" FROM \"Sessions\"", "MinutesReview")]
    [EveryDatabase("SELECT \"Kind\" FROM \"SessionEvents\"", "QuestionChanged")]
    [EveryDatabase("SELECT \"State\" FROM \"Minutes\"", "Approved")]
    [EveryDatabase("SELECT status FROM work_item", "2")]
    [EveryDatabase("SELECT \"StartsAt\" FROM \"Sessions\"", "1776420062347")]
    [EveryDatabase("SELECT \"Speakers\" -> 0 ->> 'Name' FROM \"Sessions\"", "冬木")]
    public async Task Rows_can_be_read_without_this_program(DatabaseKind kind, string sql, string expected)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.SaveAsync([.. new Sample().All]);

        Assert.Equal(expected, await fresh.ScalarAsync(sql));
    }

    [Theory, EveryDatabase]
    public async Task A_text_with_a_NUL_can_be_kept_and_changed(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        var sample = new Sample();
        sample.Member.DisplayName = "冬\0木";
        await fresh.SaveAsync([.. sample.All]);

        await using var db = fresh.Context();
        var member = await db.Members.SingleAsync(Ct);
        Assert.Equal("冬木", member.DisplayName!.Replace("\0", "", StringComparison.Ordinal));
        member.DisplayName = "\0桐生";
        await db.SaveChangesAsync(Ct);

        Assert.EndsWith("桐生", await fresh.ScalarAsync("SELECT \"DisplayName\" FROM \"Members\""), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_row_that_refers_to_nothing_is_refused(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);

        await Assert.ThrowsAsync<DbUpdateException>(() => fresh.SaveAsync(new Sample().Question));
    }

    [Theory, EveryDatabase]
    public async Task A_number_is_given_once_in_a_session(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        var sample = new Sample();
        await fresh.SaveAsync([.. sample.All]);
        var again = new Question
        {
            Id = new(Guid.CreateVersion7()),
            SessionId = sample.Session.Id,
            Number = sample.Question.Number,
            AskerId = sample.Member.Id,
            Parts = [new() { LineMessageId = "another", Text = "同じ番号の質問です", SentAt = Sample.Instant, TextAt = Sample.Instant }],
            Timing = QuestionTiming.Live,
            AskedAt = Sample.Instant,
            Kind = QuestionKind.Question,
        };

        await Assert.ThrowsAsync<DbUpdateException>(() => fresh.SaveAsync(again));
    }
}
