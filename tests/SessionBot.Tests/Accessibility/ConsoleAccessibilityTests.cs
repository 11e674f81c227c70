using LineSimulator.Tests.Page;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Hosting;
using SessionBot.Tests.Board;
using SessionBot.Tests.Live;
using SessionBot.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace SessionBot.Tests.Accessibility;

/// <summary>The pages around the board, the speaker's page, and what comes up on the board while one works.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class ConsoleAccessibilityTests(Chromium chromium)
{
    private const string Session = "/organizers/sessions/3";

    private readonly PageLooks _looks = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_pages_of_a_session_its_policy_and_the_speakers_page_have_no_serious_fault()
    {
        await using var screen = await OpenAsync();
        foreach (var words in new[] { "報告する", "窓口の予約を始めました。月に120件の予約があり、待ち時間は平均で20分短くなりました。", "提出" })
        {
            await screen.World.SayAsync(screen.Member, words);
        }

        await screen.World.SayAsync(screen.Organizer, "登壇者画面");
        await screen.World.SayAsync(screen.Organizer, "投影");
        var region = await screen.World.ReadAsync(db => db.Set<Region>().Where(region => region.Name == "みなと町").Select(region => region.Id).SingleAsync(Ct));
        var speaker = await screen.World.ReadAsync(db => db.SessionLinks.Where(link => link.Page == SessionPage.Speaker).Select(link => link.Key).SingleAsync(Ct));

        await LookAsync("reports", $"{Session}/reports");
        await LookAsync("report", $"{Session}/reports/{region.Value:N}");
        await LookAsync("stage", $"{Session}/stage");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "残り5分です" }).ClickAsync();
        await Expect(screen.Page.Locator(".sent li")).ToHaveCountAsync(1);
        await _looks.LookAsync(screen.Page, "stage with a message");
        await LookAsync("plan", $"{Session}/plan");
        await LookAsync("new session", "/organizers/sessions/new");
        await LookAsync("log", $"{Session}/log");
        await LookAsync("policy", $"/policy/{ExampleGroup.Key}");
        await LookAsync("speaker", $"/speaker/{speaker}");

        _looks.Judge();

        Task LookAsync(string name, string path) => _looks.LookAsync(screen.Page, name, new(screen.Line.Address, path), "main summary:visible");
    }

    [Fact]
    public async Task The_help_the_notice_of_a_conflict_and_the_bar_for_several_cards_have_no_serious_fault()
    {
        await using var screen = await OpenAsync();
        await Expect(screen.Card(2)).ToBeVisibleAsync();
        await screen.Step(1, "回答").ClickAsync();
        await screen.Card(1).Locator("textarea[name=text]").FillAsync("年に三十万円です。");
        await screen.World.SayAsync(screen.Organizer, "見送り 1 時間が足りないため");
        await Expect(screen.Card(1)).ToHaveClassAsync("question settled");
        await screen.Button(1, "回答を記録").ClickAsync();
        await Expect(screen.Card(1).Locator(".notice")).ToBeVisibleAsync();
        await _looks.LookAsync(screen.Page, "conflict");

        await screen.Page.Locator("#q2 input[name=chosen]").CheckAsync();
        await screen.Page.Locator("#bulk summary").ClickAsync();
        await _looks.LookAsync(screen.Page, "bulk");

        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "キーボード操作" }).ClickAsync();
        await Expect(screen.Page.GetByRole(AriaRole.Dialog, new() { Name = "キーボード操作" })).ToBeVisibleAsync();
        await _looks.LookAsync(screen.Page, "keys");

        _looks.Judge();
    }

    private async Task<BoardScreen> OpenAsync()
    {
        var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        await screen.AskAsync("窓口の費用はいくらですか", "予約の方法を教えてください");
        return screen;
    }
}
