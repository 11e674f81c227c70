namespace Line.Messaging.Webhooks;

/// <summary>A module was attached to an account, or detached from it. It names no source. Source: "Module channel", about attached and detached events.</summary>
/// <param name="Module">The account and what happened to it.</param>
public sealed record ModuleEvent(Module Module) : WebhookEvent("module");

/// <summary>The account and what happened to it.</summary>
/// <param name="Type">What happened.</param>
/// <param name="BotId">The user ID of the account's bot.</param>
/// <param name="Scopes">What the account's administrator allows the module; empty when detached.</param>
/// <param name="Reason">Why it was detached, such as <c>bot_deleted</c>; null when attached.</param>
public sealed record Module(ModuleChange Type, string BotId, IReadOnlyList<string> Scopes, string? Reason = null);

/// <summary>What happened to a module.</summary>
public enum ModuleChange
{
    /// <summary>It was attached.</summary>
    Attached,

    /// <summary>It was detached.</summary>
    Detached,

    /// <summary>A kind that this library does not know.</summary>
    Unknown,
}

/// <summary>This channel may talk with the user from now on. Source: "Control chat initiative", about activated events.</summary>
/// <param name="ExpireAt">Until when; null where the event does not tell.</param>
public sealed record ActivatedEvent(DateTimeOffset? ExpireAt) : WebhookEvent("activated");

/// <summary>Another channel talks with the user from now on: this one must be silent. Source: "Control chat initiative", about deactivated events.</summary>
public sealed record DeactivatedEvent() : WebhookEvent("deactivated");

/// <summary>The account was suspended. It names no source. Source: "Module channel", about suspended events.</summary>
public sealed record BotSuspendedEvent() : WebhookEvent("botSuspended");

/// <summary>The account works again. It names no source. Source: "Module channel", about resumed events.</summary>
public sealed record BotResumedEvent() : WebhookEvent("botResumed");
