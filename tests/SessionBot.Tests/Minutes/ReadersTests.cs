using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.RegionalReports;
using SessionBot.Minutes.Rendering;
using SessionBot.Tests.SignIn;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Minutes;

/// <summary>Parts of the minutes that are for members or for organizers alone, from the choice to the page that readers open.</summary>
public sealed class ReadersTests
{
    private const string Region = "part:Reports/みなと町";
    private const string Count = "予約は月に120件である。";
    private const string Answer = "約1,200万円である。";

    private static string Exchanges => "part:Questions";

    [Fact]
    public async Task A_region_for_members_alone_is_on_their_page_and_on_no_other_page_or_file()
    {
        await using var review = await ReviewWorld.DraftedAsync();

        await review.ChooseAsync(Region, "Members");
        Assert.Contains("class=\"chip members\"", review.Page, StringComparison.Ordinal);
        await review.PressAsync("approve", null, null, ("hash", (await review.NewestAsync()).Hash));

        using var reader = new Browser(review.World.Address);
        var open = await OpenAsync(reader, PathOf(await review.NewestAsync()));
        Assert.DoesNotContain(Count, open, StringComparison.Ordinal);
        Assert.DoesNotContain("みなと町", open, StringComparison.Ordinal);
        Assert.Contains(Answer, open, StringComparison.Ordinal);
        Assert.Contains("会員の方は、LINEのトークで「議事録」と送ると", open, StringComparison.Ordinal);
        foreach (var file in new[] { "minutes.md", "minutes.txt", "minutes.html" })
        {
            Assert.DoesNotContain(Count, Encoding.UTF8.GetString(await review.DownloadAsync(file)), StringComparison.Ordinal);
        }

        var theirs = await OpenAsync(reader, await LinkForAsync(review));
        Assert.Contains(Count, theirs, StringComparison.Ordinal);
        Assert.Contains("<span class=\"limited\">会員のみ</span>", theirs, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync($"{PathOf(await review.NewestAsync())}/{new string('0', 32)}")).Status);
    }

    [Fact]
    public async Task Who_only_follows_the_account_is_told_the_page_for_everybody()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.ChooseAsync(Region, "Members");
        await review.PressAsync("approve", null, null, ("hash", (await review.NewestAsync()).Hash));
        var stranger = await review.World.MemberAsync("通りがかり", region: null);

        await review.World.SayAsync(stranger, "議事録");

        var said = review.World.Line.Chat(stranger.Id).Entries[^1].Json!;
        Assert.Contains($"{PathOf(await review.NewestAsync())}\"", said, StringComparison.Ordinal);
        Assert.Contains("ご所属の地域を登録すると、会員のみの内容もご覧いただけます（「地域変更」とお送りください）。", said, StringComparison.Ordinal);
        await LinkForAsync(review);
        Assert.DoesNotContain("ご所属の地域を登録すると", review.World.Line.Chat(review.Member.Id).Entries[^1].Json!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stays_with_the_organizers_is_on_no_page_asks_nobody_and_has_its_place_on_the_coverage_list()
    {
        await using var review = await ReviewWorld.DraftedAsync();

        await review.ChooseAsync(Exchanges, "Organizers");

        Assert.Contains("会員のみ0件・非公開2件", review.Page, StringComparison.Ordinal);
        Assert.Contains("非公開のため送りません", review.Page, StringComparison.Ordinal);
        await review.PressAsync("approve", null, null, ("hash", (await review.NewestAsync()).Hash));
        var approved = await review.NewestAsync();
        Assert.Equal(MinutesState.Approved, approved.State);
        using var reader = new Browser(review.World.Address);
        Assert.DoesNotContain(Answer, await OpenAsync(reader, PathOf(approved)), StringComparison.Ordinal);
        Assert.DoesNotContain(Answer, await OpenAsync(reader, await LinkForAsync(review)), StringComparison.Ordinal);
        Assert.Contains(MinutesJson.Read(approved.Document).Document.Blocks, block => block.Audience == Audience.Organizers);
    }

    [Fact]
    public async Task A_choice_outlasts_a_new_draft_and_can_be_taken_back()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.ChooseAsync(Region, "Organizers");

        await review.PressAsync("draft");
        await review.OpenAsync();
        Assert.DoesNotContain(Count, MarkdownRenderer.Render(MinutesJson.Read((await review.NewestAsync()).Document).Document), StringComparison.Ordinal);

        await review.ChooseAsync(Region, "Everyone", seen: "Organizers");
        Assert.Contains(Count, MarkdownRenderer.Render(MinutesJson.Read((await review.NewestAsync()).Document).Document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_holds_for_what_is_left_when_one_of_its_messages_is_unsent()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.ChooseAsync(Region, "Members");

        await review.World.UnsendAsync(review.Member, review.ReportMessage);

        var document = MinutesJson.Read((await review.NewestAsync()).Document).Document;
        Assert.DoesNotContain("窓口の予約を始めた。", MarkdownRenderer.Render(document), StringComparison.Ordinal);
        Assert.Contains("窓口の予約を始めた。", MarkdownRenderer.Render(document, Audience.Members), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_correction_closes_is_read_at_no_older_address_either()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        var first = await review.NewestAsync();
        await review.PressAsync("approve", null, null, ("hash", first.Hash));
        await review.OpenAsync();
        await review.ChooseAsync(Region, "Members");
        using var reader = new Browser(review.World.Address);
        Assert.Contains(Count, await OpenAsync(reader, PathOf(first)), StringComparison.Ordinal);

        await review.PressAsync("approve", null, "報告の公開範囲を改めました。", ("hash", (await review.NewestAsync()).Hash));

        var second = await review.NewestAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync(PathOf(first))).Status);
        var now = await OpenAsync(reader, PathOf(second));
        Assert.Contains("公開しました。（この版の公開は終了しました）", now, StringComparison.Ordinal);
        Assert.DoesNotContain(first.Hash, now, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await review.OpenAsync($"{ReviewWorld.Address}/compare?from=1&to=2"));
        Assert.Contains(Count, review.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_correction_closes_and_the_next_has_no_more_is_read_at_no_older_address()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        var first = await review.NewestAsync();
        await review.PressAsync("approve", null, null, ("hash", first.Hash));
        await review.OpenAsync();
        await review.ChooseAsync(Region, "Organizers");
        await review.PressAsync("approve", null, "報告の公開範囲を改めました。", ("hash", (await review.NewestAsync()).Hash));

        await review.OpenAsync();
        foreach (var sentence in new[] { Count, "窓口の予約を始めた。" })
        {
            await review.PressAsync("remove", review.SentenceOf(sentence));
        }

        foreach (var message in await review.World.ReadAsync(db => db.Set<ReportMessage>().Select(message => message.LineMessageId).ToListAsync(TestContext.Current.CancellationToken)))
        {
            await review.PressAsync("leave-out", null, "町の希望のため", ("source", $"line:{message}"));
        }

        await review.PressAsync("approve", null, "報告を除きました。", ("hash", (await review.NewestAsync()).Hash));

        var third = await review.NewestAsync();
        Assert.Equal("報告を除きました。", third.Correction);
        using var reader = new Browser(review.World.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync(PathOf(first))).Status);
        Assert.DoesNotContain(first.Hash, await OpenAsync(reader, PathOf(third)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_opens_what_a_colleague_has_just_closed_and_no_part_is_made_up()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await using var colleague = await review.ColleagueAsync("江口");
        await review.ChooseAsync(Region, "Organizers");

        await colleague.ChooseAsync(Region, "Members");
        Assert.Contains("公開範囲を「非公開」に変えました。", colleague.Page, StringComparison.Ordinal);
        foreach (var (part, audience) in new[] { ("part:Reports/どこか町", "Members"), ("part:Head", "Organizers"), (Region, "Nobody"), (Region, "7") })
        {
            await colleague.ChooseAsync(part, audience);
            Assert.Contains("その部分は見つかりません。", colleague.Page, StringComparison.Ordinal);
        }

        Assert.Equal(2, (await review.NewestAsync()).Revision);
    }

    /// <summary>What a member is told.</summary>
    private static async Task<string> LinkForAsync(ReviewWorld review)
    {
        await review.World.SayAsync(review.Member, "議事録");
        var said = review.World.Line.Chat(review.Member.Id).Entries[^1].Json!;
        var from = said.IndexOf("/minutes/", StringComparison.Ordinal);
        return said[from..said.IndexOfAny(['"', '\\'], from)];
    }

    private static async Task<string> OpenAsync(Browser reader, string path)
    {
        var (status, page) = await reader.OpenAsync(path);
        Assert.Equal(HttpStatusCode.OK, status);
        return page;
    }

    private static string PathOf(MinutesRevision minutes) => $"/minutes/{minutes.SessionId.Value:N}/{minutes.Hash}";
}
