using System.Text.Json;

namespace SessionBot.Minutes.Files;

internal static class JsonAtParser
{
    public static JsonAt Parse(byte[] utf8, FileFault fault)
    {
        var reader = new Utf8JsonReader(utf8);
        var lines = new LineCounter(utf8);
        try
        {
            reader.Read();
            var root = Value(ref reader, "", lines, fault);
            reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            throw fault((int)(e.LineNumber ?? 0) + 1, "this is not valid JSON.", "Check quotes, commas and brackets at and just before this line.");
        }
    }

    private static JsonAt Value(ref Utf8JsonReader reader, string path, LineCounter lines, FileFault fault)
    {
        var line = lines.At(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new Dictionary<string, JsonAt>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = Text(ref reader, line, fault);
                    var nameLine = lines.At(reader.TokenStartIndex);
                    reader.Read();
                    if (!members.TryAdd(name, Value(ref reader, $"{path}/{name}", lines, fault)))
                    {
                        throw fault(nameLine, $"{path}/{name} stands twice.", "Keep one of the two.");
                    }
                }

                return new JsonAt(path, line, JsonValueKind.Object, fault) { Members = members };
            case JsonTokenType.StartArray:
                var items = new List<JsonAt>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader, $"{path}/{items.Count}", lines, fault));
                }

                return new JsonAt(path, line, JsonValueKind.Array, fault) { Items = items };
            case JsonTokenType.String:
                return new JsonAt(path, line, JsonValueKind.String, fault) { Scalar = Text(ref reader, line, fault) };
            case JsonTokenType.Number:
                return new JsonAt(path, line, JsonValueKind.Number, fault) { Scalar = System.Text.Encoding.UTF8.GetString(reader.ValueSpan) };
            case JsonTokenType.True:
                return new JsonAt(path, line, JsonValueKind.True, fault);
            case JsonTokenType.False:
                return new JsonAt(path, line, JsonValueKind.False, fault);
            default:
                return new JsonAt(path, line, JsonValueKind.Null, fault);
        }
    }

    private static string Text(ref Utf8JsonReader reader, int line, FileFault fault)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw fault(line, "a \\u escape is half of a character.", "Write the character itself instead of the escape.");
        }
    }

    private sealed class LineCounter(byte[] utf8)
    {
        private long _counted;
        private int _line = 1;

        /// <summary>Offsets must not go backwards.</summary>
        public int At(long offset)
        {
            for (; _counted < offset; _counted++)
            {
                _line += utf8[_counted] == (byte)'\n' ? 1 : 0;
            }

            return _line;
        }
    }
}
