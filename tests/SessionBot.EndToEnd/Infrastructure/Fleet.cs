using System.Collections.Immutable;
using Line.Messaging;
using LineSimulator.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Npgsql;
using TestKit;
using TestKit.Databases;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>Several processes of the service on one PostgreSQL database and one Redis; webhooks come to them in turn, as from a load balancer.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    /// <summary>What links of the bot begin with; nobody is there. Without HTTPS, so that cookies travel in the clear as the tests do.</summary>
    public const string PublicAddress = "http://127.0.0.1:1/";

    private const string RelayPath = "/relay";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    private readonly PostgreSqlCopy database = PostgreSqlCopy.Create();
    private readonly WorkingFolder folder = new();
    private readonly HttpClient http = new(new SocketsHttpHandler()) { Timeout = TestConstants.Timeout };
    private readonly List<ServiceProcess> processes = [];
    private readonly string redis;
    private int session = LiveSession.Number - 1;
    private int turn;

    private Fleet(string redis) => this.redis = redis;

    public SimulatedLine Line { get; private set; } = null!;

    public IReadOnlyList<ServiceProcess> Processes => processes;

    /// <summary>Those that webhooks are given to. Another list for each change: webhooks come meanwhile.</summary>
    public ImmutableList<ServiceProcess> InTurn { get; set; } = [];

    public string Output => string.Join("\n--- next process ---\n", processes.Select(process => process.Output.All));

    /// <param name="redis">A server of the test's own; null for the one of all tests.</param>
    public static Task<Fleet> StartAsync(int count, string? redis = null) => StartAsync(redis, Enumerable.Repeat(TimeSpan.Zero, count).ToArray());

    /// <param name="ahead">By how much the clock of each process is ahead.</param>
    public static Task<Fleet> StartAsync(params IReadOnlyList<TimeSpan> ahead) => StartAsync(null, ahead);

    private static async Task<Fleet> StartAsync(string? redis, IReadOnlyList<TimeSpan> ahead)
    {
        Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        Assert.SkipWhen(TestServers.Redis is null, TestServers.NoRedis);
        var fleet = new Fleet(redis ?? TestServers.Redis);
        fleet.Line = await SimulatedLine.StartAsync(map: app => app.MapPost(RelayPath, fleet.RelayAsync));
        fleet.Line.Platform.Options.WebhookUrl = new Uri(fleet.Line.Address, RelayPath);

        // All at once, on an empty database: each of them migrates.
        var starts = ahead.Select(fleet.NewProcessAsync).ToList();
        Task all = Task.WhenAll(starts);
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        fleet.processes.AddRange(starts.Where(start => start.IsCompletedSuccessfully).Select(start => start.GetAwaiter().GetResult()));
        if (fleet.processes.Count < ahead.Count)
        {
            await fleet.DisposeAsync();
        }

        await all;
        fleet.InTurn = [.. fleet.processes];
        return fleet;
    }

    /// <summary>A session that no test before has had.</summary>
    public int NextSession() => ++session;

    public async Task<ServiceProcess> AddAsync()
    {
        var process = await NewProcessAsync(TimeSpan.Zero);
        processes.Add(process);
        InTurn = InTurn.Add(process);
        return process;
    }

    public async Task<SimulatedUser> MemberAsync(string name)
    {
        var user = await Line.FriendAsync(name);
        await Line.SayAsync(user, ServiceSettings.Region);
        return user;
    }

    public async Task IdleAsync()
    {
        await Line.RedeliverAsync();
        using var client = new ServiceClient(InTurn[0]);
        try
        {
            await client.UntilIdleAsync();
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutException)
        {
            throw new InvalidOperationException($"The processes wrote:\n{Output}", exception);
        }
    }

    /// <summary>Until it is cancelled, a row's first leases are run out as soon as they are seen; returns how many were.</summary>
    public async Task<int> EndLeasesAsync(CancellationToken ct)
    {
        // What a process holds locked at this moment is passed over: waiting for it could end in a deadlock.
        static string End(string table) => $"UPDATE {table} SET lease_until = 0 WHERE seq IN "
            + $"(SELECT seq FROM {table} WHERE lease_until > 0 AND attempts < 4 FOR UPDATE SKIP LOCKED) RETURNING 1";
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(
            $"WITH work AS ({End("work_item")}), sends AS ({End("outgoing_message")}) SELECT (SELECT COUNT(*) FROM work) + (SELECT COUNT(*) FROM sends)");
        using var looks = new PeriodicTimer(BetweenLooks);
        var ended = 0;
        while (!ct.IsCancellationRequested)
        {
            await looks.WaitForNextTickAsync(CancellationToken.None);
            ended += Convert.ToInt32(await command.ExecuteScalarAsync(CancellationToken.None), System.Globalization.CultureInfo.InvariantCulture);
        }

        return ended;
    }

    public async Task<List<T>> QueryAsync<T>(string sql, Func<NpgsqlDataReader, T> row)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }

        await Line.DisposeAsync();
        http.Dispose();
        folder.Dispose();
        database.Dispose();
    }

    private Task<ServiceProcess> NewProcessAsync(TimeSpan ahead) => ServiceProcess.StartAsync(folder, new Dictionary<string, string>(ServiceSettings.For(Line).Concat(WrongClock.Settings(ahead)))
    {
        ["ConnectionStrings__Database"] = database.ConnectionString,
        ["ConnectionStrings__Redis"] = redis,
        ["Service__PublicAddress"] = PublicAddress,
        ["Work__Lease"] = "00:00:15",

        // A notice that waits for a reply to ride on counts as pending.
        ["Work__NoticePatience"] = "00:00:00",
    });

    private async Task RelayAsync(HttpContext call)
    {
        using var body = new MemoryStream();
        await call.Request.Body.CopyToAsync(body);
        var inTurn = InTurn;
        var process = inTurn[(int)((uint)Interlocked.Increment(ref turn) % (uint)inTurn.Count)];
        using var request = SignedWebhook.Request(body.ToArray(), call.Request.Headers[LineSignature.HeaderName].ToString());
        request.RequestUri = new Uri(process.Address, SignedWebhook.Path);
        try
        {
            using var answer = await http.SendAsync(request);
            call.Response.StatusCode = (int)answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            call.Response.StatusCode = StatusCodes.Status502BadGateway;
        }
    }
}
