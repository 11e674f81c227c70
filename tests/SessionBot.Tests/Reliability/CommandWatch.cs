using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SessionBot.Tests.Reliability;

/// <summary>
/// Counts what EF's transactions run while it is on, and steps in before the first command that holds certain words. What the outbox writes down
/// of its attempts is left out.
/// </summary>
internal sealed class CommandWatch : DbCommandInterceptor
{
    private int _count;
    private volatile string? _words;
    private Func<Task> _stepIn = () => Task.CompletedTask;

    public bool IsOn { get; set; }

    public int Count => _count;

    public void Before(string words, Func<Task> stepIn) => (_stepIn, _words) = (stepIn, words);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);

        if (_words is { } words && command.CommandText.Contains(words, StringComparison.Ordinal))
        {
            _words = null;
            await _stepIn();
        }

        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);

        return ValueTask.FromResult(result);
    }

    private void Note(DbCommand command)
    {
        if (IsOn && command.Transaction is not null && !IsOfOutbox(command.CommandText))
        {
            Interlocked.Increment(ref _count);
        }
    }

    private static bool IsOfOutbox(string sql) => sql.Contains("\"outgoing_message\"", StringComparison.Ordinal)
        && (sql.StartsWith("UPDATE", StringComparison.Ordinal) || sql.Contains("LIMIT 2", StringComparison.Ordinal));
}
