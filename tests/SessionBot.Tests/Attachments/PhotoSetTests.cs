using LineSimulator.Chats;
using LineSimulator.Webhooks;
using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Attachments;

/// <summary>Photos that were chosen together arrive one by one, in any order.</summary>
public sealed class PhotoSetTests
{
    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(3, 1, 2)]
    [InlineData(2, 3, 1)]
    public async Task They_become_one_comment_and_are_answered_once(int first, int second, int third)
    {
        await using var contents = await ContentServer.StartAsync();
        var (world, _) = await BotWorld.LiveAsync(services: contents.Serve);
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        var before = world.BotWords(member).Count;
        var webhooks = new RawWebhooks(world);

        foreach (var index in new[] { first, second, third })
        {
            await webhooks.PhotoAsync(member, $"photo-{index}", ("set", index, 3));
            await world.QuietAsync();
        }

        Assert.Equal(["Comment （添付のみ） 3"], await world.QuestionsAsync());
        Assert.StartsWith("写真を3枚、コメントNo.1として受け付けました。", Assert.Single(world.BotWords(member).Skip(before)), StringComparison.Ordinal);
        Assert.Equal(3, world.StoredFiles().Count);
    }

    [Fact]
    public async Task In_a_report_they_are_answered_once_too()
    {
        await using var contents = await ContentServer.StartAsync();
        var (world, _) = await BotWorld.PlannedAsync(services: contents.Serve);
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));
        var before = world.BotWords(member).Count;
        var webhooks = new RawWebhooks(world);

        await webhooks.PhotoAsync(member, "photo-2", ("set", 2, 2));
        await webhooks.PhotoAsync(member, "photo-1", ("set", 1, 2));
        await world.QuietAsync();

        Assert.Equal(["", ""], await world.ReportTextsAsync());
        Assert.Contains("写真を2枚、報告の下書きに加えました。", Assert.Single(world.BotWords(member).Skip(before)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_straggler_joins_the_others_however_late_it_comes()
    {
        await using var contents = await ContentServer.StartAsync();
        var (world, _) = await BotWorld.LiveAsync(services: contents.Serve);
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        var webhooks = new RawWebhooks(world);
        await webhooks.PhotoAsync(member, "photo-1", ("set", 1, 2));
        await world.QuietAsync();
        await world.AtAsync(BotWorld.SessionStart.AddMinutes(5));
        await world.SayAsync(member, "費用を教えてください");

        await webhooks.PhotoAsync(member, "photo-2", ("set", 2, 2), world.Clock.GetUtcNow().AddMinutes(10));
        await world.QuietAsync();

        Assert.Equal(["Comment （添付のみ） 2", "Question 費用を教えてください 1"], await world.QuestionsAsync());
    }

    [Fact]
    public async Task An_unsent_one_is_not_counted()
    {
        await using var contents = await ContentServer.StartAsync();
        var (world, _) = await BotWorld.LiveAsync(services: contents.Serve);
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        var webhooks = new RawWebhooks(world);

        await webhooks.PhotoAsync(member, "photo-1", ("set", 1, 3));
        await webhooks.PhotoAsync(member, "photo-2", ("set", 2, 3));
        await webhooks.UnsendAsync(member, "photo-1");
        await webhooks.PhotoAsync(member, "photo-3", ("set", 3, 3));
        await world.QuietAsync();

        Assert.StartsWith("写真を2枚、コメントNo.1として受け付けました。", world.LastWords(member), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task One_that_is_unsent_ahead_of_itself_does_not_keep_the_others_waiting_for_an_answer(bool isLive, bool inOneWebhook)
    {
        var (world, _) = isLive ? await BotWorld.LiveAsync() : await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        if (!isLive)
        {
            await world.AtAsync(BotWorld.SessionStart.AddDays(-7));
        }

        var before = world.BotWords(member).Count;
        await world.Line.HoldAsync(
            async () =>
            {
                var photos = await world.Line.SendPhotosAsync(member.Id, [.. Enumerable.Repeat(FileContent.Of(SampleFiles.Jpeg), 3)]);
                await world.Line.UnsendAsync(member.Id, photos[2]);
            },
            HeldOrder.Reversed with { InOneWebhook = inOneWebhook }, TestContext.Current.CancellationToken);
        await world.QuietAsync();

        Assert.Contains("写真を2枚、", Assert.Single(world.BotWords(member).Skip(before)), StringComparison.Ordinal);
        Assert.Equal(2, world.StoredFiles().Count);
    }

    [Fact]
    public async Task Without_a_session_they_are_refused_once()
    {
        await using var world = await BotWorld.StartAsync();
        var member = await world.MemberAsync("佐伯");
        var before = world.BotWords(member).Count;
        var webhooks = new RawWebhooks(world);

        await webhooks.PhotoAsync(member, "photo-2", ("set", 2, 2));
        await webhooks.PhotoAsync(member, "photo-1", ("set", 1, 2));
        await world.QuietAsync();

        Assert.Single(world.BotWords(member).Skip(before));
        Assert.False(await world.ReadAsync(db => db.Attachments.AnyAsync(TestContext.Current.CancellationToken)));
    }
}
