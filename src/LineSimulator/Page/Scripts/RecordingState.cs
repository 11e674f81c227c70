namespace LineSimulator.Page.Scripts;

/// <param name="Steps">How many there are so far.</param>
/// <param name="Missed">What was done that no script can tell.</param>
internal sealed record RecordingState(int Steps, IReadOnlyList<string> Missed);
