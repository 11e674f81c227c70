using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SessionBot.Features.Exports;

/// <summary>An array of objects, named by the columns' keys; instants in ISO 8601.</summary>
internal static class JsonFile
{
    public const string MediaType = "application/json; charset=utf-8";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(ExportTable table)
    {
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file, Readable))
        {
            json.WriteStartArray();
            foreach (var row in table.Rows)
            {
                json.WriteStartObject();
                foreach (var (column, value) in table.Columns.Zip(row))
                {
                    json.WritePropertyName(column.Key);
                    Write(json, value);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return file.ToArray();
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string words:
                json.WriteStringValue(words);
                break;
            case DateTimeOffset instant:
                json.WriteStringValue(instant);
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            default:
                throw new ArgumentException($"No member holds a {value.GetType().Name}.", nameof(value));
        }
    }
}
