using System.Globalization;
using System.Text.Json;

namespace TestKit.OpenApi;

/// <summary>What a text, a number or a truth value must be.</summary>
internal static class ScalarRules
{
    public static IEnumerable<string> Check(JsonElement value, ApiSchema schema) => schema.Type switch
    {
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : Not(value, "a truth value"),
        "integer" => value.ValueKind == JsonValueKind.Number ? Integer(value, schema) : Not(value, "a whole number"),
        "number" => value.ValueKind == JsonValueKind.Number ? Range(value.GetDouble(), schema) : Not(value, "a number"),
        "string" => value.ValueKind == JsonValueKind.String ? Text(value.GetString()!, schema) : Not(value, "a text"),
        _ => throw new InvalidDataException($"The schema {schema.Name} has the type {schema.Type}, which nothing checks."),
    };

    /// <summary>A value that came as text, in a path, a query, a header or a form.</summary>
    public static IEnumerable<string> CheckText(string text, ApiSchema schema)
    {
        if (schema.Type is not ("integer" or "number" or "boolean"))
        {
            return schema.Type == "array" ? CheckText(text, schema.Items!.Value) : Text(text, schema);
        }

        try
        {
            return Check(JsonElement.Parse(text), schema);
        }
        catch (JsonException)
        {
            return [$"is '{text}', not of the type {schema.Type}"];
        }
    }

    private static IEnumerable<string> Not(JsonElement value, string expected) => [$"is {value.ValueKind}, not {expected}"];

    private static IEnumerable<string> Integer(JsonElement value, ApiSchema schema)
    {
        if (!value.TryGetInt64(out var number))
        {
            return [$"is {value.GetRawText()}, not a whole number of 64 bits"];
        }

        return schema.Format switch
        {
            "int32" when number is < int.MinValue or > int.MaxValue => [$"is {number}, beyond 32 bits"],
            "int32" or "int64" or null => Range(number, schema),
            var format => throw new InvalidDataException($"The schema {schema.Name} has the format {format}, which nothing checks."),
        };
    }

    private static IEnumerable<string> Range(double number, ApiSchema schema)
    {
        if (number < schema.Minimum || number > schema.Maximum)
        {
            yield return $"is {number.ToString(CultureInfo.InvariantCulture)}, not {schema.Minimum} to {schema.Maximum}";
        }
    }

    private static IEnumerable<string> Text(string text, ApiSchema schema)
    {
        var length = PlatformProse.IsCountedInGraphemes(schema.Name) ? new StringInfo(text).LengthInTextElements : text.Length;
        if (length < schema.MinLength || length > schema.MaxLength)
        {
            yield return $"has {length} characters, not {schema.MinLength ?? 0} to {schema.MaxLength}";
        }

        if (schema.Values.Count > 0 && !schema.Values.Contains(text))
        {
            yield return $"is '{text}', not one of {string.Join(", ", schema.Values)}";
        }

        if (schema.Pattern?.IsMatch(text) == false)
        {
            yield return $"is '{text}', which does not match {schema.Pattern}";
        }

        if (!HasFormat(text, schema))
        {
            yield return $"is '{text}', not in the format {schema.Format}";
        }
    }

    private static bool HasFormat(string text, ApiSchema schema) => schema.Format switch
    {
        null or "binary" => true,
        // A URL must be percent-encoded (reference, "Common specifications").
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _) && text.All(letter => letter is > ' ' and <= '~' and not ('<' or '>' or '"' or '\\')),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        var format => throw new InvalidDataException($"The schema {schema.Name} has the format {format}, which nothing checks."),
    };
}
