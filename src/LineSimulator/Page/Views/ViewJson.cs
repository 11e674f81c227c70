using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LineSimulator.Journal;

namespace LineSimulator.Page.Views;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StateView))]
[JsonSerializable(typeof(IReadOnlyList<ChatView>))]
[JsonSerializable(typeof(IReadOnlyList<JournalLineView>))]
[JsonSerializable(typeof(JournalEntry))]
internal sealed partial class ViewJson : JsonSerializerContext;

internal static class ReadableJson
{
    // Read by scripts through JSON.parse, never written into HTML.
    public static ViewJson Views { get; } = new(new JsonSerializerOptions(ViewJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
