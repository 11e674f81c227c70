using LineSimulator;
using LineSimulator.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SessionBot.Demo;
using SessionBot.Features.Sessions;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Work;
using TestKit;

namespace SessionBot.Tests.World;

/// <summary>The whole service with a database of its own, and the LINE simulator, over real HTTP, at a time that the test sets.</summary>
internal sealed class BotWorld : IAsyncDisposable
{
    public static readonly DateTimeOffset SessionStart = new(2026, 12, 10, 15, 0, 0, TimeSpan.FromHours(9));

    private const string Nobody = "U00000000000000000000000000000000";

    private readonly LocalLine _line;
    private readonly bool _redelivers;
    private readonly string _folder;
    private readonly WorldDatabase _database;
    private readonly Func<Task<WebApplication>> _start;
    private WebApplication _bot;

    private BotWorld(Func<Task<WebApplication>> start, WebApplication bot, LocalLine line, bool redelivers, ScriptedClock clock, string folder, WorldDatabase database) =>
        (_start, _bot, _line, _redelivers, Clock, _folder, _database) = (start, bot, line, redelivers, clock, folder, database);

    public ScriptedClock Clock { get; }

    public LinePlatform Line => _line.Platform;

    public IServiceProvider Services => _bot.Services;

    public Uri Address => new(_bot.Urls.First());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="simulator">What it redelivers, it redelivers before the world is quiet and never by the clock.</param>
    public static async Task<BotWorld> StartAsync(
        IReadOnlyDictionary<string, string?>? settings = null, SimulatorOptions? simulator = null, Action<IServiceCollection>? services = null)
    {
        var folder = Directory.CreateTempSubdirectory("sessionbot-").FullName;
        var database = await WorldDatabase.CreateAsync(folder);
        var clock = new ScriptedClock();
        clock.Set(SessionStart.AddDays(-20));
        var configuration = new Dictionary<string, string?>
        {
            ["ConnectionStrings:Database"] = database.ConnectionString,
            ["staticWebAssets"] = Path.Combine(AppContext.BaseDirectory, "SessionBot.staticwebassets.runtime.json"), // not those of the test program
            ["Attachments:Folder"] = Path.Combine(folder, "attachments"),
            ["Serilog:MinimumLevel:Default"] = "Fatal",
            ["Serilog:MinimumLevel:Override:Microsoft"] = "Fatal",
            ["Work:RetryPause"] = "00:00:00.010",
            ["Work:PollInterval"] = "00:00:00.020",
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>())
        {
            configuration[key] = value;
        }

        var told = new ConfigurationManager();
        told.AddInMemoryCollection(configuration);
        simulator ??= new SimulatorOptions();
        var line = await LocalLine.StartAsync(told, simulator with { RedeliversByClock = false }, clock, port: 0, Ct);
        var bot = await OpenAsync();

        // A newcomer's name is waited for no longer than seconds, which the first call of a cold process may take.
        await bot.Services.GetRequiredService<LineClients>().For(ExampleGroup.Key).GetUserProfileAsync(Nobody, Ct);
        return new BotWorld(OpenAsync, bot, line, simulator.RedeliversByClock, clock, folder, database);

        async Task<WebApplication> OpenAsync()
        {
            var builder = Verbs.Host.Create();
            builder.Configuration.AddInMemoryCollection(told.AsEnumerable());
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.AddSessionBot().Services.AddSingleton<TimeProvider>(clock);
            services?.Invoke(builder.Services);
            var started = builder.Build();
            started.UseSessionBot();
            await started.PrepareAsync(Ct);
            await started.StartAsync(Ct);
            line.Connect(started);
            return started;
        }
    }

    /// <summary>The same database, and nothing else of the service before.</summary>
    public async Task RestartAsync()
    {
        await _bot.StopAsync(Ct);
        await _bot.DisposeAsync();
        _bot = await _start();
    }

    /// <summary>A world in which an organizer has planned session 3, and has it live.</summary>
    public static async Task<(BotWorld World, SimulatedUser Organizer)> LiveAsync(
        IReadOnlyDictionary<string, string?>? settings = null, SimulatorOptions? simulator = null, Action<IServiceCollection>? services = null)
    {
        var (world, organizer) = await PlannedAsync(settings, simulator, services);
        await world.AtAsync(SessionStart.AddMinutes(1));
        return (world, organizer);
    }

    public static async Task<(BotWorld World, SimulatedUser Organizer)> PlannedAsync(
        IReadOnlyDictionary<string, string?>? settings = null, SimulatorOptions? simulator = null, Action<IServiceCollection>? services = null)
    {
        var world = await StartAsync(settings, simulator, services);
        var organizer = await world.OrganizerAsync();
        await world.SayAsync(organizer, "予定\n第3回 2026/12/10 15:00-16:30\n内容：書かない窓口\n講師：そらの町情報政策課 白石遥");
        return (world, organizer);
    }

    /// <summary>Moves the clock, and lets the schedule follow.</summary>
    public async Task AtAsync(DateTimeOffset now)
    {
        Clock.Set(now);
        while (!await TryFollowAsync())
        {
            await QuietAsync();
        }

        await QuietAsync();
    }

    /// <returns>False when a notice was just being sent that the schedule has to do with: the service itself looks again after seconds.</returns>
    private async Task<bool> TryFollowAsync()
    {
        try
        {
            await Services.GetServices<IHostedService>().OfType<ScheduleKeeper>().Single().FollowAsync(Ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>Returns when all that was said has been heard, and all that follows from it is done; fails when nothing gets done any more.</summary>
    public async Task QuietAsync()
    {
        while (_redelivers && Line.PendingRedeliveries > 0)
        {
            await Line.RedeliverPendingAsync(Ct);
        }

        var activity = Services.GetRequiredService<WorkActivity>();
        var quiet = activity.QuietAsync(Ct);
        while (!quiet.IsCompleted)
        {
            await Task.WhenAny(quiet, activity.NextAsync()).WaitAsync(TestConstants.Timeout, Ct);
        }

        await quiet;
    }

    /// <summary>Returns when an event has met this fate, whatever else is still going on.</summary>
    public async Task FateAsync(string fate)
    {
        var activity = Services.GetRequiredService<WorkActivity>();
        while (true)
        {
            var next = activity.NextAsync();
            if (await ReadAsync(db => db.WorkItems.AnyAsync(item => item.Fate == fate, Ct)))
            {
                return;
            }

            await next.WaitAsync(TestConstants.Timeout, Ct);
        }
    }

    public async Task<TResult> ReadAsync<TResult>(Func<SessionBotDb, Task<TResult>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<SessionBotDb>());
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.StopAsync(CancellationToken.None);
        await _bot.DisposeAsync();
        await _line.DisposeAsync();
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
