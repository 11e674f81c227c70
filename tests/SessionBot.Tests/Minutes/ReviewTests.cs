using System.Net;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Minutes;

/// <summary>Organizers review a draft in the console: evidence, edits, locks, drafting anew.</summary>
public sealed class ReviewTests
{
    private const string Report = "窓口の予約を始めた。";
    private const string Count = "予約は月に120件である。";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sentence_opens_beside_the_message_that_it_comes_from_with_the_cited_words_marked()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        Assert.Equal("supported", review.MarkOf(Report));

        await review.OpenAsync($"{ReviewWorld.Address}?at={review.SentenceOf(Report)}");

        Assert.Contains("一致：もとのメッセージどおりです", review.Page, StringComparison.Ordinal);
        Assert.Contains("<figcaption>みなと町の報告1 </figcaption>", review.Page, StringComparison.Ordinal);
        Assert.Contains("<mark>窓口の予約を始めました。</mark>", review.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_is_judged_at_once_and_the_drafters_words_and_who_changed_them_stay()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        var before = await review.NewestAsync();

        await review.PressAsync("reword", review.SentenceOf(Count), "予約は月に300件だ。");

        Assert.Equal("unsupported", review.MarkOf("予約は月に300件だ。"));
        Assert.Contains("<del>予約は月に120件である。</del>", review.Page, StringComparison.Ordinal);
        Assert.Contains("桐生さんが書き換え", review.Page, StringComparison.Ordinal);
        var edit = Assert.Single(await review.EditsAsync());
        Assert.Equal((MinutesEditKind.Reworded, Count, "予約は月に300件だ。", 2), (edit.Kind, edit.Before, edit.Text, edit.Revision));
        var kept = await review.World.ReadAsync(db => db.Minutes.SingleAsync(minutes => minutes.Revision == 1, Ct));
        Assert.Equal((before.Hash, before.Document), (kept.Hash, kept.Document));
        Assert.True(await review.World.ReadAsync(db => db.SessionEvents.AnyAsync(entry => entry.Kind == SessionEventKind.MinutesEdited && entry.ActorId == edit.ActorId, Ct)));

        await review.PressAsync("restore", review.SentenceOf("予約は月に300件だ。"));
        Assert.Equal("supported", review.MarkOf(Count));
    }

    [Fact]
    public async Task Two_organizers_at_one_sentence_lose_nothing_and_at_two_sentences_are_not_in_each_others_way()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await using var colleague = await review.ColleagueAsync("江口");
        var (first, second) = (colleague.SentenceOf(Report), colleague.SentenceOf(Count));
        await review.PressAsync("reword", review.SentenceOf(Report), "窓口の予約を4月に始めた。");

        await colleague.PressAsync("reword", first, "予約の受付を始めた。");

