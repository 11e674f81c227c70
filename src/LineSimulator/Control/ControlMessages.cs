using System.Text.Json.Nodes;
using LineSimulator.Api;
using LineSimulator.Chats;
using LineSimulator.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LineSimulator.Control;

/// <summary>Everything that people send, change and take back.</summary>
internal static class ControlMessages
{
    public static void Map(RouteGroupBuilder control)
    {
        control.MapPost("/users/{id}/messages", (string id, HttpRequest request, LinePlatform platform, CancellationToken ct) => ControlBody.SendAsync(
            request,
            ControlJson.Default.NewMessage,
            body => platform.SendAsync(id, new MemberMessage.Text(body.Text) { ChatId = body.In, QuotedMessageId = body.Quote }, body.Delivery, ct),
            ct));
        control.MapPost("/users/{id}/stickers", (string id, HttpRequest request, LinePlatform platform, CancellationToken ct) => ControlBody.SendAsync(
            request,
            ControlJson.Default.NewSticker,
            body => platform.SendAsync(id, new MemberMessage.Sticker(body.PackageId, body.StickerId) { ChatId = body.In }, body.Delivery, ct),
            ct));
        control.MapPost("/users/{id}/locations", (string id, HttpRequest request, LinePlatform platform, CancellationToken ct) => ControlBody.SendAsync(
            request,
            ControlJson.Default.NewLocation,
            body => platform.SendAsync(
                id, new MemberMessage.Location(body.Latitude, body.Longitude, body.Title, body.Address) { ChatId = body.In }, body.Delivery, ct),
            ct));
        control.MapPost("/users/{id}/files", (string id, HttpRequest request, LinePlatform platform, CancellationToken ct) => ControlBody.SendAsync(
            request,
            ControlJson.Default.NewFile,
            body => platform.SendAsync(
                id,
                new MemberMessage.File(body.Name, FileContent.Generated(body.Bytes)) { ChatId = body.In, AnswersBeforeReady = body.AnswersBeforeReady },
                body.Delivery,
                ct),
            ct));
        control.MapPost("/users/{id}/uploads/{name}", UploadAsync);
        control.MapPost("/users/{id}/photos", SendPhotosAsync);
        control.MapPost("/users/{id}/edits", (string id, HttpRequest request, LinePlatform platform, CancellationToken ct) => ControlBody.DoAsync(
            request, ControlJson.Default.NewEdit, body => platform.EditAsync(body.In, id, body.MessageId, body.Text, body.Delivery, ct), ct));
        control.MapPost("/users/{id}/unsend", (string id, HttpRequest request, LinePlatform platform, CancellationToken ct) => ControlBody.DoAsync(
            request, ControlJson.Default.NewUnsend, body => platform.UnsendAsync(id, body.MessageId, body.Delivery, ct), ct));
    }

    /// <summary>The request's body is the file.</summary>
    private static async Task<IResult> UploadAsync(string id, string name, HttpRequest request, LinePlatform platform, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, ct);
        var file = new MemberMessage.File(name, FileContent.Of(bytes.ToArray())) { ChatId = request.Query["in"].FirstOrDefault() };
        return ApiAnswer.Json(new JsonObject { ["messageId"] = await platform.SendAsync(id, file, ct: ct) });
    }

    private static async Task<IResult> SendPhotosAsync(string id, HttpRequest request, LinePlatform platform, CancellationToken ct)
    {
        var body = await ControlBody.ReadAsync(request, ControlJson.Default.NewPhotos, ct);
        var photos = Enumerable.Range(0, body.Count).Select(_ => FileContent.Photo(body.Bytes)).ToList();
        var ids = await platform.SendPhotosAsync(id, photos, body.In, body.Delivery, ct);
        return ApiAnswer.Json(new JsonObject { ["messageIds"] = new JsonArray([.. ids.Select(messageId => JsonValue.Create(messageId))]) });
    }
}
