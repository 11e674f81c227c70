namespace Line.Messaging.Webhooks;

/// <summary>Where an event happened. Source: developers.line.biz, Messaging API reference, "Source object".</summary>
public abstract record WebhookEventSource
{
    private protected WebhookEventSource()
    {
    }

    /// <summary>The conversation: the ID of the user, group or room; null for an unknown source.</summary>
    public abstract string? Id { get; }

    /// <summary>Who did it, where LINE tells: group members who never agreed to it have no ID.</summary>
    public abstract string? UserId { get; }

    /// <summary>The record's name: IDs do not belong in a log.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>A chat with one user.</summary>
/// <param name="UserId">The user.</param>
public sealed record UserSource(string UserId) : WebhookEventSource
{
    /// <inheritdoc/>
    public override string UserId { get; } = UserId;

    /// <inheritdoc/>
    public override string Id => UserId;
}

/// <summary>A group chat.</summary>
/// <param name="GroupId">The group.</param>
/// <param name="UserId">The member who acted.</param>
public sealed record GroupSource(string GroupId, string? UserId = null) : WebhookEventSource
{
    /// <inheritdoc/>
    public override string? UserId { get; } = UserId;

    /// <inheritdoc/>
    public override string Id => GroupId;
}

/// <summary>A multi-person chat.</summary>
/// <param name="RoomId">The room.</param>
/// <param name="UserId">The member who acted.</param>
public sealed record RoomSource(string RoomId, string? UserId = null) : WebhookEventSource
{
    /// <inheritdoc/>
    public override string? UserId { get; } = UserId;

    /// <inheritdoc/>
    public override string Id => RoomId;
}

/// <summary>A source of a type that this library does not know, or one without the ID that its type needs.</summary>
/// <param name="Type">The type as received; empty where there is none.</param>
public sealed record UnknownSource(string Type) : WebhookEventSource
{
    /// <inheritdoc/>
    public override string? UserId => null;

    /// <inheritdoc/>
    public override string? Id => null;
}
