using System.Globalization;

namespace SessionBot.Load.Speed;

/// <param name="Name">Such as <c>question</c>.</param>
/// <param name="Bar">The most that it may cost as a multiple of what it costs where it is small.</param>
/// <param name="CostAsync">In milliseconds, once; the number tells the rounds apart.</param>
internal sealed record GrowthCost(string Name, double Bar, Func<GrowthService, int, CancellationToken, Task<double>> CostAsync);

/// <summary>Measures small and large in turn, in the same minute. A ratio is taken within a round, and the median of the rounds counts.</summary>
internal sealed class GrowthRounds(Figures figures, TextWriter output)
{
    /// <param name="small">What the others are compared with.</param>
    /// <param name="large">By what they are named, such as <c>conversations-1000</c>.</param>
    public async Task RunAsync(GrowthService small, IReadOnlyList<(string Name, GrowthService Service)> large, IReadOnlyList<GrowthCost> costs, int rounds, CancellationToken ct)
    {
        foreach (var cost in costs)
        {
            var smalls = new List<double>();
            var larges = large.Select(_ => new List<double>()).ToList();

            // The first one warms up: what a runtime has not compiled yet is not measured.
            for (var round = 0; round <= rounds; round++)
            {
                var own = await cost.CostAsync(small, round, ct);
                for (var one = 0; one < large.Count; one++)
                {
                    var its = await cost.CostAsync(large[one].Service, round, ct);
                    if (round > 0)
                    {
                        larges[one].Add(its);
                    }
                }

                if (round > 0)
                {
                    smalls.Add(own);
                }
            }

            for (var one = 0; one < large.Count; one++)
            {
                var ratios = larges[one].Zip(smalls, (its, own) => its / own).ToList();
                var name = $"growth/{large[one].Name}/{cost.Name}";
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"# {name}: {AckTable.Median(larges[one]):0.000} ms against {AckTable.Median(smalls):0.000} ms; rounds {ratios.Min():0.00} to {ratios.Max():0.00}"));
                figures.Print(name, AckTable.Median(ratios), "x", cost.Bar, isMost: true);
                await output.FlushAsync(ct);
            }
        }
    }
}
