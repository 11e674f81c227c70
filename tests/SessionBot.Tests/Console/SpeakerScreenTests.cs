using LineSimulator.Tests.Page;
using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.Live;
using SessionBot.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace SessionBot.Tests.Console;

/// <summary>The speaker's page in a browser whose line is cut.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class SpeakerScreenTests(Chromium chromium)
{
    [Fact]
    public async Task While_the_line_is_cut_the_speakers_page_says_so_and_afterwards_shows_what_it_missed()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        using var line = new CuttableLine(world.Address);
        await world.SayAsync(organizer, "登壇者画面");
        var key = await world.ReadAsync(db => db.SessionLinks.Select(link => link.Key).SingleAsync(TestContext.Current.CancellationToken));
        var page = await chromium.NewPageAsync(390, 844);
        await page.GotoAsync(new Uri(line.Address, $"/speaker/{key}").ToString());
        var stale = page.Locator("#stale");
        await Expect(stale).ToBeHiddenAsync();

        line.Cut();
        await world.ShowAsync(organizer, await world.MemberAsync("小松"), "切れている間の質問ですか");
        await Expect(stale).ToBeVisibleAsync();
        line.Mend();

        await Expect(page.GetByText("切れている間の質問ですか")).ToBeVisibleAsync();
        await Expect(stale).ToBeHiddenAsync();
        await page.CloseAsync();
    }
}
