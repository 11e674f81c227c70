using System.Text;
using SessionBot.Domain.Minutes;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Minutes;

/// <summary>Organizers add sentences of their own and put sentences in another order.</summary>
public sealed class OwnSentenceTests
{
    private const string First = "窓口の予約を始めた。";
    private const string Second = "予約は月に120件である。";
    private const string Own = "予約は毎月120件ある。";

    [Fact]
    public async Task An_added_sentence_is_held_against_the_source_that_it_cites_and_stands_in_every_later_draft_and_file()
    {
        await using var review = await ReviewWorld.DraftedAsync();

        await AddAsync(review, Second, Own, review.ReportMessage);
        Assert.Equal([First, Second, Own], Report(review));
        Assert.Equal("supported", review.MarkOf(Own));
        await AddAsync(review, Own, "予約は毎月300件ある。", review.ReportMessage);
        Assert.Equal("unsupported", review.MarkOf("予約は毎月300件ある。"));
        await review.PressAsync("remove", review.SentenceOf("予約は毎月300件ある。"));

        await review.World.SayAsync(review.Organizer, "議事録作成");
        await review.OpenAsync();
        Assert.Equal([First, Second, Own], Report(review));
        Assert.Contains(Own, Encoding.UTF8.GetString(await review.DownloadAsync("minutes.md")), StringComparison.Ordinal);
        Assert.Contains("\"own\": \"Reports/own:1:line:", Encoding.UTF8.GetString(await review.DownloadAsync("minutes.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_without_a_source_is_approved_only_by_somebody_who_answers_for_it()
    {
        await using var review = await ReviewWorld.DraftedAsync();

        await AddAsync(review, Second, "次回は現地で開く。", null);
        Assert.Equal("unsupported", review.MarkOf("次回は現地で開く。"));
        await ApproveAsync(review);
        Assert.Contains("根拠のない文が1文あります。", review.Page, StringComparison.Ordinal);

        await review.OpenAsync($"{ReviewWorld.Address}?at={review.SentenceOf("次回は現地で開く。")}");
        Assert.Contains("運営が加えた文で、根拠となる原文はありません。", review.Page, StringComparison.Ordinal);
        await review.PressAsync("confirm", review.SentenceOf("次回は現地で開く。"));
        await ApproveAsync(review);
        Assert.Equal(MinutesState.Approved, (await review.NewestAsync()).State);
    }

    [Fact]
    public async Task A_sentence_moves_past_its_neighbour_and_back_and_files_and_the_difference_follow()
    {
        await using var review = await ReviewWorld.DraftedAsync();

        await review.PressAsync("move-up", review.SentenceOf(Second));
        Assert.Equal([Second, First], Report(review));
        var text = Encoding.UTF8.GetString(await review.DownloadAsync("minutes.txt"));
        Assert.True(text.IndexOf(Second, StringComparison.Ordinal) < text.IndexOf(First, StringComparison.Ordinal));
        await review.World.SayAsync(review.Organizer, "議事録作成");
        await review.OpenAsync();
        Assert.Equal([Second, First], Report(review));
        await review.OpenAsync($"{ReviewWorld.Address}/compare?from=1&to={(await review.NewestAsync()).Revision}");
        Assert.Contains("<del", review.Page, StringComparison.Ordinal);

        await review.OpenAsync();
        await review.PressAsync("move-back", review.SentenceOf(Second));
        Assert.Equal([First, Second], Report(review));
        await review.PressAsync("move-down", review.SentenceOf(Second));
        Assert.Contains("これ以上その向きには移せません。", review.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_deleted_comes_back_where_it_was_added()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await AddAsync(review, First, Own, review.ReportMessage);
        await review.PressAsync("remove", review.SentenceOf(Own));
        Assert.Equal([First, Second], Report(review));

        await review.PressAsync("restore", more: ("edit", $"{(await review.EditsAsync())[^1].Number}"));

        Assert.Equal([First, Own, Second], Report(review));
    }

    [Fact]
    public async Task Two_organizers_at_neighbouring_sentences_are_told_and_lose_nothing()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await using var colleague = await review.ColleagueAsync("江口");
        await AddAsync(review, First, Own, review.ReportMessage);

        await colleague.PressAsync("move-up", colleague.SentenceOf(Second));
        Assert.Contains("前後の文が変わりました。", colleague.Page, StringComparison.Ordinal);
        Assert.Equal([First, Own, Second], Report(colleague));
        await AddAsync(colleague, First, "受付は窓口で行う。", null);

        Assert.Equal([First, "受付は窓口で行う。", Own, Second], Report(colleague));
    }

    [Fact]
    public async Task Locked_sentences_stay_and_a_sentence_below_a_stranger_or_without_words_is_not_added()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("lock", review.SentenceOf(Second));
        await review.PressAsync("move-up", review.SentenceOf(Second));
        Assert.Contains("この文は固定されています", review.Page, StringComparison.Ordinal);

        await AddAsync(review, First, "  ", review.ReportMessage);
        Assert.Contains("加える文を入力してください。", review.Page, StringComparison.Ordinal);
        await AddAsync(review, First, Own, "nobody");
        Assert.Contains("その根拠の文を加えられません。", review.Page, StringComparison.Ordinal);
        Assert.Contains($"{Own}</textarea>", review.Page, StringComparison.Ordinal);
        await AddAsync(review, "みらい暮らし自治体研究会_第3回(20261210)", Own, null);
        Assert.Contains("その根拠の文を加えられません。", review.Page, StringComparison.Ordinal);
        Assert.Single(await review.EditsAsync());
    }

    [Fact]
    public async Task Contributors_are_asked_again_where_their_passage_has_another_order_or_a_sentence_more()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("send-passages");
        var (region, question) = await review.PassagesAsync();
        await review.World.SayAsync(review.Member, $"これでよい {region}");
        await review.World.SayAsync(review.Member, $"これでよい {question}");
        await review.OpenAsync();
        Assert.DoesNotContain("確認をお願いする（", review.Page, StringComparison.Ordinal);

        await review.PressAsync("move-up", review.SentenceOf(Second));
        await review.OpenAsync();
        Assert.Contains("確認をお願いする（1通）", review.Page, StringComparison.Ordinal);
        await review.PressAsync("move-back", review.SentenceOf(Second));
        await review.OpenAsync();
        Assert.DoesNotContain("確認をお願いする（", review.Page, StringComparison.Ordinal);
        await AddAsync(review, First, "次回は現地で開く。", null);
        await review.OpenAsync();
        Assert.Contains("確認をお願いする（1通）", review.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unsent_message_takes_the_sentences_that_cite_it_along()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await AddAsync(review, First, Own, review.ReportMessage);

        await review.World.UnsendAsync(review.Member, review.ReportMessage);

        await review.OpenAsync();
        Assert.DoesNotContain("120件", review.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(await review.EditsAsync(), edit => edit.Text == Own);
    }

    private static async Task AddAsync(ReviewWorld review, string below, string text, string? message) =>
        await review.PressAsync("add", review.SentenceOf(below), text, ("source", message is null ? "" : $"line:{message}"));

    private static async Task ApproveAsync(ReviewWorld review) => await review.PressAsync("approve", null, null, ("hash", (await review.NewestAsync()).Hash));

    /// <summary>What stands below the region's name.</summary>
    private static IEnumerable<string> Report(ReviewWorld review) => review.Words.SkipWhile(words => words != "みなと町").Skip(1).TakeWhile(words => words != "質疑応答");
}
