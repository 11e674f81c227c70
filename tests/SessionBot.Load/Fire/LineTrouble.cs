using LineSimulator.Faults;

namespace SessionBot.Load.Fire;

/// <summary>Whatever LINE's side can do to a reply or a push, at random.</summary>
internal sealed class LineTrouble(SimulatedLine line, Random random)
{
    private static readonly FaultKind[] Kinds = Enum.GetValues<FaultKind>();
    private static readonly LineEndpoint[] Endpoints = [LineEndpoint.Reply, LineEndpoint.Push];
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    /// <summary>How many calls were to fail until now.</summary>
    public int Count { get; private set; }

    /// <summary>One of the next calls fails.</summary>
    public void Stir()
    {
        var (endpoint, kind) = (random.GetItems(Endpoints, 1)[0], random.GetItems(Kinds, 1)[0]);
        line.Platform.Fault(endpoint, kind, delay: kind == FaultKind.Slow ? Slow : TimeSpan.Zero);
        Count++;
    }

    public void End() => line.Platform.ClearFaults();
}
