using LineSimulator.Tests.Page;
using SessionBot.Domain.Questions;
using SessionBot.Tests.Live;
using SessionBot.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace SessionBot.Tests.Board;

/// <summary>An input method on a board that goes on around it.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class BoardComposingScreenTests(Chromium chromium)
{
    [Theory]
    [InlineData("回答", "textarea[name=text]")]
    [InlineData("見送る", "input[name=other]")]
    public async Task Japanese_that_is_being_composed_outlasts_what_comes_in_and_the_Enter_that_confirms_it_sends_nothing(string step, string field)
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        await screen.AskAsync("窓口の費用はいくらですか", "予約の方法を教えてください");
        await Expect(screen.Card(2)).ToBeVisibleAsync();
        await screen.Step(1, step).ClickAsync();
        var words = screen.Card(1).Locator(field);
        await words.FocusAsync();
        await screen.Page.EvaluateAsync("window.ends = 0; addEventListener('compositionend', () => window.ends++)");
        var keyboard = await screen.Page.Context.NewCDPSessionAsync(screen.Page);

        await ComposeAsync("じかんが");
        await screen.AskAsync("職員の研修はどう進めましたか");
        await Expect(screen.Page.Locator("#fresh")).ToHaveTextAsync("新着 1");
        await screen.World.SayAsync(screen.Organizer, "承認 2");
        await Expect(screen.Page.Locator(".ghost")).ToHaveCountAsync(1);
        await screen.World.SayAsync(await screen.World.MemberAsync("北川"), "私も知りたい 2");
        await Expect(words).ToHaveValueAsync("じかんが");
        Assert.Equal(0, await screen.Page.EvaluateAsync<int>("window.ends"));

        await ComposeAsync("時間が");
        await keyboard.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "rawKeyDown", ["key"] = "Process", ["code"] = "Enter", ["windowsVirtualKeyCode"] = 229 });
        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "時間が" });

        await Expect(words).ToHaveValueAsync("時間が");
        await Expect(words).ToBeFocusedAsync();
        Assert.Equal(1, await screen.Page.EvaluateAsync<int>("window.ends"));
        Assert.Equal(QuestionState.Held, await screen.StateAsync(1));

        Task ComposeAsync(string text) => keyboard.SendAsync("Input.imeSetComposition", new() { ["text"] = text, ["selectionStart"] = text.Length, ["selectionEnd"] = text.Length });
    }
}
