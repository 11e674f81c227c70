using System.Net;
using System.Text.RegularExpressions;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;

namespace SessionBot.Tests.DeadLetters;

/// <summary>What was given up, as organizers see it and decide about it.</summary>
public sealed partial class PageTests : IDisposable
{
    private readonly HttpClient _browser = new(new SocketsHttpHandler());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task On_the_page_it_is_tried_again_and_leaves_the_list()
    {
        await using var world = await DeadLetterWorld.StartAsync("https://bot.example.jp/");
        var organizer = await world.OrganizerAsync();
        var member = await DeadLetterWorld.WithDeadNoticeAsync(world);
        var page = await PageAsync(world, organizer);

        var before = await _browser.GetStringAsync(page, Ct);
        using var after = await DecideAsync(page, LetterIn(before), "again");
        await world.QuietAsync();

        Assert.Contains("回答・受付などのお知らせ（小松さん）", before, StringComparison.Ordinal);
        Assert.Contains("同じものが2度届きます", before, StringComparison.Ordinal);
        Assert.Contains("やり直しています。", await after.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(DeadLetterWorld.Words, world.LastWords(member));
        Assert.Contains("処理できなかったものはありません。", await _browser.GetStringAsync(page, Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_of_no_use_any_more_is_not_promised_to_be_sent()
    {
        await using var world = await DeadLetterWorld.StartAsync("https://bot.example.jp/");
        var organizer = await world.OrganizerAsync();
        await DeadLetterWorld.WithDeadNoticeAsync(world);
        var past = world.Clock.GetUtcNow().AddMinutes(-1);
        await world.ReadAsync(db => db.OutgoingMessages.Where(message => message.Status == QueueStatus.Dead)
            .ExecuteUpdateAsync(set => set.SetProperty(message => message.ExpiresAt, past), Ct));

        var page = WebUtility.HtmlDecode(await _browser.GetStringAsync(await PageAsync(world, organizer), Ct));

        Assert.Contains("送る時期を過ぎたため、やり直せません。", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_page_a_link_leads_back_to_the_console_also_when_nothing_is_left_on_it()
    {
        await using var world = await DeadLetterWorld.StartAsync("https://bot.example.jp/");
        var organizer = await world.OrganizerAsync();
        await DeadLetterWorld.WithDeadNoticeAsync(world);
        var page = await PageAsync(world, organizer);
        var before = WebUtility.HtmlDecode(await _browser.GetStringAsync(page, Ct));

        using var after = await DecideAsync(page, LetterIn(before), "aside");

        Assert.Contains("<a href=\"/organizers\">運営画面</a>", before, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/organizers\">運営画面</a>", WebUtility.HtmlDecode(await after.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_tried_again_from_the_page_and_does_what_it_would_have_done()
    {
        await using var world = await DeadLetterWorld.StartAsync("https://bot.example.jp/");
        var organizer = await world.OrganizerAsync();
        var member = await DeadLetterWorld.WithDeadEventAsync(world, "使い方");
        var before = world.BotWords(member).Count;
        var page = await PageAsync(world, organizer);

        using var after = await DecideAsync(page, LetterIn(await _browser.GetStringAsync(page, Ct)), "again");
        await world.QuietAsync();

        Assert.Equal(before + 1, world.BotWords(member).Count);
        Assert.False(await world.ReadAsync(db => db.WorkItems.AnyAsync(item => item.Status != QueueStatus.Done, Ct)));
    }

    [Fact]
    public async Task Two_who_set_it_aside_at_once_are_told_who_was_late()
    {
        await using var world = await DeadLetterWorld.StartAsync("https://bot.example.jp/");
        var organizer = await world.OrganizerAsync();
        await DeadLetterWorld.WithDeadNoticeAsync(world);
        var page = await PageAsync(world, organizer);
        var letter = LetterIn(await _browser.GetStringAsync(page, Ct));

        using var first = await DecideAsync(page, letter, "aside");
        using var second = await DecideAsync(page, letter, "aside");

        Assert.Contains("片付けました。", await first.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Contains("すでにほかの方が対応したか、", await second.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.True(await world.ReadAsync(db => db.OutgoingMessages.AnyAsync(message => message.Status == QueueStatus.SetAside, Ct)));
    }

    [Fact]
    public async Task Its_address_opens_nothing_after_an_hour_nor_when_a_letter_of_it_is_wrong_nor_for_somebody_who_is_no_organizer_any_more()
    {
        await using var world = await DeadLetterWorld.StartAsync("https://bot.example.jp/");
        var organizer = await world.OrganizerAsync();
        await DeadLetterWorld.WithDeadNoticeAsync(world);
        var page = await PageAsync(world, organizer);
        var letter = LetterIn(await _browser.GetStringAsync(page, Ct));

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(new Uri(page.ToString()[..^1] + (page.ToString()[^1] == 'A' ? 'Q' : 'A'))));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(new Uri(page, "nonsense")));
        world.Clock.Set(world.Clock.GetUtcNow().AddMinutes(59));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(page));
        await world.ReadAsync(db => db.Members.Where(member => member.LineUserId == organizer.Id).ExecuteUpdateAsync(set => set.SetProperty(member => member.IsOrganizer, false), Ct));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(page));
        await world.ReadAsync(db => db.Members.Where(member => member.LineUserId == organizer.Id).ExecuteUpdateAsync(set => set.SetProperty(member => member.IsOrganizer, true), Ct));
        world.Clock.Set(world.Clock.GetUtcNow().AddMinutes(1));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(page));
        using var tooLate = await DecideAsync(page, letter, "aside");
        Assert.Equal(HttpStatusCode.NotFound, tooLate.StatusCode);
    }

    /// <summary>The address from the bot's words, at the service's own door.</summary>
    private static async Task<Uri> PageAsync(BotWorld world, SimulatedUser organizer)
    {
        await world.SayAsync(organizer, "未処理");
        var link = new Uri(Link().Match(world.LastWords(organizer)).Value);
        return new Uri(new Uri(world.Line.Options.WebhookUrl!.GetLeftPart(UriPartial.Authority)), link.AbsolutePath);
    }

    private static string LetterIn(string page) => Letter().Match(page).Groups["id"].Value;

    private async Task<HttpStatusCode> StatusAsync(Uri page)
    {
        using var answer = await _browser.GetAsync(page, Ct);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> DecideAsync(Uri page, string letter, string choice)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["letter"] = letter, ["choice"] = choice });
        return await _browser.PostAsync(page, form, Ct);
    }

    [GeneratedRegex(@"https://bot\.example\.jp/organizers/unfinished/[A-Za-z0-9_-]+")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"letter\" value=\"(?<id>(in|out)-[0-9]+)\"")]
    private static partial Regex Letter();
}
