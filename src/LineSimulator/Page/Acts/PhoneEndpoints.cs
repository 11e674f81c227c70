using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LineSimulator.Page.Acts;

/// <summary>The page's calls for what is done on a phone; <c>id</c> is that of the user or group.</summary>
internal static class PhoneEndpoints
{
    // LINE takes videos and files of 200 MB; a page on one machine needs less.
    private const long MaxFileBytes = 20_000_000;

    public static void MapPhoneActs(this IEndpointRouteBuilder page)
    {
        page.MapPost("/people", async Task<IResult> (HttpRequest request, PhoneActs acts, CancellationToken ct) =>
            Results.Json(new NewId(await acts.AddPersonAsync((await ReadAsync(request, PageRequests.Default.PersonRequest, ct)).Name)), PageRequests.Default.NewId));
        page.MapPost("/groups", async Task<IResult> (HttpRequest request, PhoneActs acts, CancellationToken ct) =>
        {
            var body = await ReadAsync(request, PageRequests.Default.GroupRequest, ct);
            return Results.Json(new NewId(await acts.AddGroupAsync(body.Name, body.MemberIds)), PageRequests.Default.NewId);
        });
        page.MapPost("/chats/{id}/follow", (string id, PhoneActs acts) => Done(acts.FollowAsync(id)));
        page.MapPost("/chats/{id}/unfollow", (string id, PhoneActs acts) => Done(acts.UnfollowAsync(id)));
        page.MapPost("/chats/{id}/messages", async Task<IResult> (string id, HttpRequest request, PhoneActs acts, CancellationToken ct) =>
        {
            var body = await ReadAsync(request, PageRequests.Default.MessageRequest, ct);
            return await Done(acts.SayAsync(id, body.SpeakerId, body.Text));
        });
        page.MapPost("/chats/{id}/stickers", async Task<IResult> (string id, HttpRequest request, PhoneActs acts, CancellationToken ct) =>
        {
            var body = await ReadAsync(request, PageRequests.Default.StickerRequest, ct);
            return await Done(acts.SendStickerAsync(id, body.SpeakerId, body.PackageId, body.StickerId));
        });
        page.MapPost("/chats/{id}/unsend", async Task<IResult> (string id, HttpRequest request, PhoneActs acts, CancellationToken ct) =>
        {
            var body = await ReadAsync(request, PageRequests.Default.UnsendRequest, ct);
            return await Done(acts.UnsendAsync(body.SpeakerId ?? id, body.MessageId));
        });
        page.MapPost("/chats/{id}/presses", async Task<IResult> (string id, HttpRequest request, PhoneActs acts, CancellationToken ct) =>
        {
            var body = await ReadAsync(request, PageRequests.Default.PressRequest, ct);
            return await Done(acts.PressAsync(id, body.SpeakerId, body.Action, body.Picked));
        });
        page.MapPost("/chats/{id}/files", SendFileAsync);
    }

    public static async Task<T> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken ct) =>
        await JsonSerializer.DeserializeAsync(request.Body, type, ct) ?? throw new JsonException("The body is null.");

    public static async Task<IResult> Done(Task act)
    {
        await act;
        return Results.NoContent();
    }

    private static async Task<IResult> SendFileAsync(string id, string name, string? speaker, HttpRequest request, PhoneActs acts, CancellationToken ct)
    {
        if (request.ContentLength is null or > MaxFileBytes)
        {
            throw new SimulatorException($"ファイルが大きすぎます。{MaxFileBytes / 1_000_000} MB までのものを選んでください。");
        }

        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, ct);
        return await Done(acts.SendFileAsync(id, speaker, Path.GetFileName(name), bytes.ToArray()));
    }
}
