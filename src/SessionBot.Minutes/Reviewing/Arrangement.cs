namespace SessionBot.Minutes.Reviewing;

/// <summary>What somebody did to which sentences a section has, and in which order.</summary>
/// <param name="Place">Of the sentence.</param>
public abstract record Arrangement(string Place)
{
    /// <summary>A sentence that no drafter has written.</summary>
    /// <param name="Source">What it is held against; null for one that rests on nothing but who added it.</param>
    /// <param name="Above">The place of the sentence or heading that it stands below.</param>
    public sealed record Added(string Place, string Text, string? Source, string Above) : Arrangement(Place);

    /// <param name="Target">The place of the sentence that it was moved past.</param>
    public sealed record Moved(string Place, string Target, MoveSide Side) : Arrangement(Place);
}

/// <summary>Where a moved sentence stands.</summary>
public enum MoveSide
{
    /// <summary>In the paragraph of the other one, before it.</summary>
    Above,

    /// <summary>In the paragraph of the other one, behind it.</summary>
    Below,

    /// <summary>The two have changed places: each is a paragraph, and stays one.</summary>
    Instead,
}
