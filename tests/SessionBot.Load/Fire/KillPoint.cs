namespace SessionBot.Load.Fire;

/// <summary>Where in its work the service is killed.</summary>
internal enum KillPoint
{
    /// <summary>At no point of its own choosing: from outside, after a random time.</summary>
    Anywhere,

    /// <summary>Between two commands of a migration.</summary>
    Migrating,

    /// <summary>The events are committed, and LINE has no 200 yet.</summary>
    Stored,

    /// <summary>An item is claimed, and nothing is done about it yet.</summary>
    Claimed,

    /// <summary>LINE has answered a reply or push, and that is not written down yet.</summary>
    Sent,

    /// <summary>The drafter is at work.</summary>
    Drafting,
}
