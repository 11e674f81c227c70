using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;
using SessionBot.Storage;

namespace SessionBot.Hosting;

/// <summary>
/// <c>ConnectionStrings:Database</c>: where the data are. A file of SQLite (<c>Data Source=…</c>; a relative path counts from where
/// the service is started), or a database of PostgreSQL (<c>Host=…;Database=…;Username=…</c>) that several processes share.
/// </summary>
internal static class DatabaseSetting
{
    private const string Key = "ConnectionStrings:Database";
    private const string Default = "Data Source=data/sessionbot.db";
    private const string Shared = "Host=localhost;Database=sessionbot;Username=sessionbot";

    public static string Read(IConfiguration configuration)
    {
        var text = configuration.GetConnectionString("Database") ?? Default;
        try
        {
            return DatabaseKinds.Of(text) switch
            {
                DatabaseKind.PostgreSql when new NpgsqlConnectionStringBuilder(text).Database is not { Length: > 0 } => throw Fault("names no Database"),
                DatabaseKind.Sqlite when new SqliteConnectionStringBuilder(text).DataSource is not { Length: > 0 } or ":memory:" => throw Fault("names no file"),
                _ => text,
            };
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw Fault($"cannot be read ({exception.Message})");
        }
    }

    private static OptionsValidationException Fault(string what) =>
        new(Key, typeof(string), [$"{Key} {what}: write \"{Default}\" or another file, or \"{Shared}\" for PostgreSQL."]);
}
