using System.Text.Json.Nodes;
using LineSimulator.Api;
using LineSimulator.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LineSimulator.Control;

/// <summary>Groups and rooms, and who is in them.</summary>
internal static class ControlGroups
{
    public static void Map(RouteGroupBuilder control)
    {
        control.MapPost("/groups", async (HttpRequest request, LinePlatform platform, CancellationToken ct) =>
        {
            var body = await ControlBody.ReadAsync(request, ControlJson.Default.NewGroup, ct);
            return Added("groupId", platform.AddGroup(body.MemberIds, body.Name ?? "グループ"));
        });
        control.MapPost("/rooms", async (HttpRequest request, LinePlatform platform, CancellationToken ct) =>
        {
            var body = await ControlBody.ReadAsync(request, ControlJson.Default.NewGroup, ct);
            return Added("roomId", platform.AddRoom(body.MemberIds, body.Name ?? "複数人トーク"));
        });
        control.MapPost("/groups/{id}/join", async (string id, LinePlatform platform, CancellationToken ct) =>
        {
            await platform.JoinAsync(id, ct: ct);
            return Results.NoContent();
        });
        control.MapPost("/groups/{id}/leave", async (string id, LinePlatform platform, CancellationToken ct) =>
        {
            await platform.LeaveAsync(id, ct: ct);
            return Results.NoContent();
        });
        control.MapPost("/groups/{id}/members", (string id, HttpRequest request, LinePlatform platform, CancellationToken ct) => ControlBody.DoAsync(
            request, ControlJson.Default.NewMembers, body => platform.JoinMembersAsync(id, body.UserIds, ct: ct), ct));
        control.MapPost("/groups/{id}/members/leave", (string id, HttpRequest request, LinePlatform platform, CancellationToken ct) => ControlBody.DoAsync(
            request, ControlJson.Default.NewMembers, body => platform.RemoveMembersAsync(id, body.UserIds, ct: ct), ct));
        control.MapGet("/groups/{id}/chat", (string id, LinePlatform platform) => Results.Text(platform.Transcript(id).ToMarkdown()));
    }

    private static IResult Added(string idName, SimulatedGroup group) =>
        ApiAnswer.Json(new JsonObject { [idName] = group.Id, ["name"] = group.Name }, StatusCodes.Status201Created);
}
