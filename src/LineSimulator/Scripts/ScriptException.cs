namespace LineSimulator.Scripts;

/// <summary>A script cannot be read, or the bot did not do what it expects.</summary>
/// <param name="step">Counted from 1; inside <c>together</c> like <c>5.2</c>; empty if no step is at fault.</param>
public sealed class ScriptException(string step, string message)
    : Exception(step.Length == 0 ? message : $"Step {step}: {message}")
{
    public string Step { get; } = step;
}
