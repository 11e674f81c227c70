using System.Data.Common;

namespace SessionBot.Storage.Queue;

/// <summary>The steps that every message waits for, without EF: taking events in, claiming what is due, and marking what is sent.</summary>
public sealed class WorkQueue(IDatabase database, TimeProvider clock)
{
    /// <summary>Stores all of it or nothing, to be worked on at once. A row whose id is known is left out: a duplicate is a success.</summary>
    /// <returns>How many rows were new.</returns>
    public Task<int> AppendAsync(IReadOnlyList<WorkItem> items, CancellationToken ct) => database.AppendAsync(items, null, ct);

    /// <inheritdoc cref="AppendAsync(IReadOnlyList{WorkItem}, CancellationToken)"/>
    /// <param name="items">What is stored.</param>
    /// <param name="handle">
    /// Called where this process has the database to itself: elsewhere storing would wait for whoever changes a study group. When it throws, nothing that it did holds, and all is
    /// stored without it.
    /// </param>
    /// <param name="ct">Ends the wait.</param>
    public Task<int> AppendAsync(IReadOnlyList<WorkItem> items, HandleStored handle, CancellationToken ct) => database.AppendAsync(items, handle, ct);

    public Task<IReadOnlyList<Lease>> ClaimWorkAsync(string lane, int count, TimeSpan lease, CancellationToken ct) =>
        ClaimAsync("work_item", "", lane, count, lease, retriesApart: true, ct);

    /// <summary>Keeps a work item for so long from now on.</summary>
    /// <returns>False when the lease is lost.</returns>
    public async Task<bool> RenewWorkAsync(Lease lease, TimeSpan time, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lease);
        using var right = await database.EnterWriteAsync(ct);
        await using var connection = await database.OpenAsync(ct);
        await using var renew = connection.CreateCommand();
        renew.CommandText = "UPDATE work_item SET lease_until = @until WHERE seq = @seq AND fence = @fence AND status = 0";
        Add(renew, "@until", (clock.GetUtcNow() + time).ToUnixTimeMilliseconds());
        Add(renew, "@seq", lease.Seq);
        Add(renew, "@fence", lease.Fence);
        return await renew.ExecuteNonQueryAsync(ct) == 1;
    }

    /// <summary>Counts the attempt as open: from here on a crash leaves it unknown whether LINE has the message.</summary>
    public Task<IReadOnlyList<Lease>> ClaimOutgoingAsync(int count, TimeSpan lease, CancellationToken ct) =>
        ClaimAsync("outgoing_message", ", open_attempts = open_attempts + 1", OutgoingMessage.SendLane, count, lease, retriesApart: false, ct);

    /// <summary>
    /// Marks what LINE has taken as done, all in one transaction, and drops its text: LINE shows it, and a copy would have to be found again
    /// at every unsend. A mark that is lost in a power loss does no harm: its open attempt is known, so the message is not sent twice.
    /// </summary>
    /// <returns>The rows that were marked; the others are no longer held under their fence.</returns>
    public Task<IReadOnlyList<long>> MarkSentAsync(IReadOnlyList<SentMessage> sent, CancellationToken ct) => database.MarkSentAsync(sent, ct);

    private async Task<IReadOnlyList<Lease>> ClaimAsync(string table, string alsoSet, string lane, int count, TimeSpan lease, bool retriesApart, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var leases = await database.ClaimAsync(new(table, alsoSet, lane, count, now, now + lease, retriesApart), ct);

        // UPDATE … RETURNING promises no order.
        return [.. leases.OrderBy(one => one.Seq)];
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
