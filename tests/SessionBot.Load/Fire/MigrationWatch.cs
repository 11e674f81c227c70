using System.Diagnostics;

namespace SessionBot.Load.Fire;

/// <summary>Hears of every command that EF Core has executed since the first migration began.</summary>
internal sealed class MigrationWatch(Action executed) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private bool _migrating;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        _migrating |= value.Key == "Microsoft.EntityFrameworkCore.Migrations.MigrationApplying";
        if (_migrating && value.Key == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted")
        {
            executed();
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
