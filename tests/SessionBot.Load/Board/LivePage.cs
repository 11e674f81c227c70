using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.ServerSentEvents;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace SessionBot.Load.Board;

/// <summary>
/// An open page, as the script of the service keeps it: a stream that tells versions, and a fragment that is read anew. It has connections of its
/// own, which can be cut.
/// </summary>
internal sealed partial class LivePage(Uri page, string fragment, CookieContainer cookies, Action<Sight> seen) : IAsyncDisposable
{
    private readonly Channel<byte> _bell = Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private const int FirstPage = 60;

    private readonly Lock _gate = new();
    private readonly KeptCards _cards = new();
    private readonly ConcurrentQueue<Look> _looks = [];
    private readonly List<(int Version, TaskCompletionSource Reached)> _awaited = [];
    private CancellationTokenSource _line = new();
    private Task _life = Task.CompletedTask;
    private int _told;

    /// <summary>What it shows; null before the first reading.</summary>
    public Sight? Shown { get; private set; }

    /// <summary>All that it has shown.</summary>
    public IReadOnlyCollection<Look> Looks => _looks;

    /// <summary>How often its stream had to be opened again although nobody had cut it.</summary>
    public int Lost { get; private set; }

    public async Task OpenAsync(CancellationToken ct)
    {
        Mend(firstAfter: TimeSpan.Zero);
        await UntilAsync(1, ct);
    }

    /// <summary>Returns when nothing of it is connected any more.</summary>
    public async Task CutAsync()
    {
        await _line.CancelAsync();
        await _life;
    }

    /// <param name="firstAfter">The wait before the first attempt, as the service has asked for it.</param>
    public void Mend(TimeSpan firstAfter)
    {
        _line.Dispose();
        _line = new();
        _life = LiveAsync(firstAfter, _line.Token);
    }

    /// <summary>Returns when it shows this version or a later one.</summary>
    public Task UntilAsync(int version, CancellationToken ct)
    {
        lock (_gate)
        {
            if (Shown is { } sight && sight.Version >= version)
            {
                return Task.CompletedTask;
            }

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((version, reached));
            return reached.Task.WaitAsync(Fire.Patience.Limit, ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CutAsync();
        _line.Dispose();
    }

    private async Task LiveAsync(TimeSpan firstAfter, CancellationToken ct)
    {
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        _bell.Writer.TryWrite(0);
        try
        {
            await Task.WhenAll(FollowAsync(http, firstAfter, ct), ReadAsync(http, ct));
        }
        catch (Exception exception) when (ct.IsCancellationRequested && exception is OperationCanceledException or HttpRequestException or IOException)
        {
            // Cut.
        }
    }

    private async Task FollowAsync(HttpClient http, TimeSpan wait, CancellationToken ct)
    {
        while (true)
        {
            await Task.Delay(wait, TimeProvider.System, ct);
            try
            {
                wait = await ListenAsync(http, ct);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException && !ct.IsCancellationRequested)
            {
                wait = TimeSpan.FromSeconds(1);
            }

            Lost++;
        }
    }

    /// <returns>How long to wait before the next attempt.</returns>
    private async Task<TimeSpan> ListenAsync(HttpClient http, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{page}/events");
        if (Shown is not null)
        {
            request.Headers.Add("Last-Event-ID", Shown.Version.ToString(CultureInfo.InvariantCulture));
        }

        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        answer.EnsureSuccessStatusCode();
        var events = SseParser.Create(await answer.Content.ReadAsStreamAsync(ct));
        await foreach (var item in events.EnumerateAsync(ct))
        {
            if (item.EventType == "version")
            {
                _told = int.Parse(item.Data, CultureInfo.InvariantCulture);
                _bell.Writer.TryWrite(0);
            }
        }

        return events.ReconnectionInterval;
    }

    private async Task ReadAsync(HttpClient http, CancellationToken ct)
    {
        await foreach (var _ in _bell.Reader.ReadAllAsync(ct))
        {
            if (Shown is null || Shown.Version != _told)
            {
                Show(await LookAsync(http, ct));
            }
        }
    }

    private async Task<Sight> LookAsync(HttpClient http, CancellationToken ct)
    {
        var since = Shown is { } shown ? $"?since={shown.Version}" : "";
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync($"{page}/{fragment}{since}", ct);
                answer.EnsureSuccessStatusCode();
                var news = await answer.Content.ReadAsStringAsync(ct);
                if (_cards.Take(news) is { } whole)
                {
                    return new(Stopwatch.GetTimestamp(), int.Parse(answer.Headers.ETag!.Tag.Trim('"').Split('-')[0], CultureInfo.InvariantCulture), news, whole);
                }

                since = "";
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException && !ct.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, ct);
            }
        }
    }

    private void Show(Sight sight)
    {
        seen(sight);
        var held = Held().Match(sight.News).Groups["count"];
        _looks.Enqueue(new(sight.Version, held.Success && int.Parse(held.ValueSpan, CultureInfo.InvariantCulture) <= FirstPage));
        lock (_gate)
        {
            Shown = sight;
            foreach (var (_, reached) in _awaited.FindAll(one => one.Version <= sight.Version))
            {
                reached.TrySetResult();
            }

            _awaited.RemoveAll(one => one.Version <= sight.Version);
        }
    }

    [GeneratedRegex("id=\"held\".*?class=\"count\">(?<count>[0-9]+)<", RegexOptions.Singleline)]
    private static partial Regex Held();
}
