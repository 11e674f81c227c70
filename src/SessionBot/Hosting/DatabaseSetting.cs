using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace SessionBot.Hosting;

/// <summary><c>ConnectionStrings:Database</c>: where the data are. A relative path counts from where the service is started.</summary>
internal static class DatabaseSetting
{
    private const string Key = "ConnectionStrings:Database";
    private const string Default = "Data Source=data/sessionbot.db";

    public static string Read(IConfiguration configuration)
    {
        var text = configuration.GetConnectionString("Database") ?? Default;
        try
        {
            return new SqliteConnectionStringBuilder(text).DataSource is { Length: > 0 } file && file != ":memory:"
                ? text
                : throw Fault("names no file");
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw Fault($"cannot be read ({exception.Message})");
        }
    }

    private static OptionsValidationException Fault(string what) =>
        new(Key, typeof(string), [$"{Key} {what}: write \"{Default}\", or another file."]);
}
