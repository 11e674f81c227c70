using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Live;
using SessionBot.Pages;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Live;

/// <summary>What stands on the screen in the room, and what never does.</summary>
public sealed class ProjectorTests : IDisposable
{
    private readonly HttpClient _browser = new(new SocketsHttpHandler());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task It_shows_the_question_of_the_moment_with_its_region_number_and_supporters()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var (member, other) = (await world.MemberAsync("小松"), await world.MemberAsync("倉田"));
        await world.ShowAsync(organizer, member, "導入の費用はどのくらいかかりましたか");
        await world.SayAsync(other, "私も知りたい 1");

        var page = await PageAsync(await world.ProjectorAsync(organizer));

        Assert.Equal("導入の費用はどのくらいかかりましたか", page.QuerySelector(".words")!.TextContent.Trim());
        Assert.Equal("質問1", page.QuerySelector(".number")!.TextContent);
        Assert.Equal("みなと町", page.QuerySelector(".from")!.TextContent.Trim());
        Assert.Equal("私も知りたい1人", page.QuerySelector(".supporters")!.TextContent);
        Assert.DoesNotContain("小松", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_no_name_is_shown_without_the_region()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用を教えてください");
        await world.SayAsync(member, "匿名にする 1");
        await world.SayAsync(organizer, "承認 1");
        await world.SayAsync(organizer, "表示 1");

        var page = await PageAsync(await world.ProjectorAsync(organizer));

        Assert.Equal("匿名", page.QuerySelector(".from")!.TextContent.Trim());
        Assert.DoesNotContain("みなと町", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_held_waits_or_was_answered_stands_nowhere_on_it()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.ShowAsync(organizer, member, "答えの出た質問ですか");
        await world.SayAsync(organizer, "次へ");
        await world.SayAsync(member, "待っている質問ですか");
        await world.SayAsync(organizer, "承認 2");
        await world.SayAsync(member, "見られていない質問ですか");

        var html = await _browser.GetStringAsync(await world.ProjectorAsync(organizer), Ct);

        Assert.DoesNotContain("質問ですか", html, StringComparison.Ordinal);
        Assert.Contains("質問は、研究会のLINEへ", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_break_and_the_end_take_the_question_off()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.ShowAsync(organizer, member, "費用を教えてください");
        var projector = await world.ProjectorAsync(organizer);

        await world.SayAsync(organizer, "休憩");
        var paused = await _browser.GetStringAsync(projector.Part("stage"), Ct);
        await world.SayAsync(organizer, "再開");
        var resumed = await _browser.GetStringAsync(projector.Part("stage"), Ct);
        await world.SayAsync(organizer, "終了");
        var over = await _browser.GetStringAsync(projector.Part("stage"), Ct);

        Assert.Contains("休憩中です", paused, StringComparison.Ordinal);
        Assert.DoesNotContain("費用を教えてください", paused, StringComparison.Ordinal);
        Assert.Contains("費用を教えてください", resumed, StringComparison.Ordinal);
        Assert.Contains("ご参加ありがとうございました", over, StringComparison.Ordinal);
        Assert.DoesNotContain("費用を教えてください", over, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_look_like_markup_stay_words_and_run_in_their_own_direction()
    {
        const string Attack = "</p><script>window.attacked=1</script>\u202Eですか";
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.ShowAsync(organizer, member, Attack);

        using var answer = await _browser.GetAsync(await world.ProjectorAsync(organizer), Ct);
        var page = await PageAsync(await answer.Content.ReadAsStringAsync(Ct));

        Assert.Equal(Attack, page.QuerySelector(".words p")!.TextContent);
        Assert.Equal("auto", page.QuerySelector(".words p")!.GetAttribute("dir"));
        Assert.All(page.QuerySelectorAll("script"), script => Assert.Empty(script.TextContent));
        Assert.Contains("script-src 'self';", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("ja", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_page_that_has_the_version_gets_nothing_again_until_it_changes()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var projector = await world.ProjectorAsync(organizer);
        var tag = (await PageAsync(projector)).QuerySelector("main")!.GetAttribute("data-live-tag")!;

        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(projector.Part("stage"), tag));
        await world.SayAsync(organizer, "休憩");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(projector.Part("stage"), tag));
    }

    [Fact]
    public async Task A_frozen_screen_keeps_what_was_answered_and_not_what_was_unsent()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        var id = await world.ShowAsync(organizer, member, "うっかり送った内緒の話ですか");
        var projector = await world.ProjectorAsync(organizer);
        var stamp = (await PageAsync(projector)).QuerySelector("[data-stamp]")!.GetAttribute("data-stamp");
        var keep = projector.Part($"stage?keep={stamp}");

        await world.SayAsync(organizer, "次へ");
        Assert.Equal(HttpStatusCode.NoContent, await StatusAsync(keep));
        await world.UnsendAsync(member, id);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(keep));
    }

    [Fact]
    public async Task Another_region_of_whoever_is_on_screen_shows_at_once()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松", region: null);
        await world.ShowAsync(organizer, member, "費用を教えてください");
        var projector = await world.ProjectorAsync(organizer);
        var before = await PageAsync(projector);

        await world.SayAsync(member, "みなと町");

        Assert.Null(before.QuerySelector(".from"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(projector.Part("stage"), before.QuerySelector("main")!.GetAttribute("data-live-tag")!));
    }

    [Fact]
    public async Task While_nothing_is_shown_a_code_leads_to_the_LINE_account_and_makes_room_for_a_question()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var projector = await world.ProjectorAsync(organizer);
        var code = await world.Services.GetRequiredService<ComponentRenderer>().RenderAsync<QrCode>(
            new() { ["Text"] = "https://line.me/R/ti/p/%40000simul", ["Label"] = "" });

        var idle = await PageAsync(projector);
        await world.ShowAsync(organizer, await world.MemberAsync("小松"), "費用を教えてください");

        Assert.Equal((await PageAsync(code)).QuerySelector(".qr")!.InnerHtml, idle.QuerySelector(".friend .qr")!.InnerHtml);
        Assert.Null((await PageAsync(projector)).QuerySelector(".qr"));
    }

    private async Task<HttpStatusCode> StatusAsync(Uri address, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (tag is not null)
        {
            request.Headers.Add("If-None-Match", tag);
        }

        using var answer = await _browser.SendAsync(request, Ct);
        return answer.StatusCode;
    }

    private async Task<IDocument> PageAsync(Uri address) => await PageAsync(await _browser.GetStringAsync(address, Ct));

    private static Task<IDocument> PageAsync(string html) => BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(html), Ct);
}
