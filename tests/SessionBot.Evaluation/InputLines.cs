using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SessionBot.Evaluation;

/// <summary>All of the input, or the first fault in it: nothing is answered before everything has been read.</summary>
internal abstract partial record InputLines
{
    private InputLines()
    {
    }

    public sealed record Whole(IReadOnlyList<InputLine> Lines) : InputLines;

    /// <param name="Message">Names the line, the fault and the remedy.</param>
    public sealed record Broken(string Message) : InputLines;

    public static async Task<InputLines> ReadAsync(Stream input, CancellationToken ct)
    {
        var lines = new List<InputLine>();
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

                var (parsed, fault) = Parse(line);
                if (parsed is null)
                {
                    return new Broken($"Line {number}: {fault} Write {{\"id\":…,\"text\":\"…\"}} on a line of its own.");
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

    private static (InputLine? Line, string Fault) Parse(string line)
    {
        try
        {
            // Half of a character that was cut through is legal JSON but no text.
            using var json = JsonDocument.Parse(LoneSurrogate().Replace(line, "\\ufffd"));
            return json.RootElement switch
            {
                { ValueKind: not JsonValueKind.Object } => (null, "this is not a JSON object."),
                var item when !item.TryGetProperty("id", out var id) || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number) =>
                    (null, "\"id\" is missing, or neither a string nor a number."),
                var item when !item.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String =>
                    (null, "\"text\" is missing or not a string."),
                var item => (new(item.GetProperty("id").GetRawText(), item.GetProperty("text").GetString()!), ""),
            };
        }
        catch (JsonException exception)
        {
            return (null, $"this is not JSON (byte {exception.BytePositionInLine}).");
        }
    }

    [GeneratedRegex(@"(?<=(?<!\\)(?:\\\\)*)(?:\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2})")]
    private static partial Regex LoneSurrogate();
}
