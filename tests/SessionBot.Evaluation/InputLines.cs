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

    public static async Task<InputLines> ReadAsync(Stream input, InputShape shape, CancellationToken ct)
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

                var (parsed, fault) = Parse(line, shape);
                if (parsed is null)
                {
                    return new Broken($"Line {number}: {fault} Write {shape.Example} on a line of its own.");
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

    private static (InputLine? Line, string? Fault) Parse(string line, InputShape shape)
    {
        try
        {
            // Half of a character that was cut through is legal JSON but no text.
            using var json = JsonDocument.Parse(LoneSurrogate().Replace(line, "\\ufffd"));
            return shape.Fault(json.RootElement) is { } fault
                ? (null, fault)
                : (new(json.RootElement.GetProperty("id").GetRawText(), json.RootElement.Clone()), null);
        }
        catch (JsonException exception)
        {
            return (null, $"this is not JSON (byte {exception.BytePositionInLine}).");
        }
    }

    [GeneratedRegex(@"(?<=(?<!\\)(?:\\\\)*)(?:\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2})")]
    private static partial Regex LoneSurrogate();
}
