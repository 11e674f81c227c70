using LineSimulator.Chats;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Attachments;
using SessionBot.Domain.Questions;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Attachments;

/// <summary>What is too large or of no kind that is kept.</summary>
public sealed class RefusedFileTests
{
    private static readonly Dictionary<string, string?> SmallLimit = new() { ["Attachments:MaxBytes"] = "1000000" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_declares_itself_too_large_is_refused_and_never_asked_for()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");

        await new RawWebhooks(world).FileAsync(member, "file", "記録.mov", 300_000_000);
        await world.QuietAsync();

        Assert.Equal(AttachmentState.TooLarge, (await world.OnlyAttachmentAsync()).State);
        Assert.Contains("ファイルは大きすぎるため保存できませんでした（上限は25MBです）", world.LastWords(member), StringComparison.Ordinal);
        Assert.False(await world.ReadAsync(db => db.WorkItems.AnyAsync(item => item.Lane == WorkItem.ContentLane, Ct)));
        Assert.Empty(await world.QuestionsAsync());
    }

    [Fact]
    public async Task One_apology_names_how_many_of_the_photos_that_were_chosen_together_could_not_be_kept()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        await world.Line.SendPhotosAsync(member.Id, [.. Enumerable.Repeat(FileContent.Of([1, 2, 3]), 3)], ct: Ct);
        await world.QuietAsync();

        await world.AtAsync(BotWorld.SessionStart.AddMinutes(30));

        Assert.Single(world.BotWords(member), text => text.Contains("お送りいただいた写真3枚は対応していない形式のため保存できませんでした", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_of_which_nothing_was_kept_is_taken_back_and_one_with_words_stays()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (member, other) = (await world.MemberAsync("佐伯"), await world.MemberAsync("小松"));

        await world.Line.SendPhotosAsync(member.Id, [FileContent.Of([1, 2, 3]), FileContent.Of([4, 5, 6])], ct: Ct);
        await world.SayAsync(other, "この表の見方を教えてください");
        await world.Line.SendFileAsync(other.Id, "悪い.exe", SampleFiles.Program, ct: Ct);
        await world.QuietAsync();

        var askers = await world.ReadAsync(db => (
            from question in db.Questions
            join asker in db.Members on question.AskerId equals asker.Id
            select new { asker.DisplayName, question.State }).ToDictionaryAsync(one => one.DisplayName, one => one.State, Ct));
        Assert.Equal((2, QuestionState.Withdrawn, QuestionState.Held), (askers.Count, askers["佐伯"], askers["小松"]));
    }

    [Fact]
    public async Task A_made_up_photo_of_the_simulator_is_kept()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");

        await world.Line.SendPhotosAsync(member.Id, [.. Enumerable.Repeat(FileContent.Photo(1000), 2)], ct: Ct);
        await world.QuietAsync();

        Assert.Equal([1000L, 1000L], world.StoredFiles().Select(file => new FileInfo(file).Length));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_video_of_300_megabytes_fills_no_disk_whether_it_tells_its_length_or_not(bool tellsLength)
    {
        const long size = 300_000_000;
        await using var contents = await ContentServer.StartAsync();
        var (world, _) = await BotWorld.LiveAsync(SmallLimit, services: contents.Serve);
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        contents.Answer("photo", async http =>
        {
            http.Response.ContentLength = tellsLength ? size : null;
            await http.Response.Body.WriteAsync(SampleFiles.Jpeg, http.RequestAborted);
            for (var chunk = 0; chunk < 64; chunk++)
            {
                await http.Response.Body.WriteAsync(new byte[64 * 1024], http.RequestAborted);
            }

            // Whoever wants more than these four megabytes waits for them in vain.
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        });

        await new RawWebhooks(world).PhotoAsync(member, "photo");
        await world.QuietAsync();
        await world.SayAsync(member, "次回の研究会");

        var attachment = await world.OnlyAttachmentAsync();
        Assert.Equal((AttachmentState.TooLarge, tellsLength ? size : null), (attachment.State, attachment.Size));
        Assert.Empty(world.StoredFiles());
        Assert.Single(world.BotWords(member), text => text.Contains("写真は大きすぎるため", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_known_kind_whatever_its_name_is_not_kept_and_its_sender_is_told_once()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");

        await world.Line.SendFileAsync(member.Id, "報告.pdf", SampleFiles.Program, ct: Ct);
        await world.QuietAsync();
        await world.SayAsync(member, "次回の研究会");

        Assert.Equal(AttachmentState.WrongType, (await world.OnlyAttachmentAsync()).State);
        Assert.Empty(world.StoredFiles());
        Assert.Single(world.BotWords(member), text => text.Contains("ファイルは対応していない形式のため", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_kind_that_the_settings_leave_out_is_not_kept()
    {
        var (world, _) = await BotWorld.LiveAsync(new Dictionary<string, string?> { ["Attachments:Types:0"] = "jpeg" });
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");

        await world.Line.SendFileAsync(member.Id, "報告.pdf", "%PDF-1.7"u8.ToArray(), ct: Ct);
        await world.Line.SendFileAsync(member.Id, "写真.jpg", SampleFiles.Jpeg, ct: Ct);
        await world.QuietAsync();

        Assert.Equal(
            [AttachmentState.Stored, AttachmentState.WrongType],
            (await world.AttachmentsAsync()).Select(attachment => attachment.State).Order());
    }
}
