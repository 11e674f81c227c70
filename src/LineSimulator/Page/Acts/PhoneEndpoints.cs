using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LineSimulator.Page.Acts;

/// <summary>The page's calls for what is done on a phone; <c>id</c> is that of the user or group.</summary>
internal static class PhoneEndpoints
{
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
        page.MapPost("/chats/{id}/menu-taps", async Task<IResult> (string id, HttpRequest request, PhoneActs acts, CancellationToken ct) =>
        {
            var body = await ReadAsync(request, PageRequests.Default.MenuTapRequest, ct);
            return await Done(acts.TapMenuAsync(id, body.Area, body.Picked));
        });
        Map(page, "messages", PageRequests.Default.MessageRequest, (acts, hand, body) => acts.SayAsync(hand, body.Text, body.QuotedId));
        Map(page, "stickers", PageRequests.Default.StickerRequest, (acts, hand, body) => acts.SendStickerAsync(hand, body.PackageId, body.StickerId));
        Map(page, "locations", PageRequests.Default.LocationRequest, (acts, hand, body) => acts.SendLocationAsync(hand, body));
        Map(page, "edits", PageRequests.Default.EditRequest, (acts, hand, body) => acts.EditAsync(hand, body.MessageId, body.Text));
        Map(page, "unsend", PageRequests.Default.UnsendRequest, (acts, hand, body) => acts.UnsendAsync(hand, body.MessageId));
        Map(page, "presses", PageRequests.Default.PressRequest, (acts, hand, body) => acts.PressAsync(hand, body.Action, body.Picked));
        page.MapPost("/chats/{id}/files", PhoneUploads.SendFileAsync);
        page.MapPost("/chats/{id}/photos", PhoneUploads.SendPhotosAsync);
    }

    public static async Task<T> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken ct) =>
        await JsonSerializer.DeserializeAsync(request.Body, type, ct) ?? throw new JsonException("The body is null.");

    public static async Task<IResult> Done(Task act)
    {
        await act;
        return Results.NoContent();
    }

    private static void Map<T>(IEndpointRouteBuilder page, string what, JsonTypeInfo<T> type, Func<PhoneActs, Hand, T, Task> act)
        where T : ISpoken => page.MapPost(
            $"/chats/{{id}}/{what}",
            async Task<IResult> (string id, HttpRequest request, LinePlatform platform, PhoneActs acts, CancellationToken ct) =>
            {
                var body = await ReadAsync(request, type, ct);
                return await Done(act(acts, Hand.In(platform, id, body.SpeakerId), body));
            });
}
