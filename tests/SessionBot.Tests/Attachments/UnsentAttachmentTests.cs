using LineSimulator.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Domain.Attachments;
using SessionBot.Domain.Questions;
using SessionBot.Features.Attachments;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;
using TestKit;

namespace SessionBot.Tests.Attachments;

/// <summary>What is taken back is gone, whenever that comes.</summary>
public sealed class UnsentAttachmentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_the_fetch_the_file_its_name_and_its_place_are_gone()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        var id = await world.Line.SendFileAsync(member.Id, "内緒の計画.pdf", "%PDF-1.7"u8.ToArray(), ct: Ct);
        await world.QuietAsync();
        Assert.Single(world.StoredFiles());

        await world.UnsendAsync(member, id);

        await AssertGoneAsync(world);
        Assert.Equal(QuestionState.Withdrawn, await world.ReadAsync(db => db.Questions.Select(question => question.State).SingleAsync(Ct)));
        Assert.DoesNotContain("内緒の計画", await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Out_of_a_report_only_the_photo_goes()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));
        await world.SayAsync(member, "報告：電子申請を始めました。");
        var id = await world.Line.SendFileAsync(member.Id, "写真.jpg", SampleFiles.Jpeg, ct: Ct);
        await world.SayAsync(member, "提出");

        await world.UnsendAsync(member, id);

        await AssertGoneAsync(world);
        Assert.Equal(["電子申請を始めました。"], await world.ReportTextsAsync());
    }

    [Fact]
    public async Task Ahead_of_its_message_it_is_never_asked_for()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");

        await world.Line.HoldAsync(
            async () => await world.Line.UnsendAsync(member.Id, await world.Line.SendFileAsync(member.Id, "写真.jpg", SampleFiles.Jpeg, ct: Ct), ct: Ct),
            HeldOrder.Reversed, Ct);
        await world.QuietAsync();

        Assert.Empty(await world.AttachmentsAsync());
        Assert.Empty(world.StoredFiles());
        Assert.False(await world.ReadAsync(db => db.WorkItems.AnyAsync(item => item.Lane == WorkItem.ContentLane, Ct)));
    }

    [Fact]
    public async Task While_the_download_runs_it_is_broken_off()
    {
        await using var contents = await ContentServer.StartAsync();
        var (world, _) = await BotWorld.LiveAsync(services: contents.Serve);
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        var hungUp = new TaskCompletionSource();
        contents.Answer("photo", async http =>
        {
            http.RequestAborted.Register(hungUp.SetResult);
            await http.Response.Body.WriteAsync(SampleFiles.Jpeg, http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            await hungUp.Task;
        });
        var webhooks = new RawWebhooks(world);
        await webhooks.PhotoAsync(member, "photo");
        await contents.AskedAsync("photo");

        await webhooks.UnsendAsync(member, "photo");
        await world.QuietAsync();

        await hungUp.Task.WaitAsync(TestConstants.Timeout, Ct);
        await AssertGoneAsync(world);
    }

    [Fact]
    public async Task Between_the_download_and_its_commit_the_commit_notices()
    {
        await using var contents = await ContentServer.StartAsync();
        contents.Answer("photo", 202);
        var (world, _) = await BotWorld.LiveAsync(new Dictionary<string, string?> { ["Work:RetryPause"] = "00:05:00" }, services: contents.Serve);
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        var webhooks = new RawWebhooks(world);
        await webhooks.PhotoAsync(member, "photo");
        await contents.AskedAsync("photo");
        contents.Answer("photo", http => http.Response.Body.WriteAsync(SampleFiles.Jpeg, http.RequestAborted).AsTask());
        await using var scope = world.Services.CreateAsyncScope();

        var commit = await scope.ServiceProvider.GetRequiredService<FetchContent>().PrepareAsync(Job("photo"), Ct);
        await webhooks.UnsendAsync(member, "photo");
        await world.FateAsync("unsent");

        // As if the file had got its name right after the erasure looked for it.
        await File.WriteAllBytesAsync(Path.Combine(world.StoreFolder(), AttachmentStore.NameOf("photo")), SampleFiles.Jpeg, Ct);
        var fate = "";
        await scope.ServiceProvider.GetRequiredService<Transactions>().RunAsync(async token => fate = await commit(token), Ct);

        Assert.Equal("content:erased", fate);
        await AssertGoneAsync(world);
    }

    [Fact]
    public async Task What_waited_to_be_told_about_it_is_not_told_any_more()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        var id = await world.Line.SendFileAsync(member.Id, "報告.pdf", SampleFiles.Program, ct: Ct);
        await world.QuietAsync();

        await world.UnsendAsync(member, id);
        await world.SayAsync(member, "次回の研究会");

        Assert.DoesNotContain(world.BotWords(member), text => text.Contains("対応していない形式", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_that_one_member_sent_can_be_erased_and_nothing_of_others()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (member, other) = (await world.MemberAsync("佐伯"), await world.MemberAsync("小松"));
        await world.Line.SendFileAsync(member.Id, "一.jpg", SampleFiles.Jpeg, ct: Ct);
        await world.Line.SendFileAsync(member.Id, "二.pdf", "%PDF-1.7"u8.ToArray(), ct: Ct);
        var kept = await world.Line.SendFileAsync(other.Id, "三.png", SampleFiles.Png, ct: Ct);
        await world.QuietAsync();
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SessionBotDb>();
        var leaving = await db.Members.SingleAsync(known => known.LineUserId == member.Id, Ct);

        await scope.ServiceProvider.GetRequiredService<Transactions>().RunAsync(
            token => scope.ServiceProvider.GetRequiredService<EraseAttachments>().OfAsync(leaving.Id, token), Ct);

        Assert.Equal(kept, (await world.OnlyAttachmentAsync()).LineMessageId);
        Assert.Equal(AttachmentStore.NameOf(kept), Path.GetFileName(Assert.Single(world.StoredFiles())));
    }

    private static WorkItem Job(string messageId) => new()
    {
        Id = "job",
        Lane = WorkItem.ContentLane,
        StreamKey = "job",
        Group = ExampleGroup.Key,
        MessageId = messageId,
        ReceivedAt = DateTimeOffset.UnixEpoch,
        DueAt = DateTimeOffset.UnixEpoch,
    };

    private static async Task AssertGoneAsync(BotWorld world)
    {
        Assert.Empty(world.StoredFiles());
        var attachment = await world.OnlyAttachmentAsync();
        Assert.Equal(AttachmentState.Gone, attachment.State);
        Assert.Equal((null, null, null, null), (attachment.FileName, attachment.Size, attachment.MediaType, attachment.StoredAs));
        Assert.False(await world.ReadAsync(db => db.QuestionParts.AnyAsync(Ct)));
    }
}
