using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using LineSimulator.Api;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Control;

internal static class ControlBody
{
    public static async Task<T> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken ct) =>
        await JsonSerializer.DeserializeAsync(request.Body, type, ct) ?? throw new JsonException("The body is null.");

    /// <summary>Does what the body asks for, and answers with nothing.</summary>
    public static async Task<IResult> DoAsync<T>(HttpRequest request, JsonTypeInfo<T> type, Func<T, Task> act, CancellationToken ct)
    {
        await act(await ReadAsync(request, type, ct));
        return Results.NoContent();
    }

    /// <summary>Sends the message of the body, and answers with its ID.</summary>
    public static async Task<IResult> SendAsync<T>(HttpRequest request, JsonTypeInfo<T> type, Func<T, Task<string>> send, CancellationToken ct) =>
        ApiAnswer.Json(new JsonObject { ["messageId"] = await send(await ReadAsync(request, type, ct)) });
}