        Assert.Contains("桐生さんがこの文を変えました。", colleague.Page, StringComparison.Ordinal);
        Assert.Contains("いまの文：\n窓口の予約を4月に始めた。", colleague.Page, StringComparison.Ordinal);
        Assert.Contains("予約の受付を始めた。</textarea>", colleague.Page, StringComparison.Ordinal);
        Assert.Contains("窓口の予約を4月に始めた。", colleague.Words);
        await colleague.OpenAsync();
        await colleague.PressAsync("reword", second, "予約は毎月120件だ。");
        Assert.Superset(new HashSet<string> { "窓口の予約を4月に始めた。", "予約は毎月120件だ。" }, colleague.Words.ToHashSet());
    }

    [Fact]
    public async Task Drafting_anew_takes_in_what_came_and_leaves_edits_and_locks_alone()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("reword", review.SentenceOf(Count), "予約は毎月120件だ。");
        await review.PressAsync("lock-section", more: ("section", "Overview"));
        await review.World.SayAsync(review.Organizer, "回答 2 半年です。");

        await review.OpenAsync();
        Assert.Contains("下書きの後に届いたもの、変わったものがあります。", review.Page, StringComparison.Ordinal);
        await review.PressAsync("draft");
        await review.OpenAsync();

        Assert.Superset(new HashSet<string> { "予約は毎月120件だ。", "半年である。" }, review.Words.ToHashSet());
        Assert.Contains("固定を解除", review.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("下書きの後に届いたもの", review.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_section_is_drafted_anew_without_a_message_to_the_organizer()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("reword", review.SentenceOf(Count), "予約は毎月120件だ。");
        var said = review.World.BotWords(review.Organizer).Count;

        await review.PressAsync("draft", more: ("section", "Reports"));
        Assert.Contains("下書きを作成しています。", review.Page, StringComparison.Ordinal);
        await review.OpenAsync();

        Assert.Contains("予約は毎月120件だ。", review.Words);
        Assert.DoesNotContain("下書きを作成しています。", review.Page, StringComparison.Ordinal);
        Assert.Contains("作り直しましたが、前と同じ文になりました。", review.Page, StringComparison.Ordinal);
        await review.PressAsync("lock", review.SentenceOf(Report));
        Assert.DoesNotContain("前と同じ文になりました。", review.Page, StringComparison.Ordinal);
        Assert.Equal(said, review.World.BotWords(review.Organizer).Count);
    }

    [Fact]
    public async Task A_locked_sentence_is_not_reworded_before_it_is_unlocked()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("lock", review.SentenceOf(Report));

        await review.PressAsync("reword", review.SentenceOf(Report), "予約を始めた。");
        Assert.Contains("この文は固定されています。", review.Page, StringComparison.Ordinal);
        Assert.Contains(Report, review.Words);

        await review.PressAsync("unlock", review.SentenceOf(Report));
        await review.PressAsync("reword", review.SentenceOf(Report), "予約を始めた。");
        Assert.Contains("予約を始めた。", review.Words);
    }

    [Fact]
    public async Task What_was_left_out_comes_back()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("remove", review.SentenceOf(Count));
        var edit = Assert.Single(await review.EditsAsync());

        await review.PressAsync("restore", more: ("edit", $"{edit.Number}"));

        Assert.Contains(Count, review.Words);
        Assert.DoesNotContain("行き先のないものが", review.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unsent_message_leaves_the_edits_of_its_sentences_too_and_the_others_stay()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("reword", review.SentenceOf(Count), "予約はひみつ件だ。");
        await review.PressAsync("reword", review.SentenceOf(Report), "窓口の予約を4月に始めた。");

        await review.World.UnsendAsync(review.Member, review.ReportMessage);
        await review.OpenAsync();

        Assert.Contains("窓口の予約を4月に始めた。", review.Words);
        Assert.DoesNotContain("ひみつ", await review.World.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_difference_to_the_version_before_is_shown_word_by_word()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("reword", review.SentenceOf(Count), "予約は月に130件である。");

        await review.OpenAsync($"{ReviewWorld.Address}/compare?from=1&to=2");

        Assert.Contains("予約は月に1<del>2</del><ins>3</ins>0件である。", review.Page, StringComparison.Ordinal);
        Assert.Contains("違う文：1文", review.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await review.OpenAsync($"{ReviewWorld.Address}/compare?from=1&to=9"));
    }

    [Fact]
    public async Task A_draft_is_asked_for_on_the_page_once_the_session_is_over()
    {
        await using var console = await Console.ConsoleWorld.LiveAsync();
        await console.OpenAsync(ReviewWorld.Address);
        Assert.Contains("研究会が終了すると", console.Page, StringComparison.Ordinal);
        await console.SendAsync(ReviewWorld.Address, ("verb", "draft"));
        Assert.False(await console.World.ReadAsync(db => db.Minutes.AnyAsync(Ct)));

        await console.World.SayAsync(console.Organizer, "終了");
        await console.OpenAsync(ReviewWorld.Address);
        await console.SendAsync(ReviewWorld.Address, ("verb", "draft"));

        await console.OpenAsync(ReviewWorld.Address);
        Assert.Contains("第1版", console.Page, StringComparison.Ordinal);
    }
}
