using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Features.Minutes;
using SessionBot.Storage;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Attachments;

public sealed class AttachmentExportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_holds_what_was_submitted_and_asked_with_a_list_and_an_unsent_file_goes_with_the_next_one()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var (member, other) = (await world.MemberAsync("佐伯"), await world.MemberAsync("小松", "あおば市"));
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));
        await world.Line.SendFileAsync(member.Id, "予算.xlsx", SampleFiles.Archive("[Content_Types].xml", "xl/workbook.xml"), ct: Ct);
        await world.SayAsync(member, "提出");
        await world.Line.SendFileAsync(other.Id, "下書き.jpg", SampleFiles.Jpeg, ct: Ct);
        await world.QuietAsync();
        await world.AtAsync(BotWorld.SessionStart.AddMinutes(1));
        var photo = await world.Line.SendFileAsync(member.Id, "質問.png", SampleFiles.Png, ct: Ct);
        await world.Line.SendFileAsync(member.Id, "道具.pdf", SampleFiles.Program, ct: Ct);
        await world.QuietAsync();
        using var folder = new ExportFolder();

        await ExportAsync(world, folder.Path);

        Assert.Equal(["attachments.json", "question-001-1.png", "report-01-1.xlsx"], folder.Files());
        Assert.Equal(SampleFiles.Png, await File.ReadAllBytesAsync(Path.Combine(folder.Path, "attachments", "question-001-1.png"), Ct));
        Assert.Equal(
            ["みなと町の報告 予算.xlsx Stored", "コメントNo.1  Stored", "コメントNo.1 道具.pdf WrongType"],
            folder.List().Select(entry => $"{entry!["of"]} {entry["name"]} {entry["state"]}"));

        await world.UnsendAsync(member, photo);
        await ExportAsync(world, folder.Path);

        Assert.Equal(["attachments.json", "report-01-1.xlsx"], folder.Files());
    }

    [Fact]
    public async Task A_session_without_attachments_gets_no_folder_for_them()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        using var folder = new ExportFolder();

        await ExportAsync(world, folder.Path);

        Assert.False(Directory.Exists(Path.Combine(folder.Path, "attachments")));
    }

    private static async Task ExportAsync(BotWorld world, string folder)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var session = await scope.ServiceProvider.GetRequiredService<SessionBotDb>().Sessions.SingleAsync(Ct);
        await scope.ServiceProvider.GetRequiredService<ExportSession>().WriteAsync(session, folder, Ct);
    }

    private sealed class ExportFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("sessionbot-export-").FullName;

        public IReadOnlyList<string?> Files() =>
            [.. Directory.EnumerateFiles(System.IO.Path.Combine(Path, "attachments")).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal)];

        public JsonArray List() => JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(Path, "attachments", "attachments.json")))!.AsArray();

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
