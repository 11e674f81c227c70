using System.Text.Json;
using System.Text.Json.Nodes;
using LineSimulator.Journal;
using LineSimulator.Scripts;
using Microsoft.Extensions.Hosting;

namespace LineSimulator.Page.Scripts;

/// <summary>Plays one script at a time beside the page.</summary>
internal sealed class Replay(LinePlatform platform, ChangeFeed feed, IHostApplicationLifetime lifetime) : IDisposable
{
    // Long enough for a bot that answers after its 200, short enough to watch.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan QuietLimit = TimeSpan.FromSeconds(8);

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly Lock _gate = new();
    private CancellationTokenSource? _running;
    private volatile ReplayState? _state;

    /// <summary>The last script that was started, or null.</summary>
    public ReplayState? State => _state;

    /// <param name="seed">In place of the script's own: other people, another order.</param>
    /// <exception cref="ScriptException">The text is no script.</exception>
    public void Start(string json, int? seed)
    {
        var script = Script.Parse(seed is { } other ? WithSeed(json, other) : json);
        lock (_gate)
        {
            if (_state is { IsRunning: true })
            {
                throw new SimulatorException("台本を再生しています。先に止めてください。");
            }

            _running?.Dispose();
            _running = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
            _state = new ReplayState(IsRunning: true, 0, script.Steps.Count, "", null, script.Seed);
        }

        _ = PlayAsync(script, _running.Token);
    }

    public void Stop()
    {
        lock (_gate)
        {
            _running?.Cancel();
        }
    }

    private async Task PlayAsync(Script script, CancellationToken ct)
    {
        // The page's answer goes out before the first step waits for the bot.
        await Task.Yield();
        string? failure = null;
        try
        {
            var runner = new ScriptRunner(platform, stop => feed.QuietAsync(Quiet, QuietLimit, stop), SetClock);
            await runner.RunAsync(script, new Watcher(Report), ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            failure = "途中で止めました。";
        }
#pragma warning disable CA1031 // Whatever ends a script is told on the page; there is nobody else to tell.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            failure = fault.Message;
        }

        _state = _state! with { IsRunning = false, Failure = failure };
        feed.Bump();
    }

    // A recorded time that has passed already leaves the clock alone: it goes forward only.
    private void SetClock(DateTimeOffset at)
    {
        if (at - platform.Clock.GetUtcNow() is var ahead && ahead > TimeSpan.Zero)
        {
            platform.Clock.Advance(ahead);
        }
    }

    private static string WithSeed(string json, int seed)
    {
        try
        {
            var script = JsonNode.Parse(json, documentOptions: Lenient);
            if (script is JsonObject file)
            {
                file["seed"] = seed;
                return file.ToJsonString();
            }

            return json;
        }
        catch (JsonException)
        {
            // Script.Parse tells where the fault is.
            return json;
        }
    }

    private void Report(ScriptProgress step)
    {
        _state = _state! with { Number = step.Number, Description = step.Description.Trim() };
        feed.Bump();
    }

    public void Dispose() => _running?.Dispose();

    // Progress<T> would report later, on another thread.
    private sealed class Watcher(Action<ScriptProgress> report) : IProgress<ScriptProgress>
    {
        public void Report(ScriptProgress value) => report(value);
    }
}
