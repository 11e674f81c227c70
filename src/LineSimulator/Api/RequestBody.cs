using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>A request's JSON object, or the answer that refuses it.</summary>
internal sealed record RequestBody(JsonElement Json, IResult? Refusal)
{
    // https://developers.line.biz/en/reference/messaging-api/#status-codes (2026-08)
    private const int MaxBytes = 2_000_000;

    public static async Task<RequestBody> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasJsonContentType())
        {
            return Refused(ApiAnswer.Error(415, $"The content type, {request.ContentType ?? "(none)"}, is not supported"));
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (var read = await request.Body.ReadAsync(buffer, ct); read > 0; read = await request.Body.ReadAsync(buffer, ct))
        {
            body.Write(buffer, 0, read);
            if (body.Length > MaxBytes)
            {
                return Refused(ApiAnswer.Error(413, "The request exceeds the maximum size of 2MB"));
            }
        }

        try
        {
            using var document = JsonDocument.Parse(body.ToArray());
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new RequestBody(document.RootElement.Clone(), null)
                : Refused(ApiAnswer.Error(400, "The request body must be a JSON object"));
        }
        catch (JsonException fault)
        {
            return Refused(ApiAnswer.Error(
                400, $"The request body could not be parsed as JSON (line: {fault.LineNumber + 1}, column: {fault.BytePositionInLine + 1})"));
        }
    }

    private static RequestBody Refused(IResult refusal) => new(default, refusal);
}
