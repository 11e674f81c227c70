using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Minutes;

/// <summary>The speaker, named by an organizer, confirms the passage of the talk on LINE.</summary>
public sealed class SpeakerPassageTests
{
    private const string Said = "町の話です。";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_named_speaker_is_sent_the_talk_and_a_refusal_bars_the_approval()
    {
        await using var review = await SpokenAsync();
        Assert.DoesNotContain("講師：白石", review.Page, StringComparison.Ordinal);
        var speaker = await review.World.MemberAsync("白石", "あおば市");
        await review.OpenAsync();
        await NameAsync(review, "name-speaker", "白石");
        Assert.Contains("白石さんを講師に加えました。", review.Page, StringComparison.Ordinal);
        Assert.Contains("講師：白石（あおば市）", review.Page, StringComparison.Ordinal);

        await review.PressAsync("send-passages");
        await review.World.SayAsync(speaker, "使い方");

        Assert.Contains("講演内容", Asked(review, speaker).Single(), StringComparison.Ordinal);
        Assert.Contains(Said, Asked(review, speaker).Single(), StringComparison.Ordinal);
        Assert.DoesNotContain(Asked(review, review.Member), words => words.Contains(Said, StringComparison.Ordinal));
        await review.World.SayAsync(speaker, "載せないでほしい");
        await review.OpenAsync();
        Assert.DoesNotContain("を承認して公開する", review.Page, StringComparison.Ordinal);
        await review.World.SayAsync(speaker, $"これでよい {await NumberAsync(review)}");
        await review.OpenAsync();
        Assert.Contains("を承認して公開する", review.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_named_by_mistake_is_asked_no_more_and_bars_nothing()
    {
        await using var review = await SpokenAsync();
        var other = await review.World.MemberAsync("倉田", "あおば市");
        await NameAsync(review, "name-speaker", "倉田");
        await review.PressAsync("send-passages");

        await NameAsync(review, "drop-speaker", "倉田");
        await review.World.SayAsync(other, "使い方");

        Assert.Empty(Asked(review, other));
        await review.World.SayAsync(other, "載せないでほしい");
        Assert.Contains("確認をお願いしている内容は、いまありません。", review.World.LastWords(other), StringComparison.Ordinal);
        await review.OpenAsync();
        Assert.Contains("を承認して公開する", review.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_is_named_once_and_nobody_who_is_no_member()
    {
        await using var review = await SpokenAsync();

        await NameAsync(review, "name-speaker", "三田村");
        await NameAsync(review, "name-speaker", "三田村");
        await review.PressAsync("name-speaker", more: ("member", $"{Guid.NewGuid():N}"));

        Assert.Contains("講師になる会員を選んでください。", review.Page, StringComparison.Ordinal);
        Assert.Single((await review.EditsAsync()).FindAll(edit => edit.Kind == MinutesEditKind.SpeakerNamed));
    }

    /// <summary>A draft with a talk.</summary>
    internal static async Task<ReviewWorld> SpokenAsync()
    {
        var review = await ReviewWorld.DraftedAsync();
        await review.World.SayAsync(review.Organizer, "講演：\n■ はじめに\n町の話です。");
        await review.World.SayAsync(review.Organizer, "議事録作成");
        await review.OpenAsync();
        Assert.Contains(Said, review.Words);
        return review;
    }

    private static async Task NameAsync(ReviewWorld review, string verb, string name)
    {
        var id = await review.World.ReadAsync(db => db.Members.Where(member => member.DisplayName == name).Select(member => member.Id).SingleAsync(Ct));
        await review.PressAsync(verb, more: ("member", $"{id.Value:N}"));
    }

    private static List<string> Asked(ReviewWorld review, SimulatedUser user) =>
        [.. review.World.BotWords(user).Where(words => words.Contains("次の内容を載せる予定です", StringComparison.Ordinal))];

    private static async Task<int> NumberAsync(ReviewWorld review) =>
        (await review.EditsAsync()).Single(edit => edit.Kind == MinutesEditKind.PassageSent && edit.Place.StartsWith("passage:talk/", StringComparison.Ordinal)).Number;
}
