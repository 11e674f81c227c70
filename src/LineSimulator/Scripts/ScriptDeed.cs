namespace LineSimulator.Scripts;

/// <summary>What a person does in a step.</summary>
public abstract record ScriptDeed
{
    private ScriptDeed()
    {
    }

    public sealed record Follow : ScriptDeed;

    public sealed record Unfollow : ScriptDeed;

    /// <param name="Ref">The name under which the message can be unsent.</param>
    public sealed record Say(string Text, string? Ref) : ScriptDeed;

    public sealed record Tap(string Label) : ScriptDeed;

    public sealed record Unsend(string Ref) : ScriptDeed;
}
