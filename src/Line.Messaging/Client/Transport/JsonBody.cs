using System.Text.Json;

namespace Line.Messaging;

internal static class JsonBody
{
    /// <param name="writeMembers">Writes what stands between the braces.</param>
    public static LineBody Of(Action<Utf8JsonWriter> writeMembers) =>
        LineBody.Json(LineMessageJson.WriteUtf8(writer =>
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }));
}
