using LineSimulator.Page.Acts;
using LineSimulator.Scripts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LineSimulator.Page.Scripts;

/// <summary>The page's calls for scripts.</summary>
internal static class ScriptEndpoints
{
    public static void MapScripts(this IEndpointRouteBuilder page)
    {
        page.MapPost("/recording", async Task<IResult> (HttpRequest request, Recorder recorder, CancellationToken ct) =>
        {
            recorder.Start((await PhoneEndpoints.ReadAsync(request, PageRequests.Default.RecordRequest, ct)).Seed);
            return Results.NoContent();
        });
        page.MapPost("/recording/stop", IResult (Recorder recorder) => Results.Text(recorder.Stop(), "application/json"));
        page.MapPost("/replay", PlayAsync);
        page.MapPost("/replay/stop", (Replay replay) =>
        {
            replay.Stop();
            return Results.NoContent();
        });
    }

    private static async Task<IResult> PlayAsync(HttpRequest request, Replay replay, CancellationToken ct)
    {
        var body = await PhoneEndpoints.ReadAsync(request, PageRequests.Default.ReplayRequest, ct);
        try
        {
            replay.Start(body.Script, body.Seed);
            return Results.NoContent();
        }
        catch (ScriptException fault)
        {
            throw new SimulatorException(fault.Message);
        }
    }
}
