namespace Line.Messaging;

/// <summary>How many messages the account may send this month. Source: developers.line.biz, Messaging API reference, "Get quota".</summary>
/// <param name="Type">Whether there is a limit.</param>
/// <param name="Value">The limit, counted in recipients; null without one.</param>
public sealed record MessageQuota(QuotaType Type, long? Value);

/// <summary>Whether the account's messages are limited.</summary>
public enum QuotaType
{
    /// <summary>No limit.</summary>
    None,

    /// <summary>A monthly limit.</summary>
    Limited,

    /// <summary>A kind that this library does not know.</summary>
    Unknown,
}
