using LineSimulator;
using LineSimulator.Scripts;
using LineSimulator.Webhooks;
using Microsoft.EntityFrameworkCore;
using SessionBot.Features.Minutes;
using SessionBot.Features.Sessions;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Demo;

/// <summary>The service and the LINE simulator on free loopback ports, and a script that people play on them.</summary>
internal sealed class DemoSession : IAsyncDisposable
{
    /// <summary>The free plan of a LINE official account in Japan: 200 recipients a month.</summary>
    private const long MonthlyQuota = 200;

    private readonly WebApplication _bot;
    private readonly LocalLine _line;
    private readonly ScriptedClock _clock;
    private readonly string _folder;

    private DemoSession(WebApplication bot, LocalLine line, ScriptedClock clock, string folder) =>
        (_bot, _line, _clock, _folder) = (bot, line, clock, folder);

    public static string ScriptPath => Path.Combine(AppContext.BaseDirectory, "Demo", "demo-session.json");

    public string BotAddress => _bot.Urls.First();

    public Uri LineAddress => _line.Address;

    public static async Task<DemoSession> StartAsync(string folder, int seed, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);

        // A name of its own: a folder given by mistake may hold the service's database.
        var database = Path.Combine(folder, "demo.db");
        foreach (var old in Directory.EnumerateFiles(folder, "demo.db*"))
        {
            File.Delete(old);
        }

        var clock = new ScriptedClock();
        var builder = Verbs.Host.Create();

        // Nothing of the operator's own settings: the demo must not talk to a real LINE account.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Database"] = $"Data Source={database}",
            ["Attachments:Folder"] = Path.Combine(folder, "demo.attachments"),
            ["Serilog:MinimumLevel:Default"] = "Error",
            ["Service:PublicAddress"] = "https://sessionbot.example",
        });
        var line = await LocalLine.StartAsync(
            builder.Configuration, new SimulatorOptions { Seed = seed, MonthlyQuota = MonthlyQuota }, clock, port: 0, ct);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddSessionBot().Services.AddSingleton<TimeProvider>(clock);
        var bot = builder.Build();
        bot.UseSessionBot();
        await bot.PrepareAsync(ct);
        await bot.StartAsync(ct);
        line.Connect(bot);
        return new DemoSession(bot, line, clock, folder);
    }

    public async Task<DemoResult> PlayAsync(Script script, IProgress<ScriptProgress> progress, CancellationToken ct)
    {
        await new ScriptRunner(_line.Platform, SettleAsync, _clock.Set).RunAsync(script, progress, ct);
        await using var scope = _bot.Services.CreateAsyncScope();
        var session = await scope.ServiceProvider.GetRequiredService<SessionBotDb>().Sessions.SingleAsync(ct);
        if (await scope.ServiceProvider.GetRequiredService<ExportSession>().WriteAsync(session, _folder, ct) is null)
        {
            throw new InvalidOperationException("The script ended without minutes.");
        }

        await File.WriteAllTextAsync(Path.Combine(_folder, "transcript.md"), _line.Platform.Transcript().ToMarkdown(), ct);
        return new DemoResult(
            _line.Platform.Deliveries.Count,
            _line.Platform.Chats.Sum(chat => chat.Entries.Count(entry => entry.Kind == LineSimulator.Chats.ChatEntryKind.FromBot)),
            _line.Platform.QuotaUsed);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.StopAsync();
        await _bot.DisposeAsync();
        await _line.DisposeAsync();
    }

    /// <summary>The service follows its clock by itself too: where both do so at once, one of them comes second, and nothing is left for it.</summary>
    private async Task FollowClockAsync(CancellationToken ct)
    {
        var keeper = _bot.Services.GetServices<IHostedService>().OfType<ScheduleKeeper>().Single();
        try
        {
            await keeper.FollowAsync(ct);
        }
        catch (DbUpdateException)
        {
            await keeper.FollowAsync(ct);
        }
    }

    /// <summary>The next step meets a bot that has done what the clock and the messages ask for.</summary>
    private async Task SettleAsync(CancellationToken ct)
    {
        await FollowClockAsync(ct);
        await _bot.Services.GetRequiredService<WorkActivity>().QuietAsync(ct);
    }
}

/// <param name="Webhooks">Webhook deliveries, duplicates and redeliveries counted.</param>
/// <param name="QuotaUsed">Recipients that count against the month's quota; replies do not.</param>
internal sealed record DemoResult(int Webhooks, int BotMessages, long QuotaUsed);
