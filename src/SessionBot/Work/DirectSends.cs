namespace SessionBot.Work;

/// <summary>
/// Sends replies that were stored as claimed, right after their commit: the queue need not be asked for them again. What finds no hand free
/// is stored unclaimed, and waits in the queue.
/// </summary>
internal sealed partial class DirectSends(MessageSender sender, WorkSignals signals, WorkActivity activity, ILogger<DirectSends> logger) : IDisposable
{
    /// <summary>A send is waiting for LINE and little else.</summary>
    private const int Hands = 128;

    private readonly SemaphoreSlim _free = new(Hands);
    private readonly CancellationTokenSource _stopping = new();
    private readonly HashSet<string> _followed = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Keeps hands free for what is about to be stored; each is used by <see cref="Start"/> or given back.</summary>
    public int Take(int most)
    {
        var taken = 0;
        while (taken < most && !_stopping.IsCancellationRequested && _free.Wait(0))
        {
            taken++;
        }

        return taken;
    }

    public void GiveBack(int hands)
    {
        if (hands > 0)
        {
            _free.Release(hands);
        }
    }

    public void Start(Sending sending) => _ = SendAsync(sending);

    /// <summary>A reply of this conversation waits in the queue behind one that may be on its way from here.</summary>
    public void Follows(string stream)
    {
        lock (_gate)
        {
            _followed.Add(stream);
        }

        // The one before it may have ended by now.
        signals.Outgoing.Announce();
    }

    /// <summary>Returns when nothing is on its way any more; from now on no hand is free.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        for (var hand = 0; hand < Hands; hand++)
        {
            await _free.WaitAsync();
        }
    }

    public void Dispose()
    {
        _free.Dispose();
        _stopping.Dispose();
    }

    private async Task SendAsync(Sending sending)
    {
        try
        {
            await sender.SendAsync(sending, _stopping.Token);
        }
        catch (Exception exception)
        {
            // The lease runs out and the message is claimed again: nothing is lost, only late.
            Log.NotStored(logger, FaultTrace.Of(exception));
        }
        finally
        {
            _free.Release();
            RingIfFollowed(sending.Message.StreamKey);
            activity.Finished();
        }
    }

    private void RingIfFollowed(string stream)
    {
        bool isFollowed;
        lock (_gate)
        {
            isFollowed = _followed.Remove(stream);
        }

        if (isFollowed)
        {
            signals.Outgoing.Ring();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What became of a reply could not be stored; it is tried again when its lease ends. Cause: {Cause}")]
        public static partial void NotStored(ILogger logger, string cause);
    }
}
