namespace LineSimulator.Tests.Conformance;

/// <summary>A right call of one endpoint.</summary>
/// <param name="Status">What it is answered with.</param>
/// <param name="CallAsync">Makes the call, with what <see cref="PrepareAsync"/> returned.</param>
internal sealed record EndpointCase(string OperationId, int Status, Func<Walk, string, Task<Answer>> CallAsync)
{
    public EndpointCase(string operationId, int status, Func<Walk, Task<Answer>> callAsync)
        : this(operationId, status, (walk, _) => callAsync(walk))
    {
    }

    /// <summary>Brings about what the call is about, such as a rich menu, and returns its ID.</summary>
    public Func<Walk, Task<string>> PrepareAsync { get; init; } = _ => Task.FromResult("");

    /// <summary>Takes no channel access token, so it cannot be refused for the want of one.</summary>
    public bool IsOpen { get; init; }

    public override string ToString() => $"{OperationId} {Status}";
}
