using SessionBot.Domain.Minutes;
using SessionBot.Features.Minutes;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Talk;

/// <summary>What is kept of a transcript elsewhere: in the archive of its session, and of who added it.</summary>
public sealed class TalkKeptTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_archive_of_the_session_has_what_was_said_and_draft_reads_it()
    {
        await using var talk = await TalkWorld.LiveAsync();
        await talk.AddAsync("第1部.vtt", TalkSamples.Vtt);
        var folder = Directory.CreateTempSubdirectory("talk-").FullName;

        using var archive = new MemoryStream(await talk.DownloadAsync("/organizers/sessions/3/minutes.zip"));
        await System.IO.Compression.ZipFile.ExtractToDirectoryAsync(archive, folder, Ct);

        var read = SessionBot.Minutes.Sources.SessionFolder.Read(folder).Talk;
        Directory.Delete(folder, recursive: true);
        Assert.Equal(TalkSamples.Said.Select(one => one.Text), read.Select(line => line.Source.Text));
        Assert.Equal(("白石遥", TimeSpan.FromSeconds(8)), (read[1].Speaker, read[1].At));
    }

    [Fact]
    public async Task Who_added_a_file_is_nameless_after_an_erasure_and_the_record_stays()
    {
        await using var talk = await TalkWorld.LiveAsync();
        await using var colleague = await talk.ColleagueAsync("江口");
        await colleague.AddAsync("第1部.vtt", TalkSamples.Vtt);
        await talk.OpenAsync();
        Assert.Contains("江口さんが", talk.Page, StringComparison.Ordinal);

        await talk.World.SayAsync(colleague.Organizer, "私のデータ削除");
        await talk.World.Line.TapAsync(colleague.Organizer.Id, "削除する", ct: Ct);
        await talk.World.QuietAsync();
        await talk.OpenAsync();

        Assert.DoesNotContain("江口", talk.Page, StringComparison.Ordinal);
        Assert.Contains("運営が2026/12/10", talk.Page, StringComparison.Ordinal);
        Assert.Contains(TalkSamples.Answer, talk.Page, StringComparison.Ordinal);
    }
}
