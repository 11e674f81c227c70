using Microsoft.EntityFrameworkCore;
using SessionBot.Features.Minutes;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Minutes;

/// <summary>Organizers take up the words that the glossary proposes, or leave them as people write them.</summary>
public sealed class TermDecisionTests
{
    private const string Answer = "LG1接続も含めて6か月です。";
    private const string Written = "LG1接続も含めて6か月である。";
    private const string Accepted = "LGWAN接続も含めて6か月である。";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_accepted_word_stands_in_the_draft_proven_from_its_source_and_no_message_is_changed()
    {
        await using var review = await DraftedAsync();
        Assert.Contains("「LG1」→「LGWAN」", review.Page, StringComparison.Ordinal);

        await review.PressAsync("accept-term", more: [("term", "LG1"), ("seen", "")]);

        Assert.Contains("「LG1」を「LGWAN」にそろえました。", review.Page, StringComparison.Ordinal);
        Assert.Equal("supported", review.MarkOf(Accepted));
        await review.OpenAsync($"{ReviewWorld.Address}?at={review.SentenceOf(Accepted)}");
        Assert.Contains($"<mark>{Answer}</mark>", review.Page, StringComparison.Ordinal);
        Assert.Equal(Answer, await review.World.ReadAsync(db => db.Answers.Where(answer => answer.Text.Contains("LG1")).Select(answer => answer.Text).SingleAsync(Ct)));
        Assert.Equal(Answer, (await review.World.ReadAsync(db => db.Answers.ToListAsync(Ct)))[^1].Text);
    }

    [Fact]
    public async Task It_stands_in_later_drafts_of_this_session_and_of_the_next_one()
    {
        await using var review = await DraftedAsync();
        await review.PressAsync("accept-term", more: [("term", "LG1"), ("seen", "")]);
        var (world, organizer) = (review.World, review.Organizer);

        await world.SayAsync(organizer, "議事録作成");
        Assert.DoesNotContain("用語の確認", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Contains(Accepted, await ArticleAsync(review, 3), StringComparison.Ordinal);
        await world.SayAsync(organizer, "予定\n第4回 2027/01/14 15:00-16:30\n内容：その後\n講師：そらの町情報政策課 白石遥");
        await world.AtAsync(new DateTimeOffset(2027, 1, 14, 15, 1, 0, TimeSpan.FromHours(9)));
        await world.SayAsync(review.Member, "準備の期間はどのくらいでしたか");
        await world.SayAsync(organizer, $"回答 1 {Answer}");
        await world.SayAsync(organizer, "終了");
        await world.SayAsync(organizer, "議事録作成");

        Assert.Contains(Accepted, await ArticleAsync(review, 4), StringComparison.Ordinal);
        Assert.DoesNotContain("LG1", await ArticleAsync(review, 4), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_word_stays_and_is_not_proposed_until_the_decision_is_taken_back()
    {
        await using var review = await DraftedAsync();

        await review.PressAsync("refuse-term", more: [("term", "LG1"), ("seen", "")]);
        Assert.Contains(Written, review.Words);
        Assert.DoesNotContain("「LGWAN」にする", review.Page, StringComparison.Ordinal);
        await review.World.SayAsync(review.Organizer, "議事録作成");
        Assert.DoesNotContain("用語の確認", review.World.LastWords(review.Organizer), StringComparison.Ordinal);

        await review.OpenAsync();
        await review.PressAsync("reopen-term", more: [("term", "LG1"), ("seen", "TermRefused")]);
        Assert.Contains("「LGWAN」にする", review.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_colleague_has_decided_meanwhile_is_told_and_an_organizers_own_wording_stays()
    {
        await using var review = await DraftedAsync();
        await using var colleague = await review.ColleagueAsync("江口");
        await review.PressAsync("reword", review.SentenceOf(Written), "LG1への接続も含めて6か月だ。");
        await review.PressAsync("refuse-term", more: [("term", "LG1"), ("seen", "")]);

        await colleague.PressAsync("accept-term", more: [("term", "LG1"), ("seen", "")]);

        Assert.Contains("「LG1」は桐生さんが先に決めました。", colleague.Page, StringComparison.Ordinal);
        await colleague.PressAsync("reopen-term", more: [("term", "LG1"), ("seen", "TermRefused")]);
        await colleague.PressAsync("accept-term", more: [("term", "LG1"), ("seen", "")]);
        Assert.Contains("LG1への接続も含めて6か月だ。", colleague.Words);
        await colleague.PressAsync("accept-term", more: [("term", "nothing"), ("seen", "")]);
        Assert.Contains("この用語は、いまの議事録にありません。", colleague.Page, StringComparison.Ordinal);
    }

    /// <summary>A draft with a word that the glossary has otherwise.</summary>
    internal static async Task<ReviewWorld> DraftedAsync()
    {
        var review = await ReviewWorld.DraftedAsync();
        await review.World.SayAsync(review.Organizer, $"回答 2 {Answer}");
        await review.World.SayAsync(review.Organizer, "議事録作成");
        await review.OpenAsync();
        return review;
    }

    private static async Task<string> ArticleAsync(ReviewWorld review, int session) => string.Join('\n', StoredMinutes.Read(await review.World.ReadAsync(db => (
        from minutes in db.Minutes
        join one in db.Sessions on minutes.SessionId equals one.Id
        where one.Number == session
        orderby minutes.Revision descending
        select minutes.Document).FirstAsync(Ct))).Document.Blocks.SelectMany(block => block.Sentences).Select(sentence => sentence.Text));
}
