namespace LineSimulator.Scripts;

/// <summary>What a person does in a step.</summary>
public abstract record ScriptDeed
{
    private ScriptDeed()
    {
    }

    public sealed record Follow : ScriptDeed;

    public sealed record Unfollow : ScriptDeed;

    /// <param name="Ref">The name under which the message can be edited and unsent.</param>
    /// <param name="In">The key of the group to write in, or null for the private chat.</param>
    public sealed record Say(string Text, string? Ref, string? In = null) : ScriptDeed;

    /// <summary>A photo or any other file of so many made-up bytes; the name's ending decides which.</summary>
    public sealed record SendFile(string Name, long Bytes, string? Ref, string? In) : ScriptDeed;

    /// <param name="Ref">A text said in a group.</param>
    public sealed record Edit(string Ref, string Text) : ScriptDeed;

    /// <param name="Area">Counted from 0.</param>
    public sealed record TapMenu(int Area) : ScriptDeed;

    public sealed record Tap(string Label, string? In = null) : ScriptDeed;

    public sealed record Unsend(string Ref) : ScriptDeed;
}
