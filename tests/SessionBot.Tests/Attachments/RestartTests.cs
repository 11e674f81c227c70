using SessionBot.Domain.Attachments;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Attachments;

public sealed class RestartTests
{
    [Fact]
    public async Task A_download_that_a_stop_breaks_off_is_made_by_the_next_start()
    {
        await using var contents = await ContentServer.StartAsync();
        var folder = Directory.CreateTempSubdirectory("sessionbot-restart-");
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:Database"] = $"Data Source={Path.Combine(folder.FullName, "bot.db")}" };
        contents.Answer("photo", async http =>
        {
            await http.Response.Body.WriteAsync(SampleFiles.Jpeg.AsMemory(0, 4), http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        });
        var (first, _) = await BotWorld.LiveAsync(settings, services: contents.Serve);
        await new RawWebhooks(first).PhotoAsync(await first.MemberAsync("佐伯"), "photo");
        await contents.AskedAsync("photo");
        await first.DisposeAsync();

        contents.Answer("photo", http => http.Response.Body.WriteAsync(SampleFiles.Jpeg, http.RequestAborted).AsTask());
        await using (var second = await BotWorld.StartAsync(settings, services: contents.Serve))
        {
            await second.QuietAsync();

            Assert.Equal(AttachmentState.Stored, (await second.OnlyAttachmentAsync()).State);
            Assert.Equal(SampleFiles.Jpeg, await File.ReadAllBytesAsync(Assert.Single(second.StoredFiles()), TestContext.Current.CancellationToken));
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_a_crash_left_half_written_is_overwritten()
    {
        await using var contents = await ContentServer.StartAsync();
        var (world, _) = await BotWorld.LiveAsync(services: contents.Serve);
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        var name = Path.Combine(world.StoreFolder(), Features.Attachments.AttachmentStore.NameOf("photo"));
        await File.WriteAllTextAsync(name, "older and longer than the photo itself", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync($"{name}.part", "half of something that was never finished", TestContext.Current.CancellationToken);

        await new RawWebhooks(world).PhotoAsync(member, "photo");
        await world.QuietAsync();

        Assert.Equal(name, Assert.Single(world.StoredFiles()));
        Assert.Equal(SampleFiles.Jpeg, await File.ReadAllBytesAsync(name, TestContext.Current.CancellationToken));
    }
}
