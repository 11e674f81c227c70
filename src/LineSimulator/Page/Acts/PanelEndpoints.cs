using System.Text.Json;
using System.Text.Json.Nodes;
using LineSimulator.Api.Rules;
using LineSimulator.Journal;
using LineSimulator.Page.Scripts;
using LineSimulator.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LineSimulator.Page.Acts;

/// <summary>The page's calls for what no person does: time, quota, trouble.</summary>
internal static class PanelEndpoints
{
    public static void MapPanel(this IEndpointRouteBuilder page)
    {
        page.MapPost("/clock", AdvanceAsync);
        page.MapPut("/quota", async Task<IResult> (HttpRequest request, LinePlatform platform, Recorder recorder, CancellationToken ct) =>
        {
            var body = await PhoneEndpoints.ReadAsync(request, PageRequests.Default.QuotaRequest, ct);
            platform.QuotaLimit = body.Limit is < 0 ? throw new SimulatorException("上限は 0 以上の数にしてください。") : body.Limit;
            recorder.Turned("quota", new JsonObject { ["limit"] = body.Limit });
            return Results.NoContent();
        });
        page.MapPut("/standby", async Task<IResult> (HttpRequest request, LinePlatform platform, Recorder recorder, CancellationToken ct) =>
        {
            var isOn = (await PhoneEndpoints.ReadAsync(request, PageRequests.Default.StandbyRequest, ct)).On;
            platform.IsOnStandby = isOn;
            recorder.Turned("standby", isOn);
            return Results.NoContent();
        });
        page.MapPut("/webhook", async Task<IResult> (HttpRequest request, LinePlatform platform, ChangeFeed feed, CancellationToken ct) =>
        {
            var url = (await PhoneEndpoints.ReadAsync(request, PageRequests.Default.WebhookRequest, ct)).Url;
            platform.Options.WebhookUrl = WebhookAddress.TryRead(url, out var address)
                ? address
                : throw new SimulatorException("https で始まるアドレスか、このパソコンの http://localhost:… を入れてください。");
            feed.Bump();
            return Results.NoContent();
        });
        page.MapPost("/faults", async Task<IResult> (HttpRequest request, LinePlatform platform, Recorder recorder, CancellationToken ct) =>
        {
            var body = await PhoneEndpoints.ReadAsync(request, PageRequests.Default.FaultRequest, ct);
            platform.Fault(body.Endpoint, body.Kind, body.Times, TimeSpan.FromMilliseconds(body.Milliseconds));
            recorder.Turned("fault", JsonSerializer.SerializeToNode(body, PageRequests.Default.FaultRequest));
            return Results.NoContent();
        });
        page.MapDelete("/faults", (LinePlatform platform, Recorder recorder) =>
        {
            platform.ClearFaults();
            recorder.Turned("noFaults", true);
            return Results.NoContent();
        });
        page.MapPut("/delivery", async Task<IResult> (HttpRequest request, Chaos chaos, CancellationToken ct) =>
        {
            chaos.Delivery = await PhoneEndpoints.ReadAsync(request, PageRequests.Default.Delivery, ct);
            return Results.NoContent();
        });
        page.MapPost("/hold", HoldAsync);
        page.MapPost("/release", (HeldDesk desk, Recorder recorder) =>
        {
            recorder.EndTogether();
            return PhoneEndpoints.Done(desk.ReleaseAsync());
        });
        page.MapPost("/redeliveries", (LinePlatform platform, Recorder recorder, CancellationToken ct) =>
        {
            recorder.Turned("redeliver", true);
            return PhoneEndpoints.Done(platform.RedeliverPendingAsync(ct));
        });
        page.MapDelete("/journal", (CallJournal journal) =>
        {
            journal.Clear();
            return Results.NoContent();
        });
    }

    private static async Task<IResult> AdvanceAsync(HttpRequest request, LinePlatform platform, Recorder recorder, CancellationToken ct)
    {
        var minutes = (await PhoneEndpoints.ReadAsync(request, PageRequests.Default.ClockRequest, ct)).Minutes;
        if (minutes < 1)
        {
            throw new SimulatorException("時計は進めることしかできません。1 分以上にしてください。");
        }

        platform.Clock.Advance(TimeSpan.FromMinutes(minutes));
        recorder.ClockMoved();
        return Results.NoContent();
    }

    private static async Task<IResult> HoldAsync(HttpRequest request, HeldDesk desk, Recorder recorder, CancellationToken ct)
    {
        var body = await PhoneEndpoints.ReadAsync(request, PageRequests.Default.HoldRequest, ct);
        var order = body.Order switch
        {
            HoldOrderName.AsSpoken => HeldOrder.AsSpoken,
            HoldOrderName.Reversed => HeldOrder.Reversed,
            HoldOrderName.Shuffled => HeldOrder.Shuffled(body.Seed),
        };
        desk.Begin(order with { InOneWebhook = body.InOneWebhook });
        recorder.BeginTogether(body.InOneWebhook, body.Order == HoldOrderName.Shuffled ? null : body.Order.ToString());
        return Results.NoContent();
    }
}
