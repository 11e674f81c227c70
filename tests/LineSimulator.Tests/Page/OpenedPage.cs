using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineSimulator.Tests.Page;

/// <summary>The simulator's page in a browser, with the world behind it.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private readonly List<string> _errors = [];

    private OpenedPage(SimulatedWorld world, IPage page)
    {
        (World, Page) = (world, page);
        page.PageError += (_, error) => _errors.Add(error);
    }

    public SimulatedWorld World { get; }

    public IPage Page { get; }

    /// <summary>What went wrong in the page's own scripts.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public static async Task<OpenedPage> OpenAsync(Chromium chromium, int width = 1440, int height = 900, SimulatorOptions? options = null)
    {
        var page = await chromium.NewPageAsync(width, height);
        var opened = new OpenedPage(await SimulatedWorld.StartAsync(options), page);
        await page.GotoAsync(new Uri(opened.World.Client.BaseAddress!, "/simulator/").ToString());
        return opened;
    }

    /// <summary>Adds a person by the button, as a newcomer does.</summary>
    public async Task<ILocator> AddPersonAsync(string name)
    {
        await Page.Locator("#add-person").ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByLabel("名前").FillAsync(name);
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "追加する" }).ClickAsync();
        var phone = PhoneOf(name);
        await Expect(phone).ToBeVisibleAsync();
        await EventAsync("follow");
        return phone;
    }

    /// <summary>The bot's newest webhook event, once it is of this type: the page shows what people do before the bot has heard of it.</summary>
    public async Task<JsonElement> EventAsync(string type)
    {
        await SimulatedWorld.UntilAsync(() => World.Bot.Events is [.., var newest] && newest.GetProperty("type").GetString() == type);
        return World.Bot.Events[^1];
    }

    public ILocator PhoneOf(string name) => Page.GetByRole(AriaRole.Article, new() { Name = $"{name}のスマホ" });

    public static ILocator TextBox(ILocator phone) => phone.GetByRole(AriaRole.Textbox, new() { Name = "メッセージ" });

    public static async Task WriteAsync(ILocator phone, string text)
    {
        await TextBox(phone).FillAsync(text);
        await TextBox(phone).PressAsync("Enter");
    }

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        await World.DisposeAsync();
    }
}
