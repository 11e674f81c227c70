using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineSimulator.Tests.Page;

[Collection(nameof(BrowserCollection))]
public sealed partial class ScriptPageTests(Chromium chromium)
{
    [Fact]
    public async Task What_was_done_on_the_phones_is_saved_and_played_again_by_other_people()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        _ = new AnsweringBot(opened.World);
        await opened.Page.GetByRole(AriaRole.Tab, new() { Name = "台本" }).ClickAsync();
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "記録を始める" }).ClickAsync();
        var phone = await opened.AddPersonAsync("佐藤");
        await OpenedPage.WriteAsync(phone, "質問です");
        await phone.GetByRole(AriaRole.Button, new() { Name = "取消", Exact = true }).ClickAsync();
        await Expect(phone.Locator(".from-bot .bubble").Last).ToHaveTextAsync("取り消しました。");

        var download = await opened.Page.RunAndWaitForDownloadAsync(
            () => opened.Page.GetByRole(AriaRole.Button, new() { Name = "止めて保存する" }).ClickAsync());
        await opened.Page.Locator("#scripts input[type=file]").SetInputFilesAsync(await download.PathAsync());
        await opened.Page.GetByLabel("再生のシード").FillAsync("7");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "再生する" }).ClickAsync();

        await Expect(opened.Page.Locator(".replay-now")).ToHaveTextAsync(Done());
        Assert.Equal(2, opened.World.Platform.Chats.Count);
        Assert.Equal(
            opened.World.Platform.Chats[0].Entries.Select(Words), opened.World.Platform.Chats[1].Entries.Select(Words));

        // The number is the bot's own count of questions.
        static string Words(Chats.ChatEntry entry) => entry.Text.Replace("質問2", "質問1", StringComparison.Ordinal);
    }

    [GeneratedRegex("^終わりました。4 手すべて")]
    private static partial Regex Done();
}
