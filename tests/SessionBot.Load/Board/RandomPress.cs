namespace SessionBot.Load.Board;

/// <summary>A button that is pressed by chance, with what stands in the fields of its form.</summary>
internal sealed record RandomPress(string Verb, string Text)
{
    /// <summary>Null for a button that is about no question of its own.</summary>
    public int? Number { get; init; }

    public int? Into { get; init; }

    /// <summary>Where the second of two questions begins.</summary>
    public int? Place { get; init; }

    /// <summary>The cards that are ticked.</summary>
    public IReadOnlyList<int> Chosen { get; init; } = [];

    /// <summary>The numbers of the questions that it is about.</summary>
    public IReadOnlyList<int> About => [.. new[] { Number, Into }.OfType<int>(), .. Chosen];
}
