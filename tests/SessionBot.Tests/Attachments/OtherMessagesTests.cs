using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Attachments;

/// <summary>Stickers, places, and what nobody knows.</summary>
public sealed class OtherMessagesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sticker_is_a_pleasantry_without_an_answer()
    {
        var (world, member, webhooks) = await LiveAsync();
        await using var disposing = world;
        var before = world.BotWords(member).Count;

        await webhooks.MessageAsync(member, new JsonObject
        {
            ["type"] = "sticker",
            ["id"] = "sticker",
            ["packageId"] = "446",
            ["stickerId"] = "1988",
            ["stickerResourceType"] = "STATIC",
            ["quoteToken"] = "q",
        });
        await world.QuietAsync();

        Assert.Equal(before, world.BotWords(member).Count);
        Assert.Contains("ignored:sticker", await FatesAsync(world));
        Assert.Empty(await world.QuestionsAsync());
    }

    [Fact]
    public async Task A_place_is_a_comment_in_the_sessions_hour()
    {
        var (world, member, webhooks) = await LiveAsync();
        await using var disposing = world;

        await webhooks.MessageAsync(member, Place("そらの町役場", "青空県そらの町1-1"));
        await world.QuietAsync();

        Assert.Equal(["Comment （位置情報）そらの町役場 青空県そらの町1-1 1"], await world.QuestionsAsync());
    }

    [Fact]
    public async Task A_place_is_a_line_of_the_report_while_reports_are_collected()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));

        await new RawWebhooks(world).MessageAsync(member, Place(null, null));
        await world.QuietAsync();

        Assert.Equal(["（位置情報）35.65, 139.75"], await world.ReportTextsAsync());
    }

    [Fact]
    public async Task What_another_server_keeps_is_refused_and_not_fetched()
    {
        var (world, member, webhooks) = await LiveAsync();
        await using var disposing = world;

        await webhooks.MessageAsync(member, new JsonObject
        {
            ["type"] = "image",
            ["id"] = "outside",
            ["contentProvider"] = new JsonObject { ["type"] = "external", ["originalContentUrl"] = "https://example.com/a.jpg", ["previewImageUrl"] = "https://example.com/a.jpg" },
        });
        await world.QuietAsync();

        Assert.Contains("LINEの外にあるため受け取れません", world.LastWords(member), StringComparison.Ordinal);
        Assert.Empty(await world.AttachmentsAsync());
        Assert.Contains("refused:outside-line", await FatesAsync(world));
    }

    [Fact]
    public async Task A_kind_of_message_that_LINE_may_add_is_answered_politely()
    {
        var (world, member, webhooks) = await LiveAsync();
        await using var disposing = world;

        await webhooks.MessageAsync(member, new JsonObject { ["type"] = "hologram", ["id"] = "new" });
        await world.QuietAsync();

        Assert.Contains("この種類のメッセージは読み取れません", world.LastWords(member), StringComparison.Ordinal);
    }

    private static async Task<(BotWorld World, LineSimulator.People.SimulatedUser Member, RawWebhooks Webhooks)> LiveAsync()
    {
        var (world, _) = await BotWorld.LiveAsync();
        return (world, await world.MemberAsync("佐伯"), new RawWebhooks(world));
    }

    private static JsonObject Place(string? title, string? address)
    {
        var place = new JsonObject { ["type"] = "location", ["id"] = "place", ["latitude"] = 35.65, ["longitude"] = 139.75 };
        if (title is not null)
        {
            (place["title"], place["address"]) = (title, address);
        }

        return place;
    }

    private static Task<List<string?>> FatesAsync(BotWorld world) => world.ReadAsync(db => db.WorkItems.Select(item => item.Fate).ToListAsync(Ct));
}
