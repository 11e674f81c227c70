using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Hosting;

/// <summary>
/// Ready means that events can be stored. That a database takes a transaction does not say that its disk has room for one: so while the last
/// events could not be stored, a row of a large event's size is written and taken out again, and readiness comes back when that succeeds.
/// </summary>
internal sealed class DatabaseHealth(IDatabase database, InboxWriter inbox) : IHealthCheck
{
    /// <summary>A database that does not answer is not ready either, and whoever asks does not wait for long.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    private const string Touch = "DELETE FROM work_item WHERE seq < 0";

    private const string Rehearse = """
        INSERT INTO work_item (id, lane, stream_key, "group", payload, received_at, due_at, status, attempts, fence)
        VALUES (@id, 'rehearsal', 'rehearsal', '', @payload, 0, 0, 1, 0, 0);
        DELETE FROM work_item WHERE id = @id;
        """;

    private const int RehearsedBytes = 64 * 1024;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        TryAsync(database, inbox.HasFailed, cancellationToken);

    /// <param name="database">The database.</param>
    /// <param name="rehearses">Whether it must show that its disk has room.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<HealthCheckResult> TryAsync(IDatabase database, bool rehearses, CancellationToken ct)
    {
        try
        {
            using var right = await database.EnterWriteAsync(ct);
            await using var connection = await database.OpenAsync(ct);
            await using var transaction = await connection.BeginTransactionAsync(ct);
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = Touch;
            if (rehearses)
            {
                command.CommandText = Rehearse;
                Add(command, "@id", $"rehearsal-{Guid.NewGuid()}");
                Add(command, "@payload", new byte[RehearsedBytes]);
            }

            await command.ExecuteNonQueryAsync(ct);
            await transaction.CommitAsync(ct);
            return HealthCheckResult.Healthy();
        }
        catch (DbException exception)
        {
            return HealthCheckResult.Unhealthy($"{database.Description}: {exception.Message}");
        }
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
