using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Archive;
using SessionBot.Features.Minutes;
using SessionBot.Hosting;
using SessionBot.Tests.Attachments;
using SessionBot.Tests.Minutes;
using SessionBot.Tests.SignIn;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Archive;

/// <summary>An archived session comes back in another database, whole or not at all.</summary>
public sealed class RestoreTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_that_is_exported_restored_and_exported_again_is_the_same_archive()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        using var played = await PlayedSession.ExportedAsync(review);
        var before = played.Members();
        await using var other = await BotWorld.StartAsync(Doors.Public);

        var restored = await played.RestoreAsync(other);
        Directory.Delete(played.Path, recursive: true);
        await played.ExportAsync(other);

        Assert.Equal((3, "書かない窓口", 1, 0), (restored.Number, restored.Topic, restored.Attachments, restored.Lost));
        Assert.Contains("attachments/question-002-1.png", before.Keys);
        Assert.Equal(before.Keys, played.Members().Keys);
        Assert.All(played.Members(), file => Assert.True(before[file.Key] == file.Value, $"{file.Key} is another one:\n{Text(before[file.Key])}\n---\n{Text(file.Value)}"));
    }

    [Fact]
    public async Task Its_board_review_and_files_open_and_it_is_published_as_it_stands()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        using var played = await PlayedSession.ExportedAsync(review);
        await using var other = await BotWorld.StartAsync(Doors.Public);
        await played.RestoreAsync(other);
        var organizer = await other.OrganizerAsync("水野");
        using var browser = new Browser(other.Address);
        await Doors.ByLineAsync(browser, organizer, $"/sign-in/{ExampleGroup.Key}");

        Assert.Contains("費用を教えてください", await PageAsync("/organizers/sessions/3"), StringComparison.Ordinal);
        Assert.Contains("予約は毎月120件だ。", await PageAsync(ReviewWorld.Address), StringComparison.Ordinal);
        Assert.Contains("桐生", await PageAsync("/organizers/sessions/3/log"), StringComparison.Ordinal);
        var newest = await other.ReadAsync(db => db.Minutes.OrderByDescending(minutes => minutes.Revision).FirstAsync(Ct));
        await other.SayAsync(organizer, $"議事録承認 {newest.Revision}");
        var session = await other.ReadAsync(db => db.Sessions.SingleAsync(Ct));
        Assert.Equal(SessionPhase.Published, session.Phase);
        Assert.Contains("予約は毎月120件だ。", await PageAsync(MinutesLinks.PathOf(session, newest)), StringComparison.Ordinal);

        async Task<string> PageAsync(string address)
        {
            var (status, page) = await browser.OpenAsync(address);
            Assert.Equal(HttpStatusCode.OK, status);
            return WebUtility.HtmlDecode(page);
        }
    }

    [Fact]
    public async Task Nobody_is_sent_anything_by_it()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        using var played = await PlayedSession.ExportedAsync(review);
        await using var other = await BotWorld.StartAsync(Doors.Public);
        await played.RestoreAsync(other);

        await other.RestartAsync();
        await other.AtAsync(BotWorld.SessionStart.AddDays(3));

        Assert.Equal(0, await other.ReadAsync(db => db.OutgoingMessages.CountAsync(Ct)));
        Assert.Equal(0, await other.ReadAsync(db => db.WorkItems.CountAsync(Ct)));
        Assert.All(await other.ReadAsync(db => db.Members.ToListAsync(Ct)), member => Assert.False(member.IsFollowing || member.IsOrganizer));
    }

    [Fact]
    public async Task Who_asked_without_a_name_has_none_in_the_archive_and_no_ones_LINE_id_is_in_it()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        using var played = await PlayedSession.ExportedAsync(review);

        var rows = await File.ReadAllTextAsync(played.RowsPath, Ct);
        var shy = await review.World.ReadAsync(db => db.Members.SingleAsync(member => member.DisplayName == played.Anonymous, Ct));

        Assert.Contains("職員の負担はどうですか", rows, StringComparison.Ordinal);
        Assert.Contains("三田村", rows, StringComparison.Ordinal);
        Assert.DoesNotContain(played.Anonymous, rows, StringComparison.Ordinal);
        Assert.DoesNotContain($"{shy.Id.Value:D}", rows, StringComparison.Ordinal);
        Assert.DoesNotContain($"{shy.Id.Value:N}", rows, StringComparison.Ordinal);
        Assert.All(await review.World.ReadAsync(db => db.Members.ToListAsync(Ct)), member => Assert.DoesNotContain(member.LineUserId, rows, StringComparison.Ordinal));
    }

    private static string Text(string hex) => Encoding.UTF8.GetString(Convert.FromHexString(hex));
}
