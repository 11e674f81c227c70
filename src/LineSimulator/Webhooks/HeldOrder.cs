namespace LineSimulator.Webhooks;

/// <summary>In which order, and in how many webhooks, held events are let go.</summary>
public sealed record HeldOrder
{
    private readonly int? _seed;
    private readonly bool _reversed;

    private HeldOrder(int? seed, bool reversed) => (_seed, _reversed) = (seed, reversed);

    /// <summary>As they happened.</summary>
    public static HeldOrder AsSpoken { get; } = new(null, reversed: false);

    /// <summary>The last one first: an unsend arrives before its message.</summary>
    public static HeldOrder Reversed { get; } = new(null, reversed: true);

    /// <summary>All in one webhook instead of one each.</summary>
    public bool InOneWebhook { get; init; }

    /// <summary>In an order that the seed alone decides.</summary>
    public static HeldOrder Shuffled(int seed) => new(seed, reversed: false);

    internal IReadOnlyList<T> Arrange<T>(IEnumerable<T> items)
    {
        var arranged = items.ToArray();
        if (_reversed)
        {
            Array.Reverse(arranged);
        }
        else if (_seed is { } seed)
        {
            new Random(seed).Shuffle(arranged);
        }

        return arranged;
    }
}
