using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Minutes;

/// <summary>Each region and each asker confirms the own passage on LINE, and sees no other one.</summary>
public sealed class PassageTests
{
    private const string Count = "予約は月に120件である。";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_is_sent_the_own_passage_alone_with_the_next_reply()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        var other = await review.World.MemberAsync("倉田", "あおば市");
        Assert.Contains("確認をお願いする（2通）", review.Page, StringComparison.Ordinal);
        Assert.Contains("最大2通かかります。", review.Page, StringComparison.Ordinal);

        await review.PressAsync("send-passages");
        Assert.Contains("確認のお願いを送りました。", review.Page, StringComparison.Ordinal);
        await review.World.SayAsync(review.Member, "使い方");
        await review.World.SayAsync(other, "使い方");

        var asked = review.World.BotWords(review.Member).Where(words => words.Contains("次の内容を載せる予定です", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, asked.Count);
        Assert.Contains(asked, words => words.Contains(Count, StringComparison.Ordinal) && !words.Contains("約1,200万円", StringComparison.Ordinal));
        Assert.Contains(asked, words => words.Contains("約1,200万円", StringComparison.Ordinal) && !words.Contains(Count, StringComparison.Ordinal));
        Assert.DoesNotContain(review.World.BotWords(other), words => words.Contains("次の内容を載せる予定です", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_asked_before_another_reply_has_the_buttons_on_the_card_and_the_words_to_type()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("send-passages");
        var (region, _) = await review.PassagesAsync();
        await review.World.SayAsync(review.Member, "使い方");

        var asked = review.World.Line.Chat(review.Member.Id).Entries.Single(entry => entry.Text.Contains(Count, StringComparison.Ordinal) && entry.Text.Contains("載せる予定です", StringComparison.Ordinal)).Json!;
        Assert.DoesNotContain("\"quickReply\"", asked, StringComparison.Ordinal);
        foreach (var words in new[] { $"これでよい {region}", $"直してほしい {region}", $"載せないでほしい {region}" })
        {
            Assert.Contains($"\"data\":\"{words}", asked, StringComparison.Ordinal);
            Assert.Contains($"「{words}」", asked, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_agrees_wants_a_change_or_refuses_is_heard_on_the_review_page()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("send-passages");
        var (region, question) = await review.PassagesAsync();

        await review.World.SayAsync(review.Member, $"直してほしい {region}");
        Assert.Contains("次のメッセージでお送りください。", review.World.LastWords(review.Member), StringComparison.Ordinal);
        await review.World.SayAsync(review.Member, "件数は130件に直してください");
        Assert.Contains("運営の担当者に伝えました：「件数は130件に直してください」", review.World.LastWords(review.Member), StringComparison.Ordinal);
        await review.World.SayAsync(review.Member, $"これでよい {question}");

        await review.OpenAsync();
        Assert.Matches("(?s)みなと町の報告</a></b>\\s*<span class=\"chip\">直してほしい</span>.*?件数は130件に直してください", review.Page);
        Assert.Matches("(?s)<span class=\"chip\">これでよい</span>", review.Page);
        Assert.Equal(2, await review.World.ReadAsync(db => db.Questions.CountAsync(Ct)));

        await review.World.SayAsync(review.Member, $"載せないでほしい {question}");
        await review.OpenAsync();
        Assert.Contains("<span class=\"chip\">載せないでほしい</span>", review.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_wished_for_a_passage_is_among_ones_data_and_goes_with_them()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("send-passages");
        var (region, _) = await review.PassagesAsync();
        await review.World.SayAsync(review.Member, $"直してほしい {region}");
        await review.World.SayAsync(review.Member, "担当の山田の名前は消してください");

        await review.World.SayAsync(review.Member, "私のデータ");
        Assert.Contains("担当の山田の名前は消してください", review.World.LastWords(review.Member), StringComparison.Ordinal);
        await review.World.SayAsync(review.Member, "私のデータ削除");
        await review.World.Line.TapAsync(review.Member.Id, "削除する", ct: Ct);
        await review.World.QuietAsync();

        await review.OpenAsync();
        Assert.DoesNotContain("山田", review.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("担当の山田", await review.World.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_is_no_consent_a_reminder_goes_only_to_who_is_silent_and_an_organizer_may_decide()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("send-passages");
        var (region, question) = await review.PassagesAsync();
        await review.World.SayAsync(review.Member, $"これでよい {question}");
        await review.OpenAsync();
        Assert.Contains("<span class=\"chip\">未回答</span>", review.Page, StringComparison.Ordinal);

        await review.PressAsync("remind-passages");
        var reminded = (await review.EditsAsync()).Where(edit => edit.Kind == MinutesEditKind.PassageReminded).ToList();
        Assert.StartsWith("passage:region:", Assert.Single(reminded).Place, StringComparison.Ordinal);
        await review.PressAsync("decide-passage", more: ("subject", PassageBook.SubjectOf(reminded[0].Place)));
        await review.OpenAsync();
        Assert.Contains("運営が確認済み", review.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<span class=\"chip\">未回答</span>", review.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_that_is_edited_after_it_was_accepted_is_to_be_confirmed_anew()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("send-passages");
        var (region, _) = await review.PassagesAsync();
        await review.World.SayAsync(review.Member, $"これでよい {region}");

        await review.OpenAsync();
        await review.PressAsync("reword", review.SentenceOf(Count), "予約は毎月120件だ。");

        Assert.Contains("送信後に文が変更", review.Page, StringComparison.Ordinal);
        Assert.Contains("確認をお願いする（1通）", review.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_asked_about_what_is_published_and_in_a_correction_everybody_can_answer()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("send-passages");
        var (region, question) = await review.PassagesAsync();
        await review.World.SayAsync(review.Member, $"これでよい {region}");
        await review.OpenAsync();
        await review.PressAsync("approve", null, null, ("hash", (await review.NewestAsync()).Hash));
        Assert.DoesNotContain("value=\"send-passages\"", review.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"remind-passages\"", review.Page, StringComparison.Ordinal);

        await review.PressAsync("reword", review.SentenceOf(Count), "予約は毎月120件だ。");
        Assert.Contains("確認をお願いする（1通）", review.Page, StringComparison.Ordinal);
        await review.PressAsync("send-passages");
        await review.PressAsync("remind-passages");
        var asked = (await review.EditsAsync()).Where(edit => edit.Kind == MinutesEditKind.PassageSent).TakeLast(2).ToList();
        Assert.StartsWith("passage:region:", asked[0].Place, StringComparison.Ordinal);
        Assert.StartsWith("passage:question:", asked[1].Place, StringComparison.Ordinal);
        foreach (var sent in asked)
        {
            await review.World.SayAsync(review.Member, $"これでよい {sent.Number}");
            Assert.Contains("この内容で進めます。", review.World.LastWords(review.Member), StringComparison.Ordinal);
        }

        await review.OpenAsync();
        await review.PressAsync("approve", null, "件数の書き方を改めました。", ("hash", (await review.NewestAsync()).Hash));
        await review.World.SayAsync(review.Member, $"直してほしい {asked[0].Number}");
        Assert.Contains("すでに公開されています。", review.World.LastWords(review.Member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_answers_for_another_and_an_answer_without_anything_asked_is_told_so()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        var other = await review.World.MemberAsync("倉田", "あおば市");
        await review.PressAsync("send-passages");
        var (region, _) = await review.PassagesAsync();

        await review.World.SayAsync(other, $"これでよい {region}");

        Assert.Equal("確認をお願いしている内容は、いまありません。", review.World.LastWords(other));
        Assert.DoesNotContain(await review.EditsAsync(), edit => edit.Kind == MinutesEditKind.PassageAccepted);
    }

    [Fact]
    public async Task A_wish_that_is_unsent_leaves_no_words_behind()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("send-passages");
        var (region, _) = await review.PassagesAsync();
        await review.World.SayAsync(review.Member, $"直してほしい {region}");
        var wish = await review.World.SayAsync(review.Member, "ひみつの理由で直してください");

        await review.World.UnsendAsync(review.Member, wish);

        Assert.DoesNotContain("ひみつ", await review.World.DatabaseTextAsync(), StringComparison.Ordinal);
        await review.OpenAsync();
        Assert.Contains("<span class=\"chip\">直してほしい</span>", review.Page, StringComparison.Ordinal);
    }
}
