using Line.Messaging;
using LineSimulator.People;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Features.Menu;
using SessionBot.Hosting;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Menu;

/// <summary>The service with a menu of its own, and a member whose phone shows what there is.</summary>
internal sealed class MenuWorld : IAsyncDisposable
{
    private readonly BotWorld _bot;
    private readonly SimulatedUser _member;

    private MenuWorld(BotWorld bot, SimulatedUser member, MenuFolder file) => (_bot, _member, File) = (bot, member, file);

    public MenuFolder File { get; }

    public LineSimulator.LinePlatform Line => _bot.Line;

    public ILineMessagingClient Client => _bot.Services.GetRequiredService<LineClients>().For(ExampleGroup.Key);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<MenuWorld> StartAsync()
    {
        var file = new MenuFolder();
        var bot = await BotWorld.StartAsync(new Dictionary<string, string?> { [$"StudyGroups:{ExampleGroup.Key}:Menu"] = file.Path });
        return new MenuWorld(bot, await bot.MemberAsync("岡田", region: null), file);
    }

    /// <summary>Applies the file as it is, and returns the kinds of steps that it took.</summary>
    public async Task<IReadOnlyList<string>> ApplyAsync(string? chatBarText = null)
    {
        if (chatBarText is not null)
        {
            File.Call(chatBarText);
        }

        return await CarryOutAsync(await PlanAsync());
    }

    public Task<MenuChange> PlanAsync() => _bot.Services.GetRequiredService<ApplyMenu>().PlanAsync(ExampleGroup.Key, Ct);

    public async Task<IReadOnlyList<string>> RollBackAsync() =>
        await CarryOutAsync(await _bot.Services.GetRequiredService<RollBackMenu>().PlanAsync(ExampleGroup.Key, Ct));

    /// <summary>The words on the bar of the menu on the member's phone; null without a menu.</summary>
    public string? OnThePhone() => Line.RichMenuFor(_member.Id) is { } menu
        ? System.Text.Json.JsonElement.Parse(menu.Json).GetProperty("chatBarText").GetString()
        : null;

    public byte[] PictureOnThePhone() => [.. Line.RichMenuFor(_member.Id)!.Image];

    /// <summary>The words on the bars of all menus that LINE has.</summary>
    public async Task<IReadOnlyList<string>> OnLineAsync() =>
        [.. (await Client.GetRichMenuListAsync(Ct)).Select(menu => menu.ChatBarText).Order(StringComparer.Ordinal)];

    /// <summary>A menu that somebody else has made with the API.</summary>
    public async Task<string> AddForeignAsync(string name, string chatBarText)
    {
        var size = new RichMenuSize(2500, 1686);
        var id = await Client.CreateRichMenuAsync(new RichMenu(size, false, name, chatBarText, []), Ct);
        await using var image = System.IO.File.OpenRead(File.Image);
        await Client.UploadRichMenuPngImageAsync(image, id, size, Ct);
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        File.Dispose();
    }

    private static async Task<IReadOnlyList<string>> CarryOutAsync(MenuChange change)
    {
        await change.CarryOutAsync(Ct);
        return [.. change.Steps.Select(step => step.Words.Verb)];
    }
}
