using TestKit;

namespace SessionBot.Tests.Live;

/// <summary>Rung by a notice.</summary>
internal sealed class Bell
{
    private readonly SemaphoreSlim _rung = new(0);

    public int Count { get; private set; }

    public void Ring()
    {
        Count++;
        _rung.Release();
    }

    public async Task RungAsync(int times, CancellationToken ct)
    {
        for (var time = 0; time < times; time++)
        {
            Assert.True(await _rung.WaitAsync(TestConstants.Timeout, ct));
        }
    }
}
