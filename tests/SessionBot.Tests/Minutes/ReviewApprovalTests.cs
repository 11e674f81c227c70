using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Minutes;

/// <summary>What stands between a reviewed draft and its publication, and corrections afterwards.</summary>
public sealed class ReviewApprovalTests
{
    private const string Count = "予約は月に120件である。";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_no_source_carries_is_approved_only_by_somebody_who_answers_for_it()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("reword", review.SentenceOf(Count), "予約は月に300件だ。");
        var edited = await review.NewestAsync();

        await review.PressAsync("approve", null, null, ("hash", edited.Hash));
        Assert.Contains("根拠のない文が1文あります。", review.Page, StringComparison.Ordinal);
        await review.World.SayAsync(review.Organizer, "議事録承認 2");
        Assert.Contains("根拠のない文が1文あるため承認できません。", review.World.LastWords(review.Organizer), StringComparison.Ordinal);

        await review.OpenAsync();
        await review.PressAsync("confirm", review.SentenceOf("予約は月に300件だ。"));
        Assert.Equal("settled", review.MarkOf("予約は月に300件だ。"));
        await review.PressAsync("approve", null, null, ("hash", edited.Hash));
        Assert.Equal(MinutesState.Approved, (await review.NewestAsync()).State);
    }

    [Fact]
    public async Task A_message_without_any_sentence_left_needs_a_reason_before_the_minutes_are_approved()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("remove", review.SentenceOf(Count));
        Assert.DoesNotContain(Count, review.Words);
        Assert.Contains("行き先のないものが1件あります。", review.Page, StringComparison.Ordinal);
        var source = $"line:{review.ReportMessage}";

        await review.PressAsync("leave-out", null, " ", ("source", source));
        Assert.Contains("載せない理由を入力してください。", review.Page, StringComparison.Ordinal);
        await review.PressAsync("leave-out", null, "件数は調査中のため", ("source", source));
        Assert.Contains("件数は調査中のため", review.Page, StringComparison.Ordinal);
        await review.PressAsync("approve", null, null, ("hash", (await review.NewestAsync()).Hash));
        Assert.Equal(MinutesState.Approved, (await review.NewestAsync()).State);
    }

    [Fact]
    public async Task What_organizers_leave_out_and_a_sentence_uses_all_the_same_is_not_approved_before_they_take_it_in()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("remove", review.SentenceOf(Count));
        var removed = Assert.Single(await review.EditsAsync());
        var source = $"line:{review.ReportMessage}";
        await review.PressAsync("leave-out", null, "件数は調査中のため", ("source", source));

        await review.PressAsync("restore", more: ("edit", $"{removed.Number}"));
        Assert.Contains("みなと町の報告2は未掲載（件数は調査中のため）ですが、この文の根拠になっています。", review.Page, StringComparison.Ordinal);
        var newest = await review.NewestAsync();
        await review.PressAsync("approve", null, null, ("hash", newest.Hash));
        await review.World.SayAsync(review.Organizer, $"議事録承認 {newest.Revision}");
        Assert.Contains("みなと町の報告2は未掲載（件数は調査中のため）ですが、", review.World.LastWords(review.Organizer), StringComparison.Ordinal);
        Assert.Equal(MinutesState.Draft, (await review.NewestAsync()).State);

        await review.PressAsync("take-in", more: ("source", source));
        await review.PressAsync("approve", null, null, ("hash", (await review.NewestAsync()).Hash));
        Assert.Equal(MinutesState.Approved, (await review.NewestAsync()).State);
    }

    [Fact]
    public async Task A_locked_section_that_uses_what_was_taken_back_since_is_told_with_the_draft_and_not_approved()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("lock-section", more: ("section", "Questions"));
        await review.World.SayAsync(review.Member, "取消 1");
        await review.World.SayAsync(review.Organizer, "議事録作成");
        Assert.Contains(review.World.BotWords(review.Organizer), words => words.Contains("次の点が残っているため承認できません。", StringComparison.Ordinal)
            && words.Contains("・質問No.1は未掲載（質問者が取り消したため）ですが、この文の根拠になっています。", StringComparison.Ordinal) && !words.Contains("よろしければ", StringComparison.Ordinal));

        await review.OpenAsync();
        Assert.Matches("質問No.1は未掲載（質問者が取り消したため）ですが、この文の根拠になっています。\\s*<a href=\"[^\"]*\\?at=s[0-9]+#", review.Page);
        var newest = await review.NewestAsync();
        await review.PressAsync("approve", null, null, ("hash", newest.Hash));
        await review.World.SayAsync(review.Organizer, $"議事録承認 {newest.Revision}");
        Assert.Contains("次の点が残っているため承認できません。", review.World.LastWords(review.Organizer), StringComparison.Ordinal);
        Assert.Equal(MinutesState.Draft, (await review.NewestAsync()).State);
    }

    [Fact]
    public async Task A_version_that_somebody_edits_meanwhile_is_not_approved()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await using var colleague = await review.ColleagueAsync("江口");
        var read = await colleague.NewestAsync();
        await review.PressAsync("reword", review.SentenceOf(Count), "予約は毎月120件だ。");

        await colleague.PressAsync("approve", null, null, ("hash", read.Hash));
        Assert.Contains("第2版ができました。", colleague.Page, StringComparison.Ordinal);
        await review.World.SayAsync(review.Organizer, "議事録承認 1");
        Assert.Contains("第1版は最新ではありません", review.World.LastWords(review.Organizer), StringComparison.Ordinal);
        Assert.Equal(SessionPhase.MinutesReview, await review.World.ReadAsync(db => db.Sessions.Select(session => session.Phase).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Published_minutes_are_corrected_by_a_new_version_that_says_what_is_different_and_the_old_one_stays()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        var first = await review.NewestAsync();
        await review.PressAsync("approve", null, null, ("hash", first.Hash));
        await review.OpenAsync();
        await review.PressAsync("reword", review.SentenceOf(Count), "予約は毎月120件だ。");
        var second = await review.NewestAsync();

        await review.PressAsync("approve", null, " ", ("hash", second.Hash));
        Assert.Contains("訂正の内容を入力してください。", review.Page, StringComparison.Ordinal);
        await review.PressAsync("approve", null, "予約の件数の書き方を改めました。", ("hash", second.Hash));
        Assert.Contains("第2版を訂正版として公開しました。", review.Page, StringComparison.Ordinal);

        using var handler = new SocketsHttpHandler();
        using var client = new HttpClient(handler) { BaseAddress = review.World.Address };
        var (old, now) = (await client.GetStringAsync(PathOf(first), Ct), await client.GetStringAsync(PathOf(second), Ct));
        Assert.Contains(Count, old, StringComparison.Ordinal);
        Assert.Contains("予約は毎月120件だ。", now, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2026-12-10\">2026/12/10(木)</time> <span>予約の件数の書き方を改めました。</span>", now, StringComparison.Ordinal);
        Assert.Contains($"<span>公開しました。 <a href=\"{PathOf(first)}\">この版を読む</a></span>", now, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{PathOf(second)}\">この版には、新しい訂正版があります。</a>", old, StringComparison.Ordinal);
        await review.World.SayAsync(review.Member, "議事録");
        Assert.Contains(second.Hash, review.World.Line.Chat(review.Member.Id).Entries[^1].Json!, StringComparison.Ordinal);
    }

    private static string PathOf(MinutesRevision minutes) => $"/minutes/{minutes.SessionId.Value:N}/{minutes.Hash}";
}
