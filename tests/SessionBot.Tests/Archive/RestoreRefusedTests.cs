using Microsoft.EntityFrameworkCore;
using SessionBot.Features.Archive;
using SessionBot.Tests.Attachments;
using SessionBot.Tests.Minutes;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Archive;

/// <summary>What cannot be trusted or does not fit is not restored, and nothing of it.</summary>
public sealed class RestoreRefusedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_that_is_there_already_is_not_touched()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        using var played = await PlayedSession.ExportedAsync(review);

        await RefusedAsync(played, review.World, "Session 3 is in this database already");

        await using var other = await BotWorld.StartAsync();
        await played.RestoreAsync(other);
        await RefusedAsync(played, other, "Session 3 is in this database already");
    }

    [Theory]
    [InlineData("archive.json", "archive.json cannot be read")]
    [InlineData("rows.txt", "rows.txt is not what was exported")]
    [InlineData("minutes.md", "minutes.md is not what was exported")]
    [InlineData("attachments/question-002-1.png", "attachments/question-002-1.png is not what was exported")]
    public async Task An_archive_in_which_a_file_was_changed_is_refused_and_nothing_of_it_is_restored(string file, string fault)
    {
        await using var review = await ReviewWorld.DraftedAsync();
        using var played = await PlayedSession.ExportedAsync(review);
        await File.AppendAllTextAsync(Path.Combine(played.Path, file), "。", Ct);

        await using var other = await BotWorld.StartAsync();
        await RefusedAsync(played, other, fault);
        await NothingIsInAsync(other);
    }

    [Fact]
    public async Task Words_that_were_changed_along_with_the_list_of_hashes_are_found_by_the_hash_of_the_minutes()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        using var played = await PlayedSession.ExportedAsync(review);
        await played.ForgeAsync(rows => rows.Replace("予約は毎月120件だ。", "予約は毎月999件だ。", StringComparison.Ordinal));

        await using var other = await BotWorld.StartAsync();
        await RefusedAsync(played, other, "of the minutes is not what its hash says");
        await NothingIsInAsync(other);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_named_and_nothing_is_half_restored()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        using var played = await PlayedSession.ExportedAsync(review);
        await played.ForgeAsync(rows => rows.Replace("\"Kind\":\"Reworded\"", "\"Kind\":\"Sung\"", StringComparison.Ordinal));

        await using var other = await BotWorld.StartAsync();
        await RefusedAsync(played, other, "is no MinutesEdit (Kind is no MinutesEditKind)");
        await NothingIsInAsync(other);
    }

    [Fact]
    public async Task What_the_database_refuses_leaves_neither_rows_nor_files()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        using var played = await PlayedSession.ExportedAsync(review);
        await played.ForgeAsync(rows => string.Join('\n', rows.Split('\n').Where(row => !row.StartsWith("Member ", StringComparison.Ordinal))));

        await using var other = await BotWorld.StartAsync();
        await RefusedAsync(played, other, "does not fit into this database");
        await NothingIsInAsync(other);
    }

    [Fact]
    public async Task An_archive_of_a_newer_program_is_refused()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        using var played = await PlayedSession.ExportedAsync(review);
        var list = Path.Combine(played.Path, ArchiveManifest.FileName);
        await File.WriteAllTextAsync(list, (await File.ReadAllTextAsync(list, Ct)).Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal), Ct);

        await using var other = await BotWorld.StartAsync();
        await RefusedAsync(played, other, "has the format 2, and this program reads up to 1");
    }

    [Fact]
    public async Task What_was_unsent_here_since_the_export_does_not_come_back()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        using var played = await PlayedSession.ExportedAsync(review);
        await using var other = await BotWorld.StartAsync();
        await other.ReadAsync(async db =>
        {
            db.UnsentMessages.Add(new() { LineMessageId = review.ReportMessage, UnsentAt = other.Clock.GetUtcNow() });
            return await db.SaveChangesAsync(Ct);
        });

        await RefusedAsync(played, other, "1 messages of the archive were unsent since it was made");
        await NothingIsInAsync(other);
    }

    private static async Task RefusedAsync(PlayedSession played, BotWorld world, string fault)
    {
        var refusal = await Assert.ThrowsAsync<ArchiveException>(() => played.RestoreAsync(world));
        Assert.Contains(fault, refusal.Message, StringComparison.Ordinal);
    }

    private static async Task NothingIsInAsync(BotWorld world)
    {
        Assert.Equal((0, 0, 0), await world.ReadAsync(async db => (await db.Sessions.CountAsync(Ct), await db.Members.CountAsync(Ct), await db.Attachments.CountAsync(Ct))));
        Assert.Empty(world.StoredFiles());
    }
}
