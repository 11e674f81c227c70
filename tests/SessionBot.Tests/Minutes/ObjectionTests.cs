using SessionBot.Domain.Minutes;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Minutes;

/// <summary>Whoever is quoted and does not want it like that bars the approval, until an organizer has decided about exactly these words.</summary>
public sealed class ObjectionTests
{
    [Fact]
    public async Task What_somebody_does_not_want_published_is_approved_neither_on_the_page_nor_by_words_before_an_organizer_decides()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("send-passages");
        var (region, question) = await review.PassagesAsync();
        await review.World.SayAsync(review.Member, $"載せないでほしい {region}");
        await review.World.SayAsync(review.Member, $"直してほしい {question}");

        await review.OpenAsync();
        Assert.Contains("まだ対応していないものがあります（みなと町の報告、質問No.1）。", review.Page, StringComparison.Ordinal);
        await review.PressAsync("approve", null, null, ("hash", (await review.NewestAsync()).Hash));
        Assert.Contains("まだ対応していないものがあります（みなと町の報告、質問No.1）。", review.Page, StringComparison.Ordinal);
        await review.World.SayAsync(review.Organizer, "議事録承認 1");
        Assert.EndsWith("を選んでください。\n・みなと町の報告\n・質問No.1", review.World.LastWords(review.Organizer), StringComparison.Ordinal);
        Assert.Equal(MinutesState.Draft, (await review.NewestAsync()).State);

        await review.DecideAsync(question);
        await review.DecideAsync(region);
        await review.PressAsync("approve", null, null, ("hash", (await review.NewestAsync()).Hash));
        Assert.Equal(MinutesState.Approved, (await review.NewestAsync()).State);
    }

    [Fact]
    public async Task What_is_refused_and_stays_with_the_organizers_bars_no_approval()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("send-passages");
        var (region, _) = await review.PassagesAsync();
        await review.World.SayAsync(review.Member, $"載せないでほしい {region}");

        await review.OpenAsync();
        await review.PressAsync("choose-audience", null, null, ("part", "part:Reports/みなと町"), ("audience", "Organizers"), ("seen", "Everyone"));
        await review.PressAsync("approve", null, null, ("hash", (await review.NewestAsync()).Hash));

        Assert.Equal(MinutesState.Approved, (await review.NewestAsync()).State);
    }

    [Fact]
    public async Task Who_objects_after_an_organizer_has_decided_is_heard_again()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("send-passages");
        var (region, _) = await review.PassagesAsync();
        await review.DecideAsync(region);
        Assert.Matches("(?s)みなと町の報告</a></b>\\s*<span class=\"chip\">運営が確認済み</span>", review.Page);

        await review.World.SayAsync(review.Member, $"載せないでほしい {region}");

        await review.OpenAsync();
        Assert.Matches("(?s)みなと町の報告</a></b>\\s*<span class=\"chip\">載せないでほしい</span>", review.Page);
        Assert.Contains("まだ対応していないものがあります（みなと町の報告）。", review.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_that_is_edited_after_an_organizer_has_decided_is_to_be_confirmed_anew()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("send-passages");
        var (region, _) = await review.PassagesAsync();
        await review.DecideAsync(region);

        await review.PressAsync("reword", review.SentenceOf("予約は月に120件である。"), "予約は毎月120件だ。");

        Assert.DoesNotContain("運営が確認済み", review.Page, StringComparison.Ordinal);
        Assert.Contains("確認をお願いする（1通）", review.Page, StringComparison.Ordinal);
    }
}
