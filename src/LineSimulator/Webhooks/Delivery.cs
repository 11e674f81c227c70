namespace LineSimulator.Webhooks;

/// <summary>How an event travels to the bot. LINE promises neither order nor once-only.</summary>
public sealed record Delivery
{
    public static Delivery Normal { get; } = new();

    /// <summary>How many times the same event arrives again at once, with <c>isRedelivery</c> still false.</summary>
    public int Duplicates { get; init; }

    /// <summary>The bot's answer is lost on the way, whatever it was: the event is redelivered at once with <c>isRedelivery</c> true.</summary>
    public bool LoseAnswer { get; init; }

    /// <summary>An event that got no 2xx is lost, as it is while redelivery is switched off in LINE's console.</summary>
    /// <remarks>False by default like all members here: source-generated JSON does not keep other defaults.</remarks>
    public bool WithoutRedelivery { get; init; }
}
