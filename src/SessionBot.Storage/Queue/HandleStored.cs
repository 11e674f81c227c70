using SessionBot.Storage.Prepared;

namespace SessionBot.Storage.Queue;

/// <summary>Handles what is just being stored, in the same transaction. It commits nothing, and waits for nothing but the database.</summary>
/// <param name="transaction">Ends with the storing.</param>
/// <param name="heads">Of what is new, the webhook events that nothing of their stream waits before.</param>
/// <param name="ct">Ends the wait.</param>
public delegate Task HandleStored(IPreparedTransaction transaction, IReadOnlyList<WorkItem> heads, CancellationToken ct);
