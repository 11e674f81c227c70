using System.Globalization;

namespace SessionBot.Load.Speed;

/// <param name="Name">Such as <c>question</c>.</param>
/// <param name="Bar">The most that it may cost as a multiple of what it costs where it is small.</param>
/// <param name="Times">How often it is done in a round.</param>
/// <param name="CostAsync">In milliseconds, once; no two times of a service have a number in common.</param>
internal sealed record GrowthCost(string Name, double Bar, int Times, Func<GrowthService, int, CancellationToken, Task<double>> CostAsync);

/// <summary>
/// Measures small and large by turns, time by time. What else the machine does only adds to a cost, so the lower quartile of a round is taken for it;
/// of the rounds' ratios the median counts.
/// </summary>
internal sealed class GrowthRounds(Figures figures, TextWriter output)
{
    /// <param name="small">What the others are compared with.</param>
    /// <param name="large">By what they are named, such as <c>conversations-1000</c>.</param>
    /// <param name="costs">What is measured.</param>
    /// <param name="rounds">After one that warms up: what a runtime has not compiled yet is not measured.</param>
    /// <param name="ct">Ends it.</param>
    public async Task RunAsync(
        GrowthService small, IReadOnlyList<(string Name, GrowthService Service)> large, IReadOnlyList<GrowthCost> costs, int rounds, CancellationToken ct)
    {
        GrowthService[] all = [small, .. large.Select(one => one.Service)];
        foreach (var cost in costs)
        {
            var measured = new List<double[]>();
            for (var round = 0; round <= rounds; round++)
            {
                measured.Add(await RoundAsync(all, cost, round, ct));
            }

            measured.RemoveAt(0);
            for (var one = 1; one < all.Length; one++)
            {
                Print($"growth/{large[one - 1].Name}/{cost.Name}", cost.Bar, [.. measured.Select(round => round[one])], [.. measured.Select(round => round[0])]);
            }

            await output.FlushAsync(ct);
        }
    }

    private static async Task<double[]> RoundAsync(GrowthService[] services, GrowthCost cost, int round, CancellationToken ct)
    {
        var samples = services.Select(_ => new List<double>()).ToList();
        for (var time = 0; time < cost.Times; time++)
        {
            for (var one = 0; one < services.Length; one++)
            {
                samples[one].Add(await cost.CostAsync(services[one], (round * cost.Times) + time, ct));
            }
        }

        return [.. samples.Select(own => own.Order().ElementAt(own.Count / 4))];
    }

    private void Print(string name, double bar, List<double> large, List<double> small)
    {
        var ratios = large.Zip(small, (its, own) => its / own).ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"# {name}: {AckTable.Median(large):0.000} ms against {AckTable.Median(small):0.000} ms; rounds {ratios.Min():0.00} to {ratios.Max():0.00}"));
        figures.Print(name, AckTable.Median(ratios), "x", bar, isMost: true);
    }
}
