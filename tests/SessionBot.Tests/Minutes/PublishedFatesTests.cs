using SessionBot.Domain.Minutes;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Minutes;

/// <summary>What members read of the fate of their comments once the minutes are published.</summary>
public sealed class PublishedFatesTests
{
    private const string Comment = "窓口の工夫に共感しました。";

    [Fact]
    public async Task A_comment_that_the_minutes_leave_out_is_not_said_to_be_in_them()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.World.SayAsync(review.Member, $"コメント：{Comment}");
        await review.World.SayAsync(review.Organizer, "承認 3");
        await review.World.SayAsync(review.Organizer, "議事録作成");
        await review.OpenAsync();
        await review.PressAsync("remove", review.SentenceOf(review.Words.Single(words => words.Contains("共感", StringComparison.Ordinal))));
        var source = await review.World.ReadAsync(db => Task.FromResult(db.QuestionParts.Single(part => part.Text == Comment).LineMessageId));
        await review.PressAsync("leave-out", null, "ご本人の希望のため", ("source", $"line:{source}"));
        await review.PressAsync("approve", null, null, ("hash", (await review.NewestAsync()).Hash));
        Assert.Equal(MinutesState.Approved, (await review.NewestAsync()).State);

        await review.World.SayAsync(review.Member, "自分の質問");

        Assert.Contains($"コメントNo.3：{Comment}\n→ 議事録には掲載していません（理由：ご本人の希望のため）", review.World.LastWords(review.Member), StringComparison.Ordinal);
    }
}
