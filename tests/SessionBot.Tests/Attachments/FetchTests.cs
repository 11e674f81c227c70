using LineSimulator.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Attachments;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Attachments;

/// <summary>What LINE may answer when the bytes are asked for.</summary>
public sealed class FetchTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_kept_as_it_was_sent_under_a_name_that_nobody_chose()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        byte[] sent = [.. SampleFiles.Jpeg, .. new byte[200_000]];

        var id = await world.Line.SendFileAsync(member.Id, "../../etc/写真.jpg", sent, ct: Ct);
        await world.QuietAsync();

        var file = Assert.Single(world.StoredFiles());
        Assert.Equal(sent, await File.ReadAllBytesAsync(file, Ct));
        Assert.Matches("^[0-9a-f]{64}$", Path.GetFileName(file));
        Assert.DoesNotContain(id, file, StringComparison.Ordinal);
        Assert.Equal((Path.GetFileName(file), 200_000 + SampleFiles.Jpeg.Length), await StoredAsync(world));
    }

    [Fact]
    public async Task A_video_that_LINE_still_prepares_is_asked_for_again_far_beyond_an_events_patience()
    {
        var (world, _) = await BotWorld.LiveAsync(new Dictionary<string, string?> { ["Work:DeadAfterAge"] = "00:00:00", ["Work:DeadAfterAttempts"] = "2", ["Work:RetryPause"] = "00:00:00.001" });
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");

        await world.Line.SendFileAsync(member.Id, "様子.mp4", SampleFiles.Movie("isom"), answersBeforeReady: 8, ct: Ct);
        await world.QuietAsync();

        Assert.Equal(AttachmentState.Stored, (await world.OnlyAttachmentAsync()).State);
        Assert.Equal(9, await world.ReadAsync(db => db.WorkItems.Where(item => item.Lane == WorkItem.ContentLane).Select(item => item.Attempts).SingleAsync(Ct)));
    }

    [Theory]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.RateLimited)]
    [InlineData(FaultKind.ResetBefore)]
    public async Task What_fails_on_the_way_is_tried_again(FaultKind fault)
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        world.Line.Fault(LineEndpoint.Content, fault, times: 2);

        await world.Line.SendFileAsync(member.Id, "写真.jpg", SampleFiles.Jpeg, ct: Ct);
        await world.QuietAsync();

        Assert.Equal(AttachmentState.Stored, (await world.OnlyAttachmentAsync()).State);
    }

    [Fact]
    public async Task A_download_that_breaks_off_leaves_nothing_half_and_starts_again()
    {
        await using var contents = await ContentServer.StartAsync();
        var (world, _) = await BotWorld.LiveAsync(services: contents.Serve);
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        var broken = false;
        contents.Answer("photo", async http =>
        {
            await http.Response.Body.WriteAsync(SampleFiles.Jpeg, Ct);
            await http.Response.Body.FlushAsync(Ct);
            if (!broken)
            {
                broken = true;
                http.Abort();
            }
        });

        await new RawWebhooks(world).PhotoAsync(member, "photo");
        await world.QuietAsync();

        Assert.True(broken);
        Assert.Equal(SampleFiles.Jpeg, await File.ReadAllBytesAsync(Assert.Single(world.StoredFiles()), Ct));
    }

    [Theory]
    [InlineData(StatusCodes.Status404NotFound, true)]
    [InlineData(StatusCodes.Status410Gone, false)]
    public async Task What_LINE_has_no_more_is_gone_and_only_the_loss_is_told(int status, bool isTold)
    {
        await using var contents = await ContentServer.StartAsync();
        var (world, _) = await BotWorld.LiveAsync(services: contents.Serve);
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        contents.Answer("photo", status);

        await new RawWebhooks(world).PhotoAsync(member, "photo");
        await world.QuietAsync();
        await world.SayAsync(member, "次回の研究会");

        Assert.Equal(AttachmentState.Gone, (await world.OnlyAttachmentAsync()).State);
        Assert.Equal(isTold, world.BotWords(member).Any(text => text.Contains("写真をLINEから受け取れませんでした", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_LINE_never_hands_out_fails_visibly_for_its_sender_and_for_organizers()
    {
        var (world, organizer) = await BotWorld.LiveAsync(new Dictionary<string, string?> { ["Work:ContentDeadAfterAge"] = "00:00:00", ["Work:DeadAfterAttempts"] = "2" });
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");

        var id = await world.Line.SendFileAsync(member.Id, "内緒の計画.mp4", SampleFiles.Movie("isom"), answersBeforeReady: 1000, ct: Ct);
        await world.QuietAsync();
        Assert.Equal(AttachmentState.Failed, (await world.OnlyAttachmentAsync()).State);
        await world.SayAsync(member, "次回の研究会");
        await world.SayAsync(organizer, "次回の研究会");
        await world.UnsendAsync(member, id);

        Assert.Contains("動画をLINEから受け取れませんでした", world.BotWords(member)[^2], StringComparison.Ordinal);
        Assert.Contains(world.BotWords(organizer), text => text.Contains("コメントNo.1の動画（15:01送信）をLINEから受け取れませんでした", StringComparison.Ordinal));
        Assert.Contains("「未処理」", world.BotWords(organizer)[^2], StringComparison.Ordinal);
        Assert.Equal(AttachmentState.Gone, (await world.OnlyAttachmentAsync()).State);
    }

    [Fact]
    public async Task What_failed_and_is_unsent_before_anybody_has_heard_of_it_is_not_told()
    {
        var (world, organizer) = await BotWorld.LiveAsync(new Dictionary<string, string?> { ["Work:ContentDeadAfterAge"] = "00:00:00", ["Work:DeadAfterAttempts"] = "2" });
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        var id = await world.Line.SendFileAsync(member.Id, "様子.mp4", SampleFiles.Movie("isom"), answersBeforeReady: 1000, ct: Ct);
        await world.QuietAsync();

        await world.UnsendAsync(member, id);
        await world.SayAsync(member, "次回の研究会");
        await world.SayAsync(organizer, "次回の研究会");

        Assert.DoesNotContain(world.BotWords(member).Concat(world.BotWords(organizer)), text => text.Contains("受け取れませんでした", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_large_file_holds_up_no_other()
    {
        await using var contents = await ContentServer.StartAsync();
        var (world, _) = await BotWorld.LiveAsync(services: contents.Serve);
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        var release = new TaskCompletionSource();
        contents.Answer("slow", async http =>
        {
            await release.Task.WaitAsync(http.RequestAborted);
            await http.Response.Body.WriteAsync(SampleFiles.Jpeg, http.RequestAborted);
        });
        var webhooks = new RawWebhooks(world);
        await webhooks.PhotoAsync(member, "slow");
        await contents.AskedAsync("slow");

        await webhooks.PhotoAsync(member, "quick");
        await world.FateAsync("content:stored");

        Assert.Equal(
            [("quick", AttachmentState.Stored), ("slow", AttachmentState.Fetching)],
            (await world.AttachmentsAsync()).Select(attachment => (attachment.LineMessageId, attachment.State)));
        release.SetResult();
        await world.QuietAsync();
    }

    private static async Task<(string?, long?)> StoredAsync(BotWorld world)
    {
        var attachment = await world.OnlyAttachmentAsync();
        return (attachment.StoredAs, attachment.Size);
    }
}
