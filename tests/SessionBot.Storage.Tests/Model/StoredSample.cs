using System.Text.Json;
using SessionBot.Domain.Sessions;
using SessionBot.Storage.Model;

namespace SessionBot.Storage.Tests.Model;

/// <summary>A sample beside the rows that a database has of it.</summary>
internal static class StoredSample
{
    public static async Task AssertSameAsync(Sample sample, SessionBotDb db)
    {
        foreach (var stored in sample.All)
        {
            var type = db.Model.FindEntityType(stored.GetType())!;
            var key = type.FindPrimaryKey()!.Properties.Select(property => property.GetGetter().GetClrValue(stored)).ToArray();
            var read = await db.FindAsync(stored.GetType(), key, TestContext.Current.CancellationToken);

            Assert.NotNull(read);
            Assert.NotSame(stored, read);
            Assert.Equal(Columns(db, stored), Columns(db, read));
        }
    }

    /// <summary>The columns alone: children are rows of their own.</summary>
    private static string Columns(SessionBotDb db, object row)
    {
        var values = db.Model.FindEntityType(row.GetType())!.GetProperties().ToDictionary(property => property.Name, property => property.GetGetter().GetClrValue(row));
        return JsonSerializer.Serialize(row is Session session ? values.Append(new("Speakers", session.Speakers)) : values);
    }
}
