namespace Line.Messaging;

/// <summary>A request that LINE would refuse. Nothing was sent.</summary>
/// <remarks>The message names every fault by its place, never a text, an ID or a token.</remarks>
public sealed class LineLimitException : Exception
{
    /// <summary>Creates the exception.</summary>
    public LineLimitException()
    {
    }

    /// <summary>Creates the exception.</summary>
    public LineLimitException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    public LineLimitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception from its faults.</summary>
    public LineLimitException(IReadOnlyList<string> faults)
        : base($"Nothing was sent, since LINE would refuse it: {string.Join(" · ", faults)}.") => Faults = faults;

    /// <summary>All faults, such as <c>messages[0].text: 5001 UTF-16 code units; the limit is 5000</c>.</summary>
    public IReadOnlyList<string> Faults { get; } = [];

    internal static void ThrowIfAny(FaultCollector faults)
    {
        if (faults.Faults.Count > 0)
        {
            throw new LineLimitException([.. faults.Faults]);
        }
    }
}
