using System.IO.Pipelines;
using System.Text;
using SessionBot.Live;

namespace SessionBot.Tests.Live;

public sealed class ViewerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_viewer_that_cannot_keep_up_gets_the_newest_version_when_it_can_and_none_between()
    {
        // The connection takes one version, and then no more until somebody reads.
        var connection = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1, useSynchronizationContext: false));
        var viewer = new Viewer("link", connection.Writer);

        for (var version = 1; version <= 1000; version++)
        {
            viewer.Tell(LiveEvent.Version(version));
        }

        viewer.Beat();
        Assert.Equal(Words(1), await ReadAsync(connection.Reader));
        Assert.Equal(Words(1000), await ReadAsync(connection.Reader));
        await viewer.CloseAsync();
        Assert.False(connection.Reader.TryRead(out _));
    }

    [Fact]
    public async Task Closing_waits_for_the_write_that_is_under_way_and_lets_none_follow()
    {
        var connection = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1, useSynchronizationContext: false));
        var viewer = new Viewer("link", connection.Writer);
        viewer.Tell(LiveEvent.Version(1));
        viewer.Tell(LiveEvent.Version(2));

        var closed = viewer.CloseAsync();
        viewer.Tell(LiveEvent.Version(3));

        Assert.False(closed.IsCompleted);
        Assert.Equal(Words(1), await ReadAsync(connection.Reader));
        await closed.WaitAsync(TestKit.TestConstants.Timeout, Ct);
        Assert.False(connection.Reader.TryRead(out _));
    }

    private static string Words(int version) => Encoding.ASCII.GetString(LiveEvent.Version(version));

    private static async Task<string> ReadAsync(PipeReader reader)
    {
        var read = await reader.ReadAsync(Ct).AsTask().WaitAsync(TestKit.TestConstants.Timeout, Ct);
        var text = Encoding.ASCII.GetString(read.Buffer);
        reader.AdvanceTo(read.Buffer.End);
        return text;
    }
}
