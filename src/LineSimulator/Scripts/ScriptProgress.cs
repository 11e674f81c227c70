namespace LineSimulator.Scripts;

/// <summary>A step is about to be done.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Of">How many steps there are.</param>
/// <param name="Description">For people, in Japanese.</param>
public sealed record ScriptProgress(int Number, int Of, string Description);
