using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Rendering;
using SessionBot.Minutes.Sources;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>One run of the demo through its public command, for all tests that look at its results.</summary>
public sealed class DemoRun : IAsyncLifetime
{
    internal WorkingFolder Folder { get; } = new();

    internal CommandResult Result { get; private set; } = null!;

    internal string Out => Folder.PathTo("out");

    internal ServiceDatabase Database => new(Path.Combine(Out, "demo.db"));

    internal SessionRecord Record => SessionFolder.Read(Out);

    internal MinutesDraft Minutes => MinutesJson.Read(Read("minutes.json"));

    /// <summary>The article as a reader sees it, without the backslashes of Markdown.</summary>
    internal string Article => Read("minutes.md").Replace("\\", "", StringComparison.Ordinal);

    public async ValueTask InitializeAsync() => Result = await ServiceCommand.RunAsync(Folder, "demo", "--out", "out");

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }

    internal string Read(string file) => File.ReadAllText(Path.Combine(Out, file));
}
