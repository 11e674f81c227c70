using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SessionBot.Storage;

namespace SessionBot.Tests.World;

internal static class DatabaseText
{
    /// <summary>Every text and blob of the database as one string: what was erased must not stand in it.</summary>
    public static Task<string> DatabaseTextAsync(this BotWorld world) => world.ReadAsync(AllAsync);

    private static async Task<string> AllAsync(SessionBotDb db)
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var all = new StringBuilder();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                AppendRow(all, reader);
            }
        }

        return all.ToString();
    }

    private static void AppendRow(StringBuilder all, DbDataReader reader)
    {
        for (var column = 0; column < reader.FieldCount; column++)
        {
            all.AppendLine(reader.GetValue(column) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : reader.GetValue(column).ToString());
        }
    }
}
