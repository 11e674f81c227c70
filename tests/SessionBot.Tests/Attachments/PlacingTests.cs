using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Attachments;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Attachments;

/// <summary>Where a photo or a file belongs.</summary>
public sealed class PlacingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_reports_are_collected_a_photo_becomes_part_of_the_regions_report()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));

        await world.Line.SendFileAsync(member.Id, "写真.jpg", SampleFiles.Jpeg, ct: Ct);
        await world.QuietAsync();

        Assert.Equal([""], await world.ReportTextsAsync());
        Assert.Contains("写真を1枚、報告の下書きに加えました。続けて送るか、「提出」とお送りください。", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal((AttachmentKind.Image, AttachmentState.Stored, "image/jpeg"), await ShapeAsync(world));
    }

    [Fact]
    public async Task A_report_with_a_photo_between_its_texts_is_submitted_and_the_preview_shows_where_it_stands()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));

        await world.SayAsync(member, "報告：電子申請を始めました。");
        await world.Line.SendFileAsync(member.Id, "写真.png", SampleFiles.Png, ct: Ct);
        await world.SayAsync(member, "提出");

        Assert.Contains("電子申請を始めました。\n（添付）", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_sessions_hour_a_photo_joins_the_question_that_was_asked_just_before()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        await world.SayAsync(member, "この画面の意味を教えてください");

        await world.AtAsync(BotWorld.SessionStart.AddMinutes(3));
        await world.Line.SendFileAsync(member.Id, "画面.png", SampleFiles.Png, ct: Ct);
        await world.QuietAsync();

        Assert.Equal(["Question この画面の意味を教えてください 2"], await world.QuestionsAsync());
        Assert.StartsWith("写真を1枚、質問No.1に加えました。", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_photo_that_joins_gives_the_next_one_three_minutes_more()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        await world.SayAsync(member, "この画面の意味を教えてください");

        foreach (var minutes in new[] { 3, 5, 7 })
        {
            await world.AtAsync(BotWorld.SessionStart.AddMinutes(minutes));
            await world.Line.SendFileAsync(member.Id, "画面.png", SampleFiles.Png, ct: Ct);
            await world.QuietAsync();
        }

        Assert.Equal(["Question この画面の意味を教えてください 4"], await world.QuestionsAsync());
    }

    [Theory]
    [InlineData(5, "")]
    [InlineData(2, "回答 1 決裁の画面です。")]
    public async Task A_photo_is_a_comment_of_its_own_when_the_question_is_too_long_ago_or_settled(int minutes, string organizerSays)
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        await world.SayAsync(member, "この画面の意味を教えてください");
        if (organizerSays.Length > 0)
        {
            await world.SayAsync(organizer, organizerSays);
        }

        await world.AtAsync(BotWorld.SessionStart.AddMinutes(minutes));
        await world.Line.SendFileAsync(member.Id, "画面.png", SampleFiles.Png, ct: Ct);
        await world.QuietAsync();

        Assert.Equal(["Question この画面の意味を教えてください 1", "Comment （添付のみ） 1"], await world.QuestionsAsync());
        Assert.StartsWith("写真を1枚、コメントNo.2として受け付けました。", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobodys_photo_joins_what_somebody_else_asked()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (member, other) = (await world.MemberAsync("佐伯"), await world.MemberAsync("小松"));
        await world.SayAsync(member, "この画面の意味を教えてください");

        await world.Line.SendFileAsync(other.Id, "画面.png", SampleFiles.Png, ct: Ct);
        await world.QuietAsync();

        Assert.Equal(2, (await world.QuestionsAsync()).Count);
    }

    [Fact]
    public async Task Without_any_session_nothing_is_kept_and_the_sender_knows()
    {
        await using var world = await BotWorld.StartAsync();
        var member = await world.MemberAsync("佐伯");

        await world.Line.SendFileAsync(member.Id, "報告.pdf", "%PDF-1.7"u8.ToArray(), ct: Ct);
        await world.QuietAsync();

        Assert.Empty(await world.AttachmentsAsync());
        Assert.Empty(world.StoredFiles());
        Assert.Contains("登録していません", world.LastWords(member), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("資料.pdf", "ファイルを1件")]
    [InlineData("様子.mp4", "動画を1本")]
    [InlineData("声.m4a", "音声を1件")]
    public async Task Each_kind_is_called_by_its_name(string fileName, string counted)
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");

        await world.Line.SendFileAsync(member.Id, fileName, fileName.EndsWith("pdf", StringComparison.Ordinal) ? "%PDF-1.7"u8.ToArray() : SampleFiles.Movie("mp42"), ct: Ct);
        await world.QuietAsync();

        Assert.StartsWith(counted, world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal(AttachmentState.Stored, (await world.OnlyAttachmentAsync()).State);
    }

    [Fact]
    public async Task Photos_of_two_colleagues_at_once_are_both_part_of_their_regions_report()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var (one, other) = (await world.MemberAsync("佐伯"), await world.MemberAsync("小松"));
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));

        await Task.WhenAll(
            world.Line.SendFileAsync(one.Id, "一.jpg", SampleFiles.Jpeg, ct: Ct),
            world.Line.SendFileAsync(one.Id, "二.jpg", SampleFiles.Jpeg, ct: Ct),
            world.Line.SendFileAsync(other.Id, "三.png", SampleFiles.Png, ct: Ct));
        await world.QuietAsync();

        Assert.Equal(["", "", ""], await world.ReportTextsAsync());
        Assert.Equal(1, await world.ReadAsync(db => db.RegionalReports.CountAsync(Ct)));
        Assert.Equal(3, world.StoredFiles().Count);
        Assert.All(await world.AttachmentsAsync(), attachment => Assert.Equal(AttachmentState.Stored, attachment.State));
    }

    private static async Task<(AttachmentKind, AttachmentState, string?)> ShapeAsync(BotWorld world)
    {
        var attachment = await world.OnlyAttachmentAsync();
        return (attachment.Kind, attachment.State, attachment.MediaType);
    }
}
