using System.Net;
using LineSimulator.People;
using SessionBot.Load.Fire;

namespace SessionBot.Load.Board;

/// <summary>The service as a process, a live session in it, organizers who are signed in, and the pages that are open.</summary>
internal sealed class BoardHouse : IAsyncDisposable
{
    private const int SessionNumber = 7;

    private static readonly string[] Names = ["桐生", "相馬", "真壁"];

    private readonly WorkingFolder _folder = new();
    private readonly List<LivePage> _pages = [];
    private readonly List<Moderator> _moderators = [];
    private SimulatedLine? _line;
    private ServiceProcess? _service;

    private BoardHouse() => Database = FireDatabase.Sqlite(_folder);

    public SimulatedLine Line => _line!;

    public Uri Address => _service!.Address;

    public FireDatabase Database { get; }

    public IReadOnlyList<Moderator> Moderators => _moderators;

    private Uri Board => new(Address, $"organizers/sessions/{SessionNumber}");

    /// <summary>Returns when the play is over and the house is gone.</summary>
    public static async Task PlayAsync(BoardReport report, Func<BoardHouse, Task> play, CancellationToken ct)
    {
        await using var house = new BoardHouse();
        try
        {
            await house.FurnishAsync(ct);
            await play(house);
        }
        catch (Exception exception) when (exception is HttpRequestException or InvalidOperationException or TimeoutException)
        {
            report.Say($"the service wrote:\n{house._service?.Output.All}");
            throw;
        }
    }

    /// <summary>Returns when it has a region.</summary>
    public async Task<SimulatedUser> MemberAsync(string name, CancellationToken ct)
    {
        var member = await Line.FriendAsync(name);
        await Line.SayAsync(member, ServiceSettings.Region);
        await Line.AnswerAsync(member, "登録しました", ct);
        return member;
    }

    public async Task<List<SimulatedUser>> MembersAsync(int count, CancellationToken ct)
    {
        var members = new SimulatedUser[count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct },
            async (number, token) => members[number] = await MemberAsync($"会員{number + 1}", token));
        return [.. members];
    }

    /// <summary>Returns when each shows the session.</summary>
    /// <param name="seen">With the number of the board.</param>
    public async Task<List<LivePage>> BoardsAsync(int count, Action<int, Sight> seen, CancellationToken ct)
    {
        var boards = Enumerable.Range(0, count).Select(number =>
            new LivePage(Board, "cards", _moderators[number % _moderators.Count].Cookies, sight => seen(number, sight))).ToList();
        _pages.AddRange(boards);
        await Task.WhenAll(boards.Select(board => board.OpenAsync(ct)));
        return boards;
    }

    public Task<LivePage> ProjectorAsync(Action<Sight> seen, CancellationToken ct) => LinkedPageAsync("投影", "/projector/", seen, ct);

    public Task<LivePage> SpeakerAsync(Action<Sight> seen, CancellationToken ct) => LinkedPageAsync("登壇者画面", "/speaker/", seen, ct);

    /// <summary>Returns when all that LINE has delivered is handled, and all that the bot says is sent or waits for its time.</summary>
    public async Task QuietAsync(CancellationToken ct)
    {
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await Database.CountAsync("FROM work_item WHERE status = 0") > 0)
        {
            await looks.WaitForNextTickAsync(ct);
        }
    }

    public async Task<int> VersionAsync() => (await Database.QueryAsync("""SELECT "Version" FROM "Sessions" """, row => row.GetInt32(0)))[0];

    /// <summary>Returns when every page shows what the database holds at this moment, or later.</summary>
    public async Task CatchUpAsync(CancellationToken ct)
    {
        var version = await VersionAsync();
        await Task.WhenAll(_pages.Select(page => page.UntilAsync(version, ct)));
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_pages.Select(page => page.DisposeAsync().AsTask()));
        _moderators.ForEach(moderator => moderator.Dispose());
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        if (_line is not null)
        {
            await _line.DisposeAsync();
        }

        await Database.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A page whose address the bot tells.</summary>
    private async Task<LivePage> LinkedPageAsync(string word, string path, Action<Sight> seen, CancellationToken ct)
    {
        await Line.SayAsync(_moderators[0].Person, word);
        var answer = await Line.AnswerAsync(_moderators[0].Person, path, ct);
        var address = new Uri(answer.Split('\n').Single(part => part.StartsWith("http", StringComparison.Ordinal)));
        var page = new LivePage(new(Address, address.AbsolutePath), "stage", new CookieContainer(), seen);
        _pages.Add(page);
        await page.OpenAsync(ct);
        return page;
    }

    private async Task FurnishAsync(CancellationToken ct)
    {
        _line = await SimulatedLine.StartAsync(new() { RedeliversByClock = false, LimitsRates = false });
        var settings = ServiceSettings.For(Line);
        settings["Service__PublicAddress"] = "http://127.0.0.1:9/";
        _service = await ServiceProcess.StartAsync(_folder, settings);
        Line.Connect(_service);
        foreach (var name in Names)
        {
            var organizer = await Line.FriendAsync(name);
            await Line.SayAsync(organizer, $"運営登録 {ServiceSettings.OrganizerCode}");
            if (_moderators.Count == 0)
            {
                await Line.SayAsync(organizer, SessionPlan.Text(SessionNumber));
                await Line.SayAsync(organizer, "開始");
                await Line.AnswerAsync(organizer, "開始しました", ct);
            }

            _moderators.Add(await Moderator.SignInAsync(Line, Address, organizer, Board, ct));
        }
    }
}
