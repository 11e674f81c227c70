using System.Text.Json;

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
    public sealed record Say(string Text, string? Ref, string? In = null) : ScriptDeed
    {
        /// <summary>The ref of the message that this one answers to.</summary>
        public string? Quote { get; init; }

        /// <summary>A part of the bot's message that this one answers to: the newest of the chat that has it.</summary>
        public string? QuoteBot { get; init; }
    }

    /// <summary>A photo or any other file; the name's ending decides which.</summary>
    public sealed record SendFile(string Name, ScriptContent Content, string? Ref, string? In) : ScriptDeed;

    /// <summary>Photos sent at once.</summary>
    /// <param name="Ref">The photos are named by it and their place: <c>ref.1</c>, <c>ref.2</c>.</param>
    public sealed record SendPhotos(IReadOnlyList<ScriptContent> Photos, string? Ref, string? In) : ScriptDeed;

    public sealed record SendSticker(string PackageId, string StickerId, string? Ref, string? In) : ScriptDeed;

    public sealed record SendLocation(double Latitude, double Longitude, string? Title, string? Address, string? Ref, string? In) : ScriptDeed;

    /// <param name="Ref">A text said in a group.</param>
    public sealed record Edit(string Ref, string Text) : ScriptDeed;

    /// <param name="Area">Counted from 0.</param>
    /// <param name="Picked">What a date and time picker is set to.</param>
    public sealed record TapMenu(int Area, string? Picked = null) : ScriptDeed;

    public sealed record Tap(string Label, string? In = null) : ScriptDeed;

    /// <summary>Presses a button that no label finds, or a picker.</summary>
    /// <param name="Action">LINE's action object.</param>
    public sealed record Press(JsonElement Action, string? Picked, string? In) : ScriptDeed;

    public sealed record Unsend(string Ref) : ScriptDeed;
}
