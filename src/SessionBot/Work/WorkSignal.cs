using System.Threading.Channels;
using SessionBot.Live;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>Wakes a pump at once; the poll alone would be enough, only slower.</summary>
internal sealed class WorkSignal
{
    private readonly IChangeFeed _feed;
    private readonly string _subject;

    private readonly Channel<byte> _bell = Channel.CreateBounded<byte>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public WorkSignal(IChangeFeed feed, string lane)
    {
        (_feed, _subject) = (feed, $"work:{lane}");
        feed.Subscribe(_subject, Ring);
    }

    /// <summary>There is new work: whichever process has a hand free takes it.</summary>
    public void Announce() => _feed.Publish(_subject);

    /// <summary>For this process alone.</summary>
    public void Ring() => _bell.Writer.TryWrite(0);

    /// <summary>Returns when it rings, or has rung since the last wait.</summary>
    public async Task WaitAsync(CancellationToken ct) => await _bell.Reader.ReadAsync(ct);

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
internal sealed class WorkSignals(IChangeFeed feed)
{
    public WorkSignal Events { get; } = new(feed, WorkItem.WebhookLane);

    /// <summary>Of the events, what <see cref="QuickPump"/> leaves.</summary>
    public WorkSignal OtherEvents { get; } = new(feed, $"{WorkItem.WebhookLane}:others");

    public WorkSignal Jobs { get; } = new(feed, WorkItem.JobLane);

    public WorkSignal Content { get; } = new(feed, WorkItem.ContentLane);

    public WorkSignal Outgoing { get; } = new(feed, OutgoingMessage.SendLane);

    /// <summary>Something was handled: it may have left work for every other queue.</summary>
    public void AnnounceEffects()
    {
        Outgoing.Announce();
        Jobs.Announce();
        Content.Announce();
    }
}
