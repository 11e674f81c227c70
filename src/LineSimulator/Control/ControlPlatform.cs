using System.Globalization;
using System.Text.Json.Nodes;
using LineSimulator.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LineSimulator.Control;

/// <summary>Time, quota, keys and trouble.</summary>
internal static class ControlPlatform
{
    public static void Map(RouteGroupBuilder control)
    {
        control.MapPost("/clock", async (HttpRequest request, LinePlatform platform, CancellationToken ct) =>
        {
            var body = await ControlBody.ReadAsync(request, ControlJson.Default.ClockAdvance, ct);
            platform.Clock.Advance(TimeSpan.FromSeconds(body.Seconds));
            return Now(platform);
        });
        control.MapGet("/clock", (LinePlatform platform) => Now(platform));
        control.MapPost("/quota", (HttpRequest request, LinePlatform platform, CancellationToken ct) => ControlBody.DoAsync(
            request,
            ControlJson.Default.NewQuota,
            body =>
            {
                platform.QuotaLimit = body.Limit;
                return Task.CompletedTask;
            },
            ct));
        control.MapPost("/standby", (HttpRequest request, LinePlatform platform, CancellationToken ct) => ControlBody.DoAsync(
            request,
            ControlJson.Default.NewStandby,
            body =>
            {
                platform.IsOnStandby = body.On;
                return Task.CompletedTask;
            },
            ct));
        control.MapPost("/keys", async (HttpRequest request, LinePlatform platform, CancellationToken ct) =>
        {
            using var reader = new StreamReader(request.Body);
            return ApiAnswer.Json(new JsonObject { ["kid"] = platform.RegisterPublicKey(await reader.ReadToEndAsync(ct)) }, StatusCodes.Status201Created);
        });
        control.MapPost("/login/callbacks", (HttpRequest request, LinePlatform platform, CancellationToken ct) => ControlBody.DoAsync(
            request,
            ControlJson.Default.NewCallbackUrl,
            body =>
            {
                platform.RegisterCallbackUrl(body.Url);
                return Task.CompletedTask;
            },
            ct));
        control.MapPost("/faults", (HttpRequest request, LinePlatform platform, CancellationToken ct) => ControlBody.DoAsync(
            request,
            ControlJson.Default.NewFault,
            body =>
            {
                platform.Fault(body.Endpoint, body.Kind, body.Times, TimeSpan.FromMilliseconds(body.Milliseconds));
                return Task.CompletedTask;
            },
            ct));
        control.MapPost("/redeliveries", async (LinePlatform platform, CancellationToken ct) =>
            ApiAnswer.Json(new JsonObject { ["redelivered"] = await platform.RedeliverPendingAsync(ct) }));
    }

    private static IResult Now(LinePlatform platform) =>
        ApiAnswer.Json(new JsonObject { ["now"] = JapanTime.Of(platform.Clock.GetUtcNow()).ToString("O", CultureInfo.InvariantCulture) });
}
