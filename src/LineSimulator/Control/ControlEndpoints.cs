using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using LineSimulator.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LineSimulator.Control;

/// <summary>The people's side of the platform, for curl. <see cref="ControlPage"/> lists these calls: keep both in step.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this IEndpointRouteBuilder app)
    {
        var control = app.MapGroup("/simulator").AddEndpointFilter<ControlRefusals>();
        control.MapGet("/", (HttpRequest request) => Results.Text(ControlPage.Text($"{request.Scheme}://{request.Host}")));
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
        control.MapPost("/users/{id}/messages", SayAsync);
        control.MapPost("/users/{id}/postbacks", PostbackAsync);
        control.MapPost("/users/{id}/taps", TapAsync);
        control.MapPost("/users/{id}/unsend", UnsendAsync);
        control.MapGet("/users/{id}/chat", (string id, LinePlatform platform) => Results.Text(platform.Transcript(id).ToMarkdown()));
        control.MapPost("/faults", AddFaultAsync);
        control.MapPost("/redeliveries", async (LinePlatform platform, CancellationToken ct) =>
            ApiAnswer.Json(new JsonObject { ["redelivered"] = await platform.RedeliverPendingAsync(ct) }));
    }

    private static async Task<IResult> AddUserAsync(HttpRequest request, LinePlatform platform, CancellationToken ct)
    {
        var body = await ReadAsync(request, ControlJson.Default.NewUser, ct);
        var user = platform.AddUser(body.Name, body.UserId);
        return ApiAnswer.Json(new JsonObject { ["userId"] = user.Id, ["name"] = user.Name }, StatusCodes.Status201Created);
    }

    private static async Task<IResult> SayAsync(string id, HttpRequest request, LinePlatform platform, CancellationToken ct)
    {
        var body = await ReadAsync(request, ControlJson.Default.NewMessage, ct);
        return ApiAnswer.Json(new JsonObject { ["messageId"] = await platform.SayAsync(id, body.Text, body.Delivery, ct) });
    }

    private static async Task<IResult> PostbackAsync(string id, HttpRequest request, LinePlatform platform, CancellationToken ct)
    {
        var body = await ReadAsync(request, ControlJson.Default.NewPostback, ct);
        await platform.PostbackAsync(id, body.Data, body.DisplayText, body.Delivery, ct);
        return Results.NoContent();
    }

    private static async Task<IResult> TapAsync(string id, HttpRequest request, LinePlatform platform, CancellationToken ct)
    {
        var body = await ReadAsync(request, ControlJson.Default.NewTap, ct);
        await platform.TapAsync(id, body.Label, body.Delivery, ct);
        return Results.NoContent();
    }

    private static async Task<IResult> UnsendAsync(string id, HttpRequest request, LinePlatform platform, CancellationToken ct)
    {
        var body = await ReadAsync(request, ControlJson.Default.NewUnsend, ct);
        await platform.UnsendAsync(id, body.MessageId, body.Delivery, ct);
        return Results.NoContent();
    }

    private static async Task<IResult> AddFaultAsync(HttpRequest request, LinePlatform platform, CancellationToken ct)
    {
        var body = await ReadAsync(request, ControlJson.Default.NewFault, ct);
        platform.Fault(body.Endpoint, body.Kind, body.Times, TimeSpan.FromMilliseconds(body.Milliseconds));
        return Results.NoContent();
    }

    private static async Task<T> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken ct) =>
        await JsonSerializer.DeserializeAsync(request.Body, type, ct) ?? throw new JsonException("The body is null.");
}
