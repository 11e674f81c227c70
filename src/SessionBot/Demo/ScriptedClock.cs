namespace SessionBot.Demo;

/// <summary>Runs at the real pace from a time that the script sets: a story of two weeks plays in seconds.</summary>
internal sealed class ScriptedClock : TimeProvider
{
    private long _offsetTicks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref _offsetTicks, (now - base.GetUtcNow()).Ticks);
}
