namespace SessionBot.Storage.Queue;

/// <summary>Asks for the oldest due rows that are each the head of their stream.</summary>
/// <param name="Table">One of the two queue tables.</param>
/// <param name="AlsoSet">What else changes in a claimed row, as SQL that begins with a comma.</param>
/// <param name="Lane">The lane.</param>
/// <param name="Count">The most that are claimed.</param>
/// <param name="Now">What is due, and which leases are over, is judged by this.</param>
/// <param name="Until">When the leases end.</param>
/// <param name="RetriesApart">
/// Of what was begun before no more than one is claimed: it may be what ended the process which began it, and what is in hand beside it would be held guilty with it.
/// </param>
public sealed record QueueClaim(string Table, string AlsoSet, string Lane, int Count, DateTimeOffset Now, DateTimeOffset Until, bool RetriesApart)
{
    /// <summary>Who held it last said nothing of how it ended, and may have died of it: what an attempt before that had failed of is no news any more.</summary>
    public const string ForgetError = "last_error = CASE WHEN lease_until IS NULL THEN last_error END";
}
