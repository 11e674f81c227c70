using Line.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using TestKit;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>
/// A service that is killed at chosen moments and started again on the same database. Webhooks come to it through a relay,
/// so that LINE's address for it stays the same and an answer can be lost.
/// </summary>
internal sealed class MortalService : IAsyncDisposable
{
    private const string RelayPath = "/relay";
    private const string ReplyPath = "/v2/bot/message/reply";

    private readonly WorkingFolder folder = new();
    private readonly List<ServiceProcess> lives = [];
    private readonly HttpClient http = new(new SocketsHttpHandler()) { Timeout = TestConstants.Timeout };
    private readonly Lock gate = new();
    private volatile Task<ServiceProcess> current = Task.FromException<ServiceProcess>(new InvalidOperationException("Start it first."));
    private PlannedKill? armed;
    private int seen;
    private TaskCompletionSource struck = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SimulatedLine Line { get; private set; } = null!;

    public ServiceDatabase Database => ServiceDatabase.Of(folder);

    public int Kills { get; private set; }

    public string Output => string.Join("\n--- killed ---\n", lives.Select(life => life.Output.All));

    public static async Task<MortalService> StartAsync()
    {
        var service = new MortalService();
        service.Line = await SimulatedLine.StartAsync(map: app => app.MapPost(RelayPath, service.RelayAsync));
        service.Line.Around = service.AroundCallAsync;
        service.Line.Platform.Options.WebhookUrl = new Uri(service.Line.Address, RelayPath);
        service.current = service.LiveAsync();
        await service.current;
        return service;
    }

    public async Task<ServiceClient> ClientAsync() => new(await current.WaitAsync(TestConstants.Timeout));

    public void Arm(PlannedKill kill)
    {
        lock (gate)
        {
            (armed, seen) = (kill, 0);
            struck = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Returns when the armed kill has struck and the next life is up.</summary>
    public async Task KilledAndBackAsync()
    {
        await struck.Task.WaitAsync(TestConstants.Timeout, TestContext.Current.CancellationToken);
        await current.WaitAsync(TestConstants.Timeout);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var life in lives)
        {
            await life.DisposeAsync();
        }

        await Line.DisposeAsync();
        http.Dispose();
        folder.Dispose();
    }

    private async Task<ServiceProcess> LiveAsync()
    {
        var life = await ServiceProcess.StartAsync(folder, ServiceSettings.For(Line));
        lives.Add(life);
        return life;
    }

    private async Task RelayAsync(HttpContext call)
    {
        call.Response.StatusCode = StatusCodes.Status502BadGateway;
        if (await StrikesAsync(KillMoment.WebhookArrives) || !current.IsCompletedSuccessfully)
        {
            return;
        }

        var status = await ForwardAsync(call.Request, await current);
        if (status != StatusCodes.Status200OK || !await StrikesAsync(KillMoment.WebhookAnswered))
        {
            call.Response.StatusCode = status;
        }
    }

    private async Task<int> ForwardAsync(HttpRequest call, ServiceProcess life)
    {
        using var body = new MemoryStream();
        await call.Body.CopyToAsync(body);
        using var request = SignedWebhook.Request(body.ToArray(), call.Headers[LineSignature.HeaderName].ToString());
        request.RequestUri = new Uri(life.Address, SignedWebhook.Path);
        try
        {
            using var answer = await http.SendAsync(request);
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return StatusCodes.Status502BadGateway;
        }
    }

    private async Task AroundCallAsync(HttpContext call, RequestDelegate next)
    {
        if (call.Request.Path != ReplyPath)
        {
            await next(call);
            return;
        }

        if (await StrikesAsync(KillMoment.ReplyArrives))
        {
            call.Abort();
            return;
        }

        // The answer is held back until it is certain that the service lives to read it.
        var outside = call.Response.Body;
        using var answer = new MemoryStream();
        call.Response.Body = answer;
        await next(call);
        call.Response.Body = outside;
        if (await StrikesAsync(KillMoment.ReplyAccepted))
        {
            call.Abort();
            return;
        }

        await call.Response.Body.WriteAsync(answer.ToArray());
    }

    private async Task<bool> StrikesAsync(KillMoment moment)
    {
        lock (gate)
        {
            if (armed?.Moment != moment || ++seen < armed.Nth)
            {
                return false;
            }

            armed = null;
        }

        var life = await current;
        current = RestartAsync(life);
        Kills++;
        struck.TrySetResult();
        await life.Ended;
        return true;
    }

    private async Task<ServiceProcess> RestartAsync(ServiceProcess life)
    {
        await life.KillAsync();
        return await LiveAsync();
    }
}
