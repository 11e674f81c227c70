namespace TestKit.OpenApi;

/// <summary>How a check may be relaxed; nothing is by default.</summary>
public sealed record CheckOptions
{
    public static readonly CheckOptions Strict = new();

    /// <summary>Members that the document does not name may stand in objects. LINE itself passes over them in requests.</summary>
    public bool AllowUnknownMembers { get; init; }

    /// <summary>A discriminator may have a value that the document does not list, as LINE may add events without notice.</summary>
    public bool AllowUnknownTypes { get; init; }

    /// <summary>The path alone finds the operation: a stand-in serves all of LINE's hosts at one address.</summary>
    public bool AnyHost { get; init; }
}
