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

    [Fact]
    public async Task No_word_of_a_question_is_torn_at_the_end_of_a_line()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        await world.SayAsync(organizer, "登壇者画面");
        await world.ShowAsync(organizer, await world.MemberAsync("小松"), "窓口の手続きについて、もう少し詳しく教えてください");
        var key = await world.ReadAsync(db => db.SessionLinks.Select(link => link.Key).SingleAsync(TestContext.Current.CancellationToken));
        var page = await chromium.NewPageAsync(390, 844);
        await page.GotoAsync(new Uri(world.Address, $"/speaker/{key}").ToString());

        var torn = await page.Locator(".now .words").EvaluateAsync<string[]>(
            """
            element => {
                const text = element.firstChild, torn = [];
                for (let width = 7; width <= 20; width++) {
                    element.style.width = `${width}em`;
                    for (const word of ["手続き", "少し", "詳しく", "教えて"]) {
                        const range = new Range(), at = text.data.indexOf(word);
                        range.setStart(text, at);
                        range.setEnd(text, at + word.length);
                        if (range.getClientRects().length > 1) {
                            torn.push(`${word} at ${width}em`);
                        }
                    }
                }

                return torn;
            }
            """);
        Assert.Empty(torn);
        await page.CloseAsync();
    }
}
