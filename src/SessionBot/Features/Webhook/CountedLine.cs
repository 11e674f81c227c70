namespace SessionBot.Features.Webhook;

/// <summary>
/// A line of the log that anybody can cause as often as he likes: the first time is told as it is, all that follow by their number, once a
/// minute for as long as it goes on. No timer runs while nothing happens.
/// </summary>
/// <param name="tellMore">Writes how many there were since the last line.</param>
internal sealed class CountedLine(TimeProvider clock, Action<int> tellMore) : IDisposable
{
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private ITimer? _timer;
    private int _more;

    /// <summary>Counts it.</summary>
    /// <returns>True if the caller is to tell it.</returns>
    public bool IsFirst()
    {
        lock (_gate)
        {
            if (_timer is not null)
            {
                _more++;
                return false;
            }

            _timer = clock.CreateTimer(_ => Tell(), null, Pause, Timeout.InfiniteTimeSpan);
            return true;
        }
    }

    public void Dispose()
    {
        if (TakeMore(goesOn: false) is > 0 and var more)
        {
            tellMore(more);
        }
    }

    private void Tell()
    {
        if (TakeMore(goesOn: true) is > 0 and var more)
        {
            tellMore(more);
        }
    }

    private int TakeMore(bool goesOn)
    {
        lock (_gate)
        {
            var more = _more;
            _more = 0;
            if (goesOn && more > 0)
            {
                _timer?.Change(Pause, Timeout.InfiniteTimeSpan);
            }
            else
            {
                _timer?.Dispose();
                _timer = null;
            }

            return more;
        }
    }
}
