using SessionBot.Domain.Minutes;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Minutes;

/// <summary>Who agrees to be read agrees to the readers that were named, and to no more.</summary>
public sealed class AudienceConsentTests
{
    private const string Region = "part:Reports/みなと町";
    private const string Count = "予約は月に120件である。";

    [Fact]
    public async Task Who_agreed_to_be_read_by_members_has_not_agreed_to_be_read_by_everybody()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.ChooseAsync(Region, "Members");
        await review.PressAsync("send-passages");
        await review.World.SayAsync(review.Member, "使い方");
        Assert.Contains(review.World.BotWords(review.Member), words => words.Contains("（この部分を読めるのは、研究会の会員だけです）", StringComparison.Ordinal) && words.Contains(Count, StringComparison.Ordinal));
        var sent = (await review.EditsAsync()).Single(edit => edit.Kind == MinutesEditKind.PassageSent && edit.Place.StartsWith("passage:region:", StringComparison.Ordinal));
        await review.World.SayAsync(review.Member, $"これでよい {sent.Number}");

        await review.OpenAsync();
        await review.ChooseAsync(Region, "Organizers", seen: "Members");
        Assert.Matches("(?s)みなと町の報告</a></b>\\s*<span class=\"chip\">これでよい</span>", review.Page);
        await review.ChooseAsync(Region, "Everyone", seen: "Organizers");
        Assert.Matches("(?s)みなと町の報告</a></b>\\s*<span class=\"chip\">送信後に文が変更</span>", review.Page);
    }

    [Fact]
    public async Task Who_is_reminded_of_a_passage_that_is_for_members_now_agrees_to_that_and_to_no_more()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("send-passages");
        await review.World.SayAsync(review.Member, "使い方");
        await review.ChooseAsync(Region, "Members");

        await review.PressAsync("remind-passages");

        var sent = (await review.EditsAsync()).Where(edit => edit.Kind == MinutesEditKind.PassageSent && edit.Place.StartsWith("passage:region:", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, sent.Count);
        Assert.Contains(review.World.BotWords(review.Member), words => words.Contains("確認のお願いです", StringComparison.Ordinal) && words.Contains("（この部分を読めるのは、研究会の会員だけです）", StringComparison.Ordinal));
        await review.World.SayAsync(review.Member, $"これでよい {sent[0].Number}");
        Assert.Equal("確認をお願いしている内容は、いまありません。", review.World.LastWords(review.Member));
        await review.World.SayAsync(review.Member, $"これでよい {sent[1].Number}");
        await review.OpenAsync();
        Assert.Matches("(?s)みなと町の報告</a></b>\\s*<span class=\"chip\">これでよい</span>", review.Page);
        await review.ChooseAsync(Region, "Everyone", seen: "Members");
        Assert.Matches("(?s)みなと町の報告</a></b>\\s*<span class=\"chip\">送信後に文が変更</span>", review.Page);
    }

    [Fact]
    public async Task What_is_closed_while_it_waits_to_be_asked_about_is_taken_back_and_nobody_is_reminded_of_it()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("send-passages");

        await review.ChooseAsync(Region, "Organizers");

        Assert.Matches("(?s)みなと町の報告</a></b>\\s*<span class=\"chip\">非公開のため送りません</span>", review.Page);
        await review.PressAsync("remind-passages");
        await review.World.SayAsync(review.Member, "使い方");
        Assert.DoesNotContain(review.World.BotWords(review.Member), words => words.Contains(Count, StringComparison.Ordinal) && words.Contains("公開してよろしいですか", StringComparison.Ordinal));
        Assert.Contains(review.World.BotWords(review.Member), words => words.Contains("約1,200万円である。", StringComparison.Ordinal) && words.Contains("公開してよろしいですか", StringComparison.Ordinal));
        await review.OpenAsync();
        await review.ChooseAsync(Region, "Everyone", seen: "Organizers");
        Assert.Contains("確認をお願いする（1通）", review.Page, StringComparison.Ordinal);
    }
}
