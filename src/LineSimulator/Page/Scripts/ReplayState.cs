namespace LineSimulator.Page.Scripts;

/// <param name="Number">The step that is being done, counted from 1; 0 before the first.</param>
/// <param name="Of">How many steps there are.</param>
/// <param name="Failure">Why it ended early, or null.</param>
internal sealed record ReplayState(bool IsRunning, int Number, int Of, string Description, string? Failure, int Seed);
