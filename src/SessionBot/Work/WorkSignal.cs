using System.Threading.Channels;

namespace SessionBot.Work;

/// <summary>Wakes a pump at once; the poll alone would be enough, only slower.</summary>
internal sealed class WorkSignal
{
    private readonly Channel<byte> _bell = Channel.CreateBounded<byte>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _bell.Writer.TryWrite(0);

    /// <summary>Returns when it rings, has rung since the last wait, or the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, ct);
        try
        {
            await _bell.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The poll interval is over: that is what the caller asked to be told.
        }
    }
}

/// <summary>One signal for each queue.</summary>
internal sealed class WorkSignals
{
    public WorkSignal Events { get; } = new();

    public WorkSignal Jobs { get; } = new();

    public WorkSignal Content { get; } = new();

    public WorkSignal Outgoing { get; } = new();
}
