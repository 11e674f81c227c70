using System.Collections.Immutable;
using Line.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SessionBot.Load.Fire;

/// <summary>
/// A service that is killed and started again on the same database, alone or with companions that live on. Webhooks come through a relay: LINE's
/// address for the service stays the same, and whoever is there gets them in turn.
/// </summary>
internal sealed class MortalService : IAsyncDisposable
{
    private const string RelayPath = "/relay";

    private readonly WorkingFolder _folder;
    private readonly HttpClient _http = new(new SocketsHttpHandler()) { Timeout = Patience.Limit };
    private readonly Dictionary<string, string> _extra;
    private volatile ServiceProcess? _life;
    private ImmutableList<ServiceProcess> _companions = [];
    private int _turn;

    private MortalService(WorkingFolder folder, FireDatabase database, SimulatedLine line, Dictionary<string, string> extra) =>
        (_folder, Database, Line, _extra) = (folder, database, line, extra);

    public SimulatedLine Line { get; }

    public FireDatabase Database { get; }

    /// <summary>Sees the body of every webhook before the service does.</summary>
    public Action<ReadOnlyMemory<byte>> Arriving { get; set; } = _ => { };

    /// <summary>What the last life wrote.</summary>
    public ChildOutput? Output { get; private set; }

    /// <summary>The life that runs, or has run last.</summary>
    public ServiceProcess Life => _life ?? throw new InvalidOperationException("The service has not been up yet.");

    /// <summary>Nothing runs yet when this returns.</summary>
    /// <param name="server">A PostgreSQL server; null for SQLite.</param>
    /// <param name="extra">Settings beside those of the group.</param>
    public static async Task<MortalService> CreateAsync(string? server, Dictionary<string, string> extra)
    {
        var folder = new WorkingFolder();
        MortalService? service = null;
        var line = await SimulatedLine.StartAsync(
            new() { RedeliversByClock = false, LimitsRates = false }, app => app.MapPost(RelayPath, call => service!.RelayAsync(call)));
        line.Platform.Options.WebhookUrl = new Uri(line.Address, RelayPath);
        var database = server is null ? FireDatabase.Sqlite(folder) : await FireDatabase.PostgreSqlAsync(server);
        return service = new(folder, database, line, extra);
    }

    /// <summary>Returns when it is up, or was killed before; in that case with false.</summary>
    /// <exception cref="InvalidOperationException">It has ended in another way, or not at all.</exception>
    public async Task<bool> LiveAsync(KillPoint point, int nth)
    {
        if (_life is { } last)
        {
            _life = null;
            await last.DisposeAsync();
        }

        (_life, Output, var exitCode) = await ServiceProcess.TryStartAsync(_folder, Settings(point == KillPoint.Anywhere ? [] : StartupHook.Settings(point, nth)));
        return _life is not null || (exitCode == ServiceProcess.Killed ? false : throw new InvalidOperationException(
            $"The service did not come up, and nobody has killed it ({(exitCode is null ? "it still runs" : $"exit code {exitCode}")})."));
    }

    /// <summary>Returns when so many others are up on the same database. They take what the killed one leaves.</summary>
    public async Task AccompanyAsync(int count) =>
        _companions = [.. await Task.WhenAll(Enumerable.Range(0, count).Select(_ => ServiceProcess.StartAsync(_folder, Settings([]))))];

    /// <summary>Returns when the others are gone, in an orderly way.</summary>
    public async Task LeaveAloneAsync()
    {
        var leaving = _companions;
        _companions = [];
        foreach (var companion in leaving)
        {
            await companion.StopAsync();
            await companion.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await LeaveAloneAsync();
        if (_life is { } life)
        {
            await life.DisposeAsync();
        }

        await Line.DisposeAsync();
        _http.Dispose();
        await Database.DisposeAsync();
        _folder.Dispose();
    }

    private Dictionary<string, string> Settings(Dictionary<string, string> ofThisLife) =>
        new(ServiceSettings.For(Line).Concat(_extra).Concat(ofThisLife)) { ["ConnectionStrings__Database"] = Database.ConnectionString };

    private async Task RelayAsync(HttpContext call)
    {
        call.Response.StatusCode = StatusCodes.Status502BadGateway;
        ServiceProcess[] there = [.. _companions, .. _life is { } life ? [life] : Array.Empty<ServiceProcess>()];
        if (there.Length == 0)
        {
            return;
        }

        using var body = new MemoryStream();
        await call.Request.Body.CopyToAsync(body);
        Arriving(body.ToArray());
        using var request = SignedWebhook.Request(body.ToArray(), call.Request.Headers[LineSignature.HeaderName].ToString());
        request.RequestUri = new Uri(there[(uint)Interlocked.Increment(ref _turn) % (uint)there.Length].Address, SignedWebhook.Path);
        try
        {
            using var answer = await _http.SendAsync(request);
            call.Response.StatusCode = (int)answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            // Nobody is there: LINE sees a gateway that says so.
        }
    }
}
