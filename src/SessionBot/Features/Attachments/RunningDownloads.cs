namespace SessionBot.Features.Attachments;

/// <summary>The downloads of this process, so that an unsend ends one that is under way.</summary>
internal sealed class RunningDownloads
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, CancellationTokenSource> _running = [];

    /// <param name="name">The file's name in the store.</param>
    /// <returns>To be disposed of when the download has ended.</returns>
    public Download Begin(string name, CancellationToken ct)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        lock (_gate)
        {
            _running[name] = stop;
        }

        return new Download(this, name, stop);
    }

    /// <returns>False when none is under way.</returns>
    public bool Stop(string name)
    {
        lock (_gate)
        {
            if (!_running.TryGetValue(name, out var stop))
            {
                return false;
            }

            stop.Cancel();
            return true;
        }
    }

    internal sealed class Download(RunningDownloads owner, string name, CancellationTokenSource stop) : IDisposable
    {
        public CancellationToken Token => stop.Token;

        public void Dispose()
        {
            lock (owner._gate)
            {
                if (owner._running.GetValueOrDefault(name) == stop)
                {
                    owner._running.Remove(name);
                }

                stop.Dispose();
            }
        }
    }
}
