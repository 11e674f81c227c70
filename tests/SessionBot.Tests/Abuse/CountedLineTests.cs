using SessionBot.Features.Webhook;

namespace SessionBot.Tests.Abuse;

public sealed class CountedLineTests
{
    [Fact]
    public void Ten_thousand_in_a_minute_are_one_line_and_their_number()
    {
        var clock = new MinuteClock();
        var told = new List<int>();
        using var line = new CountedLine(clock, told.Add);

        var first = Enumerable.Range(0, 10_000).Count(_ => line.IsFirst());
        clock.Ring();

        Assert.Equal(1, first);
        Assert.Equal([9_999], told);
    }

    [Fact]
    public void As_long_as_it_goes_on_there_is_one_line_a_minute()
    {
        var clock = new MinuteClock();
        var told = new List<int>();
        using var line = new CountedLine(clock, told.Add);
        line.IsFirst();
        for (var minute = 0; minute < 3; minute++)
        {
            Assert.False(line.IsFirst());
            clock.Ring();
        }

        Assert.Equal([1, 1, 1], told);
    }

    [Fact]
    public void After_a_quiet_minute_the_next_one_is_told_at_once()
    {
        var clock = new MinuteClock();
        var told = new List<int>();
        using var line = new CountedLine(clock, told.Add);
        line.IsFirst();

        clock.Ring();

        Assert.True(line.IsFirst());
        Assert.Empty(told);
    }

    [Fact]
    public void What_is_not_told_yet_is_told_at_the_end()
    {
        var told = new List<int>();
        using (var line = new CountedLine(new MinuteClock(), told.Add))
        {
            line.IsFirst();
            line.IsFirst();
        }

        Assert.Equal([1], told);
    }

    /// <summary>Its timers ring when the test says so.</summary>
    private sealed class MinuteClock : TimeProvider
    {
        private readonly List<Timer> _timers = [];

        public void Ring()
        {
            foreach (var timer in _timers.Where(timer => timer.IsSet).ToList())
            {
                timer.Ring();
            }
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new Timer(() => callback(state));
            timer.Change(dueTime, period);
            _timers.Add(timer);
            return timer;
        }

        private sealed class Timer(Action callback) : ITimer
        {
            public bool IsSet { get; private set; }

            public void Ring()
            {
                IsSet = false;
                callback();
            }

            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                Assert.Equal((CountedLine.Pause, Timeout.InfiniteTimeSpan), (dueTime, period));
                return IsSet = true;
            }

            public void Dispose() => IsSet = false;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
