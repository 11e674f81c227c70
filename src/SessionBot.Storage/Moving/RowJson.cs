using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SessionBot.Storage.Moving;

/// <summary>A row as JSON that reads the same on every database: a member for each column, named as in the model.</summary>
public static class RowJson
{
    /// <summary>Japanese stays as it is.</summary>
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <returns>On one line.</returns>
    public static string Write(SessionBotDb db, object row)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(row);
        var json = new JsonObject();
        foreach (var property in TypeOf(db, row.GetType()).GetProperties())
        {
            if (property.PropertyInfo!.GetValue(row) is { } value)
            {
                json[property.Name] = ToJson(property, value);
            }
        }

        return json.ToJsonString(Readable);
    }

    /// <exception cref="FormatException">It is no such row, or has a column that this version does not know.</exception>
    public static object Read(SessionBotDb db, Type kind, JsonObject json)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(json);
        var type = TypeOf(db, kind);
        var row = Activator.CreateInstance(kind)!;
        foreach (var (name, value) in json)
        {
            var property = type.FindProperty(name) ?? throw new FormatException($"{kind.Name} has no {name} in this version");
            property.PropertyInfo!.SetValue(row, FromJson(property, value ?? throw new FormatException($"{name} is empty")));
        }

        // A later version may have columns that are left out here; without a key, or a word that must be there, it is no such row.
        return type.GetProperties().FirstOrDefault(property => !property.IsNullable && (property.IsPrimaryKey() ? !json.ContainsKey(property.Name) : property.PropertyInfo!.GetValue(row) is null)) is { } missing
            ? throw new FormatException($"{missing.Name} is missing")
            : row;
    }

    private static IEntityType TypeOf(SessionBotDb db, Type kind) => db.Model.FindEntityType(kind) ?? throw new ArgumentException($"{kind.Name} is no table.", nameof(kind));

    private static JsonNode? ToJson(IProperty property, object value) => value switch
    {
        string words => JsonValue.Create(words),
        bool yes => JsonValue.Create(yes),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        Guid id => JsonValue.Create(id),
        Enum word => JsonValue.Create(word.ToString()),
        DateTimeOffset instant => JsonValue.Create(instant.ToUniversalTime()),
        TimeSpan span => JsonValue.Create(Text(span)),
        List<TimeSpan> spans => new JsonArray([.. spans.Select(span => JsonValue.Create(Text(span)))]),
        _ => property.GetTypeMapping().Converter!.ConvertToProvider(value) switch
        {
            Guid id => JsonValue.Create(id),
            string list => JsonNode.Parse(list),
            var other => throw new ArgumentException($"No JSON for a {other?.GetType().Name} of {property.Name}.", nameof(value)),
        },
    };

    private static object? FromJson(IProperty property, JsonNode value)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        try
        {
            return type switch
            {
                _ when type == typeof(string) => value.GetValue<string>(),
                _ when type == typeof(bool) => value.GetValue<bool>(),
                _ when type == typeof(int) => value.GetValue<int>(),
                _ when type == typeof(long) => value.GetValue<long>(),
                _ when type == typeof(Guid) => value.GetValue<Guid>(),
                _ when type.IsEnum => Enum.Parse(type, value.GetValue<string>()),
                _ when type == typeof(DateTimeOffset) => value.GetValue<DateTimeOffset>(),
                _ when type == typeof(TimeSpan) => Span(value.GetValue<string>()),
                _ when type == typeof(List<TimeSpan>) => value.AsArray().Select(span => Span((span ?? throw new FormatException()).GetValue<string>())).ToList(),
                _ when property.GetTypeMapping().Converter is { } converter =>
                    converter.ConvertFromProvider(converter.ProviderClrType == typeof(Guid) ? value.GetValue<Guid>() : value.ToJsonString(Readable)),
                _ => throw new ArgumentException($"No value for {property.Name}.", nameof(property)),
            };
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or FormatException or JsonException)
        {
            throw new FormatException($"{property.Name} is no {type.Name}", wrong);
        }
    }

    private static string Text(TimeSpan span) => span.ToString("c", CultureInfo.InvariantCulture);

    private static TimeSpan Span(string text) => TimeSpan.ParseExact(text, "c", CultureInfo.InvariantCulture);
}
