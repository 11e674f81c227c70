using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SessionBot.Tests.World;

/// <summary>Keeps every statement but those of migrations once, with the parameters that it ran with first, and asks SQLite how it goes about each.</summary>
internal sealed class StatementRecorder : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, List<(string Name, object? Value)>> _statements = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command, eventData);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(command, eventData);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    /// <summary>Each statement, and the steps that SQLite takes for it (sqlite.org/eqp.html).</summary>
    public async Task<List<(string Sql, List<string> Steps)>> ExplainAsync(string connectionString, CancellationToken ct)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(ct);
        var plans = new List<(string, List<string>)>();
        foreach (var (sql, parameters) in _statements)
        {
            // Of several statements in one text only the first would be explained.
            foreach (var one in sql.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                await using var explain = connection.CreateCommand();
                explain.CommandText = $"EXPLAIN QUERY PLAN {one}";
                foreach (var (name, value) in parameters.Where(parameter => one.Contains(parameter.Name, StringComparison.Ordinal)))
                {
                    explain.Parameters.AddWithValue(name, value ?? DBNull.Value);
                }

                var steps = new List<string>();
                await using var reader = await explain.ExecuteReaderAsync(ct);
                while (await reader.ReadAsync(ct))
                {
                    steps.Add(reader.GetString(3));
                }

                plans.Add((one, steps));
            }
        }

        return plans;
    }

    private void Keep(DbCommand command, CommandEventData why)
    {
        if (why.CommandSource != CommandSource.Migrations)
        {
            _statements.TryAdd(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]);
        }
    }
}
