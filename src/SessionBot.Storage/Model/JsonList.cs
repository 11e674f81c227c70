using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;

namespace SessionBot.Storage.Model;

/// <summary>
/// A list that belongs to one row, as a JSON array in a column of that row. EF Core's own mapping of such a list makes a delegate for each row that it
/// reads, which takes longer than all else that is read of it.
/// </summary>
internal sealed class JsonList<TItem>() : ValueConverter<List<TItem>, string>(items => Write(items), json => Read(json))
{
    internal static string Write(List<TItem> items) => JsonSerializer.Serialize(items, typeof(List<TItem>), StoredLists.Default);

    internal static List<TItem> Read(string json) => (List<TItem>)JsonSerializer.Deserialize(json, typeof(List<TItem>), StoredLists.Default)!;
}

/// <summary>Of what the items hold: they can be changed where they are.</summary>
internal sealed class JsonListComparer<TItem>() : ValueComparer<List<TItem>>(
    (one, other) => AreEqual(one, other), items => items.Count, items => Copy(items))
{
    /// <summary>Nearly all are empty.</summary>
    private static bool AreEqual(List<TItem>? one, List<TItem>? other) =>
        one is null || other is null ? one == other : one.Count == other.Count && (one.Count == 0 || JsonList<TItem>.Write(one) == JsonList<TItem>.Write(other));

    private static List<TItem> Copy(List<TItem> items) => items.Count == 0 ? [] : JsonList<TItem>.Read(JsonList<TItem>.Write(items));
}

/// <summary>The stored form: a property's name in it is its name in the class.</summary>
[JsonSourceGenerationOptions(Converters = [typeof(StorableJsonText)])]
[JsonSerializable(typeof(List<QuestionWording>))]
[JsonSerializable(typeof(List<SessionSpeaker>))]
[JsonSerializable(typeof(List<AgendaItem>))]
[JsonSerializable(typeof(List<ChosenName>))]
internal sealed partial class StoredLists : JsonSerializerContext;

/// <summary>PostgreSQL refuses U+0000 in JSON, too.</summary>
internal sealed class StorableJsonText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(PostgreSql.StorableText.Of(value));
}
