using System.Globalization;

namespace SessionBot.Load.Fire;

/// <param name="Memory">Resident megabytes.</param>
/// <param name="Cpu">Milliseconds that the service computes for a reply: latency is that of the machine too, this is not.</param>
/// <param name="P50">Milliseconds from a webhook's arrival to its reply.</param>
internal sealed record SoakSample(double Memory, double Cpu, double P50, double P99, int Replies);

/// <summary>Constant load for a long time: neither memory nor latency may grow with it.</summary>
internal sealed class SoakRun(MortalService service, int rate, TextWriter output)
{
    private const int People = 30;

    private readonly List<SoakSample> _samples = [];
    private TimeSpan _computed;
    private int _unanswered;

    /// <param name="interval">How long one sample takes.</param>
    public static async Task<SoakRun> PlayAsync(int samples, TimeSpan interval, int rate, TextWriter output)
    {
        await using var service = await MortalService.CreateAsync(null, []);
        var run = new SoakRun(service, rate, output);
        if (!await service.LiveAsync(KillPoint.Anywhere, 0))
        {
            throw new InvalidOperationException($"The service did not come up. It wrote:\n{service.Output?.All}");
        }

        await run.SoakAsync(samples, interval);
        return run;
    }

    /// <summary>The second half beside the first; the very first sample is the runtime's warming up.</summary>
    public void Judge(Figures figures, double memoryBar, double cpuBar, double latencyBar)
    {
        var warm = _samples.Skip(1).ToList();
        var half = warm.Count / 2;
        figures.Print("soak/memory-growth", Growth(warm, half, one => one.Memory), "x", memoryBar, isMost: true);
        figures.Print("soak/cpu-growth", Growth(warm, half, one => one.Cpu), "x", cpuBar, isMost: true);
        figures.Print("soak/latency-growth", Growth(warm, half, one => one.P50), "x", latencyBar, isMost: true);
        figures.Print("soak/unanswered", _unanswered, "times", 0, isMost: true);
    }

    private async Task SoakAsync(int samples, TimeSpan interval)
    {
        var people = new Regulars(service.Line, People);
        var watch = ReplyWatch.On(service);
        await people.GatherAsync();
        await Quiet.UntilAsync(service);
        watch.Take();
        _computed = service.Life.Computed;
        await output.WriteLineAsync("sample memory-MB cpu-ms p50-ms p99-ms replies");
        var saying = new List<Task>();
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / rate));
        for (var sample = 1; sample <= samples; sample++)
        {
            for (var left = (int)(interval.TotalSeconds * rate); left > 0; left--)
            {
                await pace.WaitForNextTickAsync();
                saying.Add(people.SpeakAsync());
                saying.RemoveAll(one => one.IsCompletedSuccessfully);
                if (service.Line.Platform.PendingRedeliveries > 0)
                {
                    saying.Add(service.Line.Platform.RedeliverPendingAsync());
                }
            }

            await people.NextSessionAsync();
            await TakeAsync(sample, watch);
        }

        await Task.WhenAll(saying);
        await Quiet.UntilAsync(service);
        _unanswered = watch.Unanswered;
    }

    private async Task TakeAsync(int number, ReplyWatch watch)
    {
        var (replies, before) = (watch.Take(), _computed);
        _computed = service.Life.Computed;
        var sample = new SoakSample(
            service.Life.Memory / 1e6, (_computed - before).TotalMilliseconds / Math.Max(1, replies.Count), At(replies, 0.5), At(replies, 0.99), replies.Count);
        _samples.Add(sample);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{number} {sample.Memory:0.0} {sample.Cpu:0.00} {sample.P50:0.0} {sample.P99:0.0} {sample.Replies}"));
        await output.FlushAsync();
    }

    private static double At(IReadOnlyList<double> sorted, double part) => sorted.Count == 0 ? 0 : sorted[(int)(part * (sorted.Count - 1))];

    private static double Growth(List<SoakSample> samples, int half, Func<SoakSample, double> of) =>
        At([.. samples.Skip(samples.Count - half).Select(of).Order()], 0.5) / At([.. samples.Take(half).Select(of).Order()], 0.5);
}
