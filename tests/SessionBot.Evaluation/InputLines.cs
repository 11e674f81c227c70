using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SessionBot.Evaluation;

/// <summary>All of the input, or the first fault in it: nothing is answered before everything has been read.</summary>
internal abstract record InputLines<T>
    where T : class
{
    private InputLines()
    {
    }

    public sealed record Whole(IReadOnlyList<T> Lines) : InputLines<T>;

    /// <param name="Message">Names the line, the fault and the remedy.</param>
    public sealed record Broken(string Message) : InputLines<T>;

    /// <param name="shape">What a line looks like, for the remedy.</param>
    /// <param name="parse">Makes an item of an object with its id, or says what is wrong with it.</param>
    public static async Task<InputLines<T>> ReadAsync(
        Stream input, string shape, Func<string, JsonElement, (T? Line, string Fault)> parse, CancellationToken ct)
    {
        var lines = new List<T>();
        using var reader = new StreamReader(input, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var number = 0;
        try
        {
            while (await reader.ReadLineAsync(ct) is { } line)
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                {
                    continue;
                }

                var (parsed, fault) = Parse(line, parse);
                if (parsed is null)
                {
                    return new Broken($"Line {number}: {fault} Write {shape} on a line of its own.");
                }

                lines.Add(parsed);
            }
        }
        catch (DecoderFallbackException)
        {
            return new Broken($"After line {number}: the bytes are not UTF-8. Save the file as UTF-8.");
        }

        return new Whole(lines);
    }

    private static (T? Line, string Fault) Parse(string line, Func<string, JsonElement, (T? Line, string Fault)> parse)
    {
        try
        {
            // Half of a character that was cut through is legal JSON but no text.
            using var json = JsonDocument.Parse(JsonEscapes.LoneSurrogate().Replace(line, "\\ufffd"));
            return json.RootElement switch
            {
                { ValueKind: not JsonValueKind.Object } => (null, "this is not a JSON object."),
                var item when !item.TryGetProperty("id", out var id) || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number) =>
                    (null, "\"id\" is missing, or neither a string nor a number."),
                var item => parse(item.GetProperty("id").GetRawText(), item),
            };
        }
        catch (JsonException exception)
        {
            return (null, $"this is not JSON (byte {exception.BytePositionInLine}).");
        }
    }
}

internal static partial class JsonEscapes
{
    [GeneratedRegex(@"(?<=(?<!\\)(?:\\\\)*)(?:\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2})")]
    public static partial Regex LoneSurrogate();
}
