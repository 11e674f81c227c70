namespace Line.Messaging;

/// <summary>One step for all users who have a rich menu linked. Source: developers.line.biz, Messaging API reference, "Replace or unlink the linked rich menus in batches".</summary>
public abstract record RichMenuBatchOperation
{
    private RichMenuBatchOperation()
    {
    }

    /// <summary>Gives the users of one rich menu another.</summary>
    /// <param name="From">The rich menu that they have.</param>
    /// <param name="To">The rich menu that they get.</param>
    public sealed record Link(string From, string To) : RichMenuBatchOperation;

    /// <summary>Unlinks one rich menu from its users.</summary>
    /// <param name="From">The rich menu that they have.</param>
    public sealed record Unlink(string From) : RichMenuBatchOperation;

    /// <summary>Unlinks every rich menu from every user.</summary>
    public sealed record UnlinkAll : RichMenuBatchOperation;
}

/// <summary>How far a batch is. Source: developers.line.biz, Messaging API reference, "Get the status of rich menu batch control".</summary>
/// <param name="Phase">How far it is.</param>
/// <param name="AcceptedTime">When LINE took it.</param>
/// <param name="CompletedTime">When it ended; null before.</param>
public sealed record RichMenuBatchProgress(RichMenuBatchPhase Phase, DateTimeOffset AcceptedTime, DateTimeOffset? CompletedTime = null);

/// <summary>How far a batch is.</summary>
public enum RichMenuBatchPhase
{
    /// <summary>Under way.</summary>
    Ongoing,

    /// <summary>Done for all users.</summary>
    Succeeded,

    /// <summary>Ended, and not done for some users: send it again with the same resume key.</summary>
    Failed,

    /// <summary>A phase that this library does not know.</summary>
    Unknown,
}
