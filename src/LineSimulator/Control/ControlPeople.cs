using System.Text.Json.Nodes;
using LineSimulator.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LineSimulator.Control;

/// <summary>Adding people, and what they do but for writing.</summary>
internal static class ControlPeople
{
    public static void Map(RouteGroupBuilder control)
    {
        control.MapPost("/users", AddUserAsync);
        control.MapPost("/users/{id}/follow", async (string id, LinePlatform platform, CancellationToken ct) =>
        {
            await platform.FollowAsync(id, ct: ct);
            return Results.NoContent();
        });
        control.MapPost("/users/{id}/unfollow", async (string id, LinePlatform platform, CancellationToken ct) =>
        {
            await platform.UnfollowAsync(id, ct: ct);
            return Results.NoContent();
        });
        control.MapPost("/users/{id}/postbacks", (string id, HttpRequest request, LinePlatform platform, CancellationToken ct) => ControlBody.DoAsync(
            request, ControlJson.Default.NewPostback, body => platform.PostbackAsync(id, body.Data, body.DisplayText, body.Delivery, ct), ct));
        control.MapPost("/users/{id}/taps", (string id, HttpRequest request, LinePlatform platform, CancellationToken ct) => ControlBody.DoAsync(
            request,
            ControlJson.Default.NewTap,
            body => body.In is null ? platform.TapAsync(id, body.Label, body.Delivery, ct) : platform.TapInGroupAsync(body.In, id, body.Label, body.Delivery, ct),
            ct));
        control.MapPost("/users/{id}/richmenu/taps", (string id, HttpRequest request, LinePlatform platform, CancellationToken ct) => ControlBody.DoAsync(
            request, ControlJson.Default.NewMenuTap, body => platform.TapRichMenuAsync(id, body.Area, body.Picked, body.Delivery, ct), ct));
        control.MapPost("/users/{id}/links", (string id, HttpRequest request, LinePlatform platform, CancellationToken ct) => ControlBody.DoAsync(
            request, ControlJson.Default.NewAccountLink, body => platform.LinkAccountAsync(id, body.LinkToken, body.Nonce, body.Delivery, ct), ct));
        control.MapGet("/users/{id}/chat", (string id, LinePlatform platform) => Results.Text(platform.Transcript(id).ToMarkdown()));
        control.MapGet("/users/{id}/richmenu", (string id, LinePlatform platform) =>
            platform.RichMenuFor(id) is { } menu ? Results.Text(menu.Json, "application/json") : Results.NoContent());
    }

    private static async Task<IResult> AddUserAsync(HttpRequest request, LinePlatform platform, CancellationToken ct)
    {
        var body = await ControlBody.ReadAsync(request, ControlJson.Default.NewUser, ct);
        var user = platform.AddUser(body.Name, body.UserId);
        return ApiAnswer.Json(new JsonObject { ["userId"] = user.Id, ["name"] = user.Name }, StatusCodes.Status201Created);
    }
}
