using LineSimulator.Faults;

namespace LineSimulator.Scripts;

/// <summary>What no person does: the platform is set otherwise.</summary>
public abstract record ScriptTurn
{
    private ScriptTurn()
    {
    }

    public sealed record Standby(bool IsOn) : ScriptTurn;

    /// <param name="Limit">Null for no limit.</param>
    public sealed record Quota(long? Limit) : ScriptTurn;

    public sealed record Trouble(LineEndpoint Endpoint, FaultKind Kind, int Times, TimeSpan Delay) : ScriptTurn;

    /// <summary>No planned trouble strikes any more.</summary>
    public sealed record NoTrouble : ScriptTurn;

    /// <summary>Every unanswered webhook is sent again.</summary>
    public sealed record Redeliver : ScriptTurn;
}
