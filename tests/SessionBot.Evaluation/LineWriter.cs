using System.Text.Encodings.Web;
using System.Text.Json;

namespace SessionBot.Evaluation;

/// <summary>Writes one JSON object a line, UTF-8 without a byte order mark, Japanese readable.</summary>
internal sealed class LineWriter(Stream output) : IAsyncDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly BufferedStream _buffer = new(output);

    public void Write(string id, Action<Utf8JsonWriter> fields) => Write(json =>
    {
        WriteId(json, id);
        fields(json);
    });

    public void Write(Action<Utf8JsonWriter> fields)
    {
        using (var json = new Utf8JsonWriter(_buffer, Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        _buffer.WriteByte((byte)'\n');
    }

    public static void WriteId(Utf8JsonWriter json, string id)
    {
        json.WritePropertyName("id");
        json.WriteRawValue(id);
    }

    public async ValueTask DisposeAsync() => await _buffer.FlushAsync();
}
