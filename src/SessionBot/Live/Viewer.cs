using System.IO.Pipelines;
using SessionBot.Domain;

namespace SessionBot.Live;

/// <summary>
/// One open stream. News are written at once by whoever has them, and their bytes are everybody's. While the connection takes no more,
/// the newest news alone are kept for it: a slow viewer misses versions, never the last one, and costs no memory.
/// </summary>
internal sealed class Viewer(string key, PipeWriter body)
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? _atRest;
    private ReadOnlyMemory<byte> _waiting;
    private bool _isWriting;
    private bool _isClosed;

    /// <summary>What it came by: the key of a link, or an organizer's.</summary>
    public string Key { get; } = key;

    /// <summary>Completes when the stream is to be closed, whoever wants it.</summary>
    public Task Ended => _ended.Task;

    /// <summary>For as long as that member is an organizer.</summary>
    public static string KeyOf(MemberId organizer) => organizer.Value.ToString("N");

    public void End() => _ended.TrySetResult();

    public void Tell(ReadOnlyMemory<byte> news)
    {
        if (Begin(news, keep: true))
        {
            Write(news);
        }
    }

    /// <summary>A connection that is busy needs no sign of life.</summary>
    public void Beat()
    {
        if (Begin(default, keep: false))
        {
            Write(LiveEvent.Beat);
        }
    }

    /// <summary>Nothing is written after this.</summary>
    /// <returns>Completes when no write is under way any more: at once, unless the connection takes nothing.</returns>
    public Task CloseAsync()
    {
        lock (_gate)
        {
            (_isClosed, _waiting) = (true, default);
            _atRest ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _isWriting ? _atRest.Task : Task.CompletedTask;
        }
    }

    private bool Begin(ReadOnlyMemory<byte> news, bool keep)
    {
        lock (_gate)
        {
            if (_isClosed || _isWriting)
            {
                _waiting = keep && !_isClosed ? news : _waiting;
                return false;
            }

            return _isWriting = true;
        }
    }

    private void Write(ReadOnlyMemory<byte> news)
    {
        try
        {
            do
            {
                var written = body.WriteAsync(news);
                if (!written.IsCompletedSuccessfully)
                {
                    _ = WaitAsync(written);
                    return;
                }
            }
            while (TryTakeWaiting(out news));
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or OperationCanceledException)
        {
            GiveUp();
        }
    }

    private async Task WaitAsync(ValueTask<FlushResult> written)
    {
        try
        {
            await written;
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or OperationCanceledException)
        {
            GiveUp();
            return;
        }

        if (TryTakeWaiting(out var news))
        {
            Write(news);
        }
    }

    private bool TryTakeWaiting(out ReadOnlyMemory<byte> news)
    {
        lock (_gate)
        {
            (news, _waiting) = (_waiting, default);
            if (news.IsEmpty)
            {
                _isWriting = false;
                _atRest?.TrySetResult();
            }

            return !news.IsEmpty;
        }
    }

    /// <summary>The connection is gone, and its page comes again by itself.</summary>
    private void GiveUp()
    {
        lock (_gate)
        {
            (_isClosed, _isWriting, _waiting) = (true, false, default);
            _atRest?.TrySetResult();
        }

        End();
    }
}
