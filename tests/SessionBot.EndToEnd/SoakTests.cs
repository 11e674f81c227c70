using System.Globalization;

namespace SessionBot.EndToEnd;

/// <summary>A short form of <c>SessionBot.Load soak</c>: too short for slow leaks, long enough for fast ones and for what stays unanswered.</summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const double Doubled = 2;

    [Fact]
    public async Task Under_constant_load_everything_is_answered_and_memory_does_not_run_away()
    {
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        var figures = new Figures(written);

        var run = await SoakRun.PlayAsync(samples: 7, TimeSpan.FromSeconds(2), rate: 10, written);
        run.Judge(figures, memoryBar: Doubled, cpuBar: double.PositiveInfinity, latencyBar: double.PositiveInfinity);

        output.WriteLine(written.ToString());
        Assert.True(figures.ExitCode == 0, written.ToString());
    }
}
