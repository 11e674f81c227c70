using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SessionBot.Tests.World;

/// <summary>Notes for each command with this tag whether it ran inside a transaction.</summary>
internal sealed class CommandRecorder(string tag) : DbCommandInterceptor
{
    public ConcurrentQueue<bool> Seen { get; } = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.Contains(tag, StringComparison.Ordinal))
        {
            Seen.Enqueue(command.Transaction is not null);
        }

        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
