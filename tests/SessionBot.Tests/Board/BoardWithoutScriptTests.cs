using LineSimulator.Tests.Page;
using Microsoft.Playwright;
using SessionBot.Domain.Questions;
using SessionBot.Tests.Live;
using static Microsoft.Playwright.Assertions;

namespace SessionBot.Tests.Board;

/// <summary>The board's own forms in a browser that runs no script.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class BoardWithoutScriptTests(Chromium chromium)
{
    [Fact]
    public async Task A_session_is_moderated_without_script()
    {
        await using var screen = await BoardScreen.OpenAsync(await chromium.NewPageAsync(runsScripts: false));
        await screen.AskAsync("窓口の費用はいくらですか", "予約の方法を教えてください", "天気はどうですか", "予約はどうすればできますか");
        await screen.Page.ReloadAsync();

        await PressAsync(1, "承認", "queued");
        await PressAsync(1, "次にする", "next");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "次の質問へ" }).ClickAsync();
        await Expect(screen.Card(1)).ToHaveClassAsync("question now");
        await screen.Step(1, "回答").ClickAsync();
        await screen.Card(1).GetByLabel("回答の内容").FillAsync("年に三十万円です。");
        await PressAsync(1, "回答を記録", "settled");
        await Expect(screen.Card(1).Locator("blockquote")).ToHaveTextAsync("年に三十万円です。");

        await screen.Step(3, "見送る").ClickAsync();
        await PressAsync(3, "今回の内容から離れているため", "settled");
        await screen.Step(4, "話題・担当").ClickAsync();
        await screen.Card(4).GetByLabel("まとめる先の番号").FillAsync("２");
        await PressAsync(4, "まとめる", "settled");
        await Expect(screen.Card(2)).ToContainTextAsync("No.4をまとめました");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "取り消す" }).ClickAsync();
        await Expect(screen.Card(4)).ToHaveClassAsync("question held");
        await screen.Step(2, "言い換え").ClickAsync();
        await screen.Card(2).GetByLabel("この質問の新しい言い方").FillAsync("予約の仕方を教えてください");
        await PressAsync(2, "この文に言い換える", "held");
        await Expect(screen.Card(2).Locator(".words").First).ToHaveTextAsync("予約の仕方を教えてください");

        Assert.Equal(
            (QuestionState.Answered, QuestionState.Held, QuestionState.NotTaken, QuestionState.Held),
            (await screen.StateAsync(1), await screen.StateAsync(2), await screen.StateAsync(3), await screen.StateAsync(4)));

        async Task PressAsync(int number, string button, string place)
        {
            await screen.Button(number, button).ClickAsync();
            await Expect(screen.Card(number)).ToHaveClassAsync($"question {place}");
        }
    }
}
