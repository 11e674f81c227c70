using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Features.Archive;
using SessionBot.Features.Minutes;
using SessionBot.Storage;
using SessionBot.Tests.Attachments;
using SessionBot.Tests.Minutes;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Archive;

/// <summary>Session 3 with something of everything, as an archive in a folder.</summary>
internal sealed class PlayedSession : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessionbot-played-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public string Path => _folder.FullName;

    public string RowsPath => System.IO.Path.Combine(Path, ArchivedRows.FileName);

    /// <summary>Who asked for 「匿名」.</summary>
    public string Anonymous { get; } = "名乗らない人";

    /// <param name="review">Its world has a reviewed draft; here it gets the rest.</param>
    public static async Task<PlayedSession> ExportedAsync(ReviewWorld review)
    {
        var played = new PlayedSession();
        var world = review.World;
        var shy = await world.MemberAsync(played.Anonymous, "あおば市");
        await world.SayAsync(shy, "職員の負担はどうですか");
        await world.SayAsync(shy, "匿名にする 3");
        await world.Line.SendFileAsync(review.Member.Id, "質問.png", SampleFiles.Png, ct: Ct);
        await world.QuietAsync();
        await world.SayAsync(review.Organizer, "講演：\n■ 始め方\n最初の3か月は、手順を書き出しました。");
        await world.SayAsync(review.Organizer, "議事録作成");
        await review.OpenAsync();
        await review.PressAsync("reword", review.SentenceOf("予約は月に120件である。"), "予約は毎月120件だ。");
        await review.PressAsync("send-passages");
        await played.ExportAsync(world);
        return played;
    }

    /// <summary>Once more, as the archive of another world.</summary>
    public async Task ExportAsync(BotWorld world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var session = await scope.ServiceProvider.GetRequiredService<SessionBotDb>().Sessions.SingleAsync(Ct);
        await scope.ServiceProvider.GetRequiredService<ExportSession>().WriteAsync(session, Path, Ct);
    }

    public async Task<RestoredSession> RestoreAsync(BotWorld world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RestoreSession>().HandleAsync(Path, Ct);
    }

    /// <summary>Each file of the archive by its path, byte for byte.</summary>
    public SortedDictionary<string, string> Members() => new(
        Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).ToDictionary(file => System.IO.Path.GetRelativePath(Path, file), file => Convert.ToHexString(File.ReadAllBytes(file))),
        StringComparer.Ordinal);

    /// <summary>Changes the rows as somebody would who also puts the new hash into the list.</summary>
    public async Task ForgeAsync(Func<string, string> change)
    {
        var before = await ArchiveManifest.ReadAsync(Path, Ct);
        await File.WriteAllTextAsync(RowsPath, change(await File.ReadAllTextAsync(RowsPath, Ct)), Ct);
        await ArchiveManifest.WriteAsync(before.Group, before.Session, before.Files.Keys, before.Attachments, Path, Ct);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
