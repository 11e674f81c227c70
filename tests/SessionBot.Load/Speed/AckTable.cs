using System.Globalization;

namespace SessionBot.Load.Speed;

/// <summary>Medians over the rounds. Ratios are taken within a round, where the machine was the same for both.</summary>
internal static class AckTable
{
    public static void Print(TextWriter output, IReadOnlyList<Contestant> contestants, Dictionary<string, List<AckSample>> samples)
    {
        output.WriteLine("| server | requests/s | / bare (least to most) | p50 ms | p99 ms | CPU us a request |");
        output.WriteLine("|---|---|---|---|---|---|");
        foreach (var name in contestants.Select(one => one.Name))
        {
            var own = samples[name];
            var ratios = Ratios(own, samples[Contestant.Bare]);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Median(own.Select(one => one.PerSecond)):0} | {Median(ratios):0.000} ({ratios.Min():0.000} to {ratios.Max():0.000}) "
                + $"| {Median(own.Select(one => one.P50)):0.00} | {Median(own.Select(one => one.P99)):0.00} | {Median(own.Select(one => one.Cpu)):0} |"));
        }
    }

    public static void Judge(Figures figures, IReadOnlyList<Contestant> contestants, Dictionary<string, List<AckSample>> samples)
    {
        foreach (var contestant in contestants)
        {
            if (contestant.Bar is { } bar)
            {
                figures.Print($"ack/{contestant.Name}", Median(Ratios(samples[Contestant.Service], samples[contestant.Name])), "x", bar, isMost: false);
            }
        }
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static List<double> Ratios(List<AckSample> of, List<AckSample> to) =>
        [.. of.Zip(to, (one, other) => one.PerSecond / other.PerSecond)];
}
