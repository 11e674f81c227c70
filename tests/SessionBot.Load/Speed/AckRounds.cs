namespace SessionBot.Load.Speed;

/// <param name="Cpu">Of the server, in microseconds a request.</param>
internal sealed record AckSample(double PerSecond, double P50, double P99, double Cpu);

/// <summary>Runs the contestants one after the other, round by round, so that a noisy minute meets all of them.</summary>
internal sealed class AckRounds(IReadOnlyList<Contestant> contestants, string folder, int requests, int connections, bool pin)
{
    /// <summary>Of the measured requests: a runtime that compiles while it runs is measured when it has done so.</summary>
    private const double WarmUp = 1;

    public Dictionary<string, List<AckSample>> Samples { get; } = contestants.ToDictionary(one => one.Name, _ => new List<AckSample>());

    public async Task RunAsync(int rounds, CancellationToken ct)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var contestant in contestants)
            {
                Samples[contestant.Name].Add(await MeasureAsync(contestant, round, ct));
            }
        }
    }

    /// <remarks>Each sample has a fresh process: what an earlier one left to be handled would be worked on in the other's time.</remarks>
    private async Task<AckSample> MeasureAsync(Contestant contestant, int round, CancellationToken ct)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, $"{contestant.Name}-{round}"));
        var command = contestant.Command(own.FullName);
        await using var server = await ServerProcess.StartAsync(pin ? Cores.Pin(command) : command, ct);
        var count = Math.Max(connections * 2, (int)(requests * contestant.Requests));
        var warmUp = WebhookLoad.Requests($"{round:D2}A", Math.Max(connections, (int)(count * WarmUp)), server.Address);
        var measured = WebhookLoad.Requests($"{round:D2}B", count, server.Address);
        await ClosedLoop.RunAsync(server.Address, warmUp, connections, ct);
        var before = server.Cpu;
        var result = await ClosedLoop.RunAsync(server.Address, measured, connections, ct);
        return new(result.PerSecond, result.Percentile(0.5), result.Percentile(0.99), (server.Cpu - before).TotalMicroseconds / count);
    }
}
