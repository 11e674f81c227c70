namespace LineSimulator.Faults;

/// <summary>A planned failure.</summary>
/// <param name="Times">How many calls it strikes.</param>
/// <param name="Delay">How long <see cref="FaultKind.Slow"/> waits, by the platform's clock.</param>
public sealed record Fault(LineEndpoint Endpoint, FaultKind Kind, int Times, TimeSpan Delay);
