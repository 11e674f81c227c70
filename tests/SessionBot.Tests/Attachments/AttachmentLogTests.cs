using LineSimulator.Faults;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Attachments;

public sealed class AttachmentLogTests
{
    [Fact]
    public async Task The_log_tells_that_a_file_could_not_be_fetched_and_neither_its_name_nor_an_id()
    {
        var log = Path.GetTempFileName();
        var (world, _) = await BotWorld.LiveAsync(new Dictionary<string, string?>
        {
            ["Serilog:MinimumLevel:Default"] = "Debug",
            ["Serilog:WriteTo:0:Name"] = "File",
            ["Serilog:WriteTo:0:Args:path"] = log,
        });
        var member = await world.MemberAsync("佐伯");
        world.Line.Fault(LineEndpoint.Content, FaultKind.ServerError);
        world.Line.Fault(LineEndpoint.Content, FaultKind.ResetBefore);

        var id = await world.Line.SendFileAsync(member.Id, "内緒の計画.pdf", "%PDF-1.7"u8.ToArray(), ct: TestContext.Current.CancellationToken);
        await world.QuietAsync();
        await world.DisposeAsync();

        var text = await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken);
        File.Delete(log);
        Assert.Contains("content item is put off at attempt 1 (LINE answered 500)", text, StringComparison.Ordinal);
        Assert.Contains("content item is put off at attempt 2", text, StringComparison.Ordinal);
        Assert.All([id, member.Id, "内緒の計画", "佐伯"], secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }
}
