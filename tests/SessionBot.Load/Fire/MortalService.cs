using Line.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SessionBot.Load.Fire;

/// <summary>
/// A service that is killed and started again on the same database. Webhooks come to it through a relay, so that LINE's address for it stays the same.
/// </summary>
internal sealed class MortalService : IAsyncDisposable
{
    private const string RelayPath = "/relay";

    private readonly WorkingFolder _folder;
    private readonly HttpClient _http = new(new SocketsHttpHandler()) { Timeout = Patience.Limit };
    private readonly Dictionary<string, string> _extra;
    private volatile ServiceProcess? _life;

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
        var settings = new Dictionary<string, string>(ServiceSettings.For(Line)) { ["ConnectionStrings__Database"] = Database.ConnectionString };
        foreach (var (key, value) in point == KillPoint.Anywhere ? _extra : _extra.Concat(StartupHook.Settings(point, nth)))
        {
            settings[key] = value;
        }

        if (_life is { } last)
        {
            _life = null;
            await last.DisposeAsync();
        }

        (_life, Output, var exitCode) = await ServiceProcess.TryStartAsync(_folder, settings);
        return _life is not null || (exitCode == ServiceProcess.Killed ? false : throw new InvalidOperationException(
            $"The service did not come up, and nobody has killed it ({(exitCode is null ? "it still runs" : $"exit code {exitCode}")})."));
    }

    public async ValueTask DisposeAsync()
    {
        if (_life is { } life)
        {
            await life.DisposeAsync();
        }

        await Line.DisposeAsync();
        _http.Dispose();
        await Database.DisposeAsync();
        _folder.Dispose();
    }

    private async Task RelayAsync(HttpContext call)
    {
        call.Response.StatusCode = StatusCodes.Status502BadGateway;
        if (_life is not { } life)
        {
            return;
        }

        using var body = new MemoryStream();
        await call.Request.Body.CopyToAsync(body);
        Arriving(body.ToArray());
        using var request = SignedWebhook.Request(body.ToArray(), call.Request.Headers[LineSignature.HeaderName].ToString());
        request.RequestUri = new Uri(life.Address, SignedWebhook.Path);
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
