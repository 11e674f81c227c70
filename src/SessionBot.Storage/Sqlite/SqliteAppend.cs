using System.Data.Common;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Sqlite;

/// <summary>Stores a batch of work items in one transaction: its flush to disk is the cost, and so it is shared.</summary>
internal static class SqliteAppend
{
    private const string Insert = """
        INSERT INTO work_item (id, lane, stream_key, "group", message_id, payload, received_at, due_at, status, attempts, fence)
        VALUES (@id, @lane, @stream_key, @group, @message_id, @payload, @received_at, @received_at, 0, 0, 0)
        ON CONFLICT (id) DO NOTHING
        """;

    public static async Task<int> RunAsync(DbConnection connection, IReadOnlyList<WorkItem> items, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = Insert;
        string[] names = ["@id", "@lane", "@stream_key", "@group", "@message_id", "@payload", "@received_at"];
        DbParameter[] parameters = [.. names.Select(name => Add(insert, name))];
        await insert.PrepareAsync(ct);
        var inserted = 0;
        foreach (var item in items)
        {
            object?[] values =
                [item.Id, item.Lane, item.StreamKey, item.Group, item.MessageId, item.Payload, item.ReceivedAt.ToUnixTimeMilliseconds()];
            foreach (var (parameter, value) in parameters.Zip(values))
            {
                parameter.Value = value ?? DBNull.Value;
            }

            inserted += await insert.ExecuteNonQueryAsync(ct);
        }

        await transaction.CommitAsync(ct);
        return inserted;
    }

    private static DbParameter Add(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = DBNull.Value;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
