namespace LineSimulator.Faults;

/// <summary>What goes wrong with an API call.</summary>
public enum FaultKind
{
    /// <summary>500, and the request is not accepted.</summary>
    ServerError,

    /// <summary>500, although the request was accepted.</summary>
    ServerErrorAfterAcceptance,

    /// <summary>429: too many requests a second.</summary>
    RateLimited,

    /// <summary>429: too many requests at the same time.</summary>
    ConcurrencyLimited,

    /// <summary>429: the month's messages are used up, whatever the simulator counts.</summary>
    MonthlyLimit,

    /// <summary>429: the additional messages that the account may buy are used up too. LINE's words are those of <see cref="MonthlyLimit"/>.</summary>
    AdditionalLimit,

    /// <summary>The request is accepted, the answer never comes.</summary>
    TimeoutAfterAcceptance,

    /// <summary>The request is accepted, then the connection breaks.</summary>
    ResetAfterAcceptance,

    /// <summary>The connection breaks and the request is not accepted.</summary>
    ResetBefore,

    /// <summary>The request is handled after a delay.</summary>
    Slow,
}
