using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SessionBot.Load.Fire;

namespace SessionBot.Load.Speed;

/// <summary>A service with a running session and so many members, each with the name and the region that the bot would otherwise ask for.</summary>
internal sealed class GrowthService : IAsyncDisposable
{
    public const string Group = "load";

    /// <summary>Far above those of the past.</summary>
    private const int SessionNumber = 9_999;

    private const int AtOnce = 8;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly WorkingFolder _folder = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler()) { Timeout = Patience.Limit };
    private readonly GrowthLine _line;
    private ServerProcess? _process;
    private int _exports;

    private GrowthService(GrowthLine line, int members) => (_line, Members) = (line, members);

    public int Members { get; }

    public Uri Address => _process!.Address;

    public string Organizer { get; } = GrowthEvents.User(int.MaxValue);

    private FireDatabase Database => FireDatabase.Sqlite(_folder);

    public static async Task<GrowthService> StartAsync(GrowthLine line, int members, CancellationToken ct)
    {
        var service = new GrowthService(line, members);
        try
        {
            await service.UpAsync(ct);
            await service.AskAsync(service.Organizer, $"運営登録 aikotoba-2026", ct);
            await service.AskAsync(service.Organizer, SessionPlan.Text(SessionNumber), ct);
            await service.AskAsync(service.Organizer, "開始", ct, "開始しました");
            await service.AskAllAsync(members, _ => ServiceSettings.Region, ct, "登録しました");
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    /// <summary>Another past for the same service: what the SQL of the seed makes is there when this returns.</summary>
    public async Task LiveOnAsync(Action<SqliteConnection> seed, CancellationToken ct)
    {
        await QuietAsync(ct);
        await _process!.DisposeAsync();
        await using (var connection = new SqliteConnection(Database.ConnectionString + ";Pooling=False"))
        {
            await connection.OpenAsync(ct);
            seed(connection);
        }

        await UpAsync(ct);
    }

    /// <returns>Milliseconds from the webhook's leaving to LINE's hearing of the reply.</returns>
    /// <exception cref="InvalidOperationException">The reply says something else: a figure of it would be worth nothing.</exception>
    public async Task<double> AskAsync(string user, string text, CancellationToken ct, string says = "")
    {
        var said = GrowthEvents.Say(user, text);
        var reply = _line.ReplyTo(said.ReplyToken);
        using var request = SignedWebhook.Request(SignedWebhook.Body(said.Json));
        request.RequestUri = new Uri(Address, SignedWebhook.Path);
        var began = Stopwatch.GetTimestamp();
        using var answer = await _http.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
        var heard = await reply.WaitAsync(Patience.Limit, ct);
        return heard.Body.Contains(says, StringComparison.Ordinal)
            ? Stopwatch.GetElapsedTime(began, heard.At).TotalMilliseconds
            : throw new InvalidOperationException($"To 「{text}」 the bot did not say 「{says}」 but {heard.Body}");
    }

    /// <summary>So many things are said by the members in turn, some at a time.</summary>
    /// <returns>Milliseconds for each of them.</returns>
    public async Task<double> AskAllAsync(int count, Func<int, string> text, CancellationToken ct, string says = "")
    {
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (number, token) => await AskAsync(GrowthEvents.User(number % Members), text(number), token, says));
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds / count;
    }

    public async Task<double> PageAsync(string path, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        await _http.GetStringAsync(new Uri(Address, path), ct);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    public async Task<double> ExportAsync(CancellationToken ct)
    {
        var command = Programs.Unanswered(_folder.Path, "export", $"{SessionNumber}", "--out", _folder.PathTo($"export-{++_exports}"));
        command.RedirectStandardOutput = true;
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(command)!;
        var said = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(began).TotalMilliseconds
            : throw new InvalidOperationException($"export ended with {process.ExitCode}: {said}");
    }

    /// <summary>Returns when all that came in is handled.</summary>
    public async Task QuietAsync(CancellationToken ct)
    {
        using var looks = new PeriodicTimer(BetweenLooks);
        while (await Database.CountAsync("FROM work_item WHERE status = 0") > 0)
        {
            await looks.WaitForNextTickAsync(ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _http.Dispose();
        _folder.Dispose();
    }

    private async Task UpAsync(CancellationToken ct)
    {
        var command = Programs.Unanswered(_folder.Path);
        command.Environment[$"StudyGroups__{Group}__Line__ApiBase"] = command.Environment[$"StudyGroups__{Group}__Line__DataBase"] = _line.Address;
        _process = await ServerProcess.StartAsync(command, ct);
    }
}
