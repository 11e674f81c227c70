using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.StudyGroups;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Minutes;

/// <summary>Members hear of published minutes when an organizer has seen on the review page what that costs.</summary>
public sealed partial class MinutesAnnouncementTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_offered_with_its_words_and_cost_and_sent_once()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        Assert.DoesNotContain("メンバーへのお知らせ", review.Page, StringComparison.Ordinal);
        await PublishAsync(review);
        Assert.Contains("第3回「書かない窓口」の議事録を公開しました。", review.Page, StringComparison.Ordinal);
        Assert.Contains($"{Recipients(review)}人に届きます。", review.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(review.World.BotWords(review.Member), words => words.Contains("議事録を公開しました", StringComparison.Ordinal));

        var seen = Recipients(review);
        await AnnounceAsync(review, seen, "議事録を公開しました。\nぜひお読みください。");

        Assert.Contains("メンバーへのお知らせを送りました。", review.Page, StringComparison.Ordinal);
        Assert.Equal("議事録を公開しました。\nぜひお読みください。", review.World.LastWords(review.Member));
        await AnnounceAsync(review, seen, "もう一度です。");
        Assert.Contains("このお知らせは送信済みです。", review.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("もう一度です。", review.World.BotWords(review.Member));
        await review.OpenAsync();
        Assert.Contains("メンバーへお知らせしました。", review.Page, StringComparison.Ordinal);
        var kept = await review.World.ReadAsync(db => db.Announcements.SingleAsync(Ct));
        Assert.Equal((AnnouncementState.Sent, ""), (kept.State, kept.Text));
    }

    [Fact]
    public async Task Nothing_is_sent_that_costs_more_than_was_shown_or_says_nothing()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await PublishAsync(review);
        var seen = Recipients(review);
        await review.World.MemberAsync("後から来た方");

        await AnnounceAsync(review, seen, "議事録を公開しました。");
        Assert.Contains("届く人数が増えました。まだ送信していません。", review.Page, StringComparison.Ordinal);
        Assert.Contains("議事録を公開しました。</textarea>", review.Page, StringComparison.Ordinal);
        await AnnounceAsync(review, Recipients(review), " ");
        Assert.Contains("お知らせの文を入力してください。", review.Page, StringComparison.Ordinal);

        Assert.DoesNotContain(review.World.BotWords(review.Member), words => words.Contains("公開しました", StringComparison.Ordinal));
        Assert.Empty(await review.World.ReadAsync(db => db.Announcements.ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_correction_is_told_with_what_is_different_in_it()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await PublishAsync(review);
        await AnnounceAsync(review, Recipients(review), "議事録を公開しました。");
        await review.OpenAsync();
        await review.PressAsync("reword", review.SentenceOf("予約は月に120件である。"), "予約は毎月120件だ。");
        await review.PressAsync("approve", null, "件数の書き方を改めました。", ("hash", (await review.NewestAsync()).Hash));

        await review.OpenAsync();

        Assert.Contains("第3回「書かない窓口」の議事録の訂正版を公開しました。\n件数の書き方を改めました。\nhttp://", review.Page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_for_a_version_that_was_corrected_meanwhile_are_not_offered_for_the_new_one()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await PublishAsync(review);
        var seen = Recipients(review);
        await using var colleague = await review.ColleagueAsync("江口");
        await colleague.PressAsync("reword", colleague.SentenceOf("予約は月に120件である。"), "予約は毎月120件だ。");
        await colleague.PressAsync("approve", null, "件数の書き方を改めました。", ("hash", (await colleague.NewestAsync()).Hash));

        await AnnounceAsync(review, seen, "前の版のお知らせです。");

        Assert.Contains("公開中の版が変わりました。", review.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("前の版のお知らせです。", review.Page, StringComparison.Ordinal);
        Assert.Contains("件数の書き方を改めました。\nhttp://", review.Page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static async Task PublishAsync(ReviewWorld review)
    {
        await review.PressAsync("approve", null, null, ("hash", (await review.NewestAsync()).Hash));
        await review.OpenAsync();
    }

    private static Task<HttpStatusCode> AnnounceAsync(ReviewWorld review, int seen, string text) => review.PressAsync("announce", null, text, ("seen", $"{seen}"));

    private static int Recipients(ReviewWorld review) => int.Parse(Button().Match(review.Page).Groups["recipients"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("この内容で(?<recipients>[0-9]+)人に送る")]
    private static partial Regex Button();
}
