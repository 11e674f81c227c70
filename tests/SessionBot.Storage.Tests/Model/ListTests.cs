using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;

namespace SessionBot.Storage.Tests.Model;

public sealed class ListTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task An_item_that_is_changed_where_it_is_is_stored(DatabaseKind kind)
    {
        using var fresh = await FilledAsync(kind);
        await using (var db = fresh.Context())
        {
            var question = await db.Questions.SingleAsync(Ct);
            question.EraseWordings();
            question.Wordings.Add(new QuestionWording { Text = "新しい言い換え", LineMessageId = "second" });
            await db.SaveChangesAsync(Ct);
        }

        await using var read = fresh.Context();

        Assert.Equal(["", "新しい言い換え"], (await read.Questions.SingleAsync(Ct)).Wordings.Select(wording => wording.Text));
    }

    [Theory, EveryDatabase]
    public async Task A_zero_character_in_an_item_is_left_out_and_stops_nothing(DatabaseKind kind)
    {
        using var fresh = await FilledAsync(kind);
        await using (var db = fresh.Context())
        {
            (await db.Questions.SingleAsync(Ct)).Wordings.Add(new QuestionWording { Text = "前\0後「\\u0000」", LineMessageId = "odd" });
            await db.SaveChangesAsync(Ct);
        }

        await using var read = fresh.Context();

        Assert.Equal("前後「\\u0000」", (await read.Questions.SingleAsync(Ct)).Wordings[^1].Text);
    }

    [Theory, EveryDatabase]
    public async Task What_was_added_is_found_without_a_look_at_all_that_is_tracked(DatabaseKind kind)
    {
        using var fresh = await FilledAsync(kind);
        await using var db = fresh.Context();
        await db.Questions.LoadAsync(Ct);
        var looks = 0;
        db.ChangeTracker.DetectingAllChanges += (_, _) => looks++;
        var part = new QuestionPart { LineMessageId = "another", Text = "追記です", SentAt = Sample.Instant, TextAt = Sample.Instant };
        db.QuestionParts.Add(part);

        Assert.Equal([part], db.Added<QuestionPart>());
        Assert.Equal(0, looks);
        Assert.True(db.ChangeTracker.AutoDetectChangesEnabled);
    }

    private static async Task<FreshDatabase> FilledAsync(DatabaseKind kind)
    {
        var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.SaveAsync([.. new Sample().All]);
        return fresh;
    }
}
