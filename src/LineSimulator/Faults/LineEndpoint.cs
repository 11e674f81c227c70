namespace LineSimulator.Faults;

/// <summary>A group of API calls that a fault can strike.</summary>
public enum LineEndpoint
{
    /// <summary>Every call.</summary>
    Any,
    Reply,
    Push,
    Multicast,
    Validate,
    Quota,
    QuotaConsumption,
    Profile,
    GroupMemberProfile,
    BotInfo,
    Content,
    Loading,
}
