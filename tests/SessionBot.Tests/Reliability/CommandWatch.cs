using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SessionBot.Tests.Reliability;

/// <summary>Counts EF's commands while it is on, and steps in before the first one that holds certain words.</summary>
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
        if (IsOn)
        {
            Interlocked.Increment(ref _count);
        }

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
        if (IsOn)
        {
            Interlocked.Increment(ref _count);
        }

        return ValueTask.FromResult(result);
    }
}
