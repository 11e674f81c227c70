using LineSimulator.Webhooks;

namespace LineSimulator.Scripts;

/// <summary>One step of a <see cref="Script"/>.</summary>
public abstract record ScriptStep
{
    private ScriptStep(string number) => Number = number;

    /// <summary>Its place in the file: counted from 1, inside <c>together</c> like <c>5.2</c>.</summary>
    public string Number { get; }

    public sealed record Scene(string Number, string Title, DateTimeOffset? At) : ScriptStep(Number);

    /// <summary>One person does something.</summary>
    public sealed record Act(string Number, string As, ScriptDeed Deed, Delivery Delivery) : ScriptStep(Number);

    /// <param name="Order">In which the events leave; null shuffles them by the script's seed.</param>
    public sealed record Together(string Number, IReadOnlyList<Act> Acts, bool InOneWebhook, HeldOrder? Order = null) : ScriptStep(Number);

    public sealed record Turn(string Number, ScriptTurn What) : ScriptStep(Number);

    public sealed record Expect(string Number, string As, string Contains, string? In = null) : ScriptStep(Number);
}
