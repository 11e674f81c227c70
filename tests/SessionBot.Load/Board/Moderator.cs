using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using LineSimulator.People;
using SessionBot.Load.Fire;

namespace SessionBot.Load.Board;

/// <summary>An organizer who is signed in by the bot's link, and presses the buttons of the board.</summary>
internal sealed partial class Moderator : IDisposable
{
    private readonly HttpClient _http;
    private readonly Uri _board;

    private Moderator(SimulatedUser person, Uri board)
    {
        (Person, _board) = (person, board);
        _http = new(new SocketsHttpHandler { CookieContainer = Cookies }) { Timeout = Patience.Limit };
    }

    public SimulatedUser Person { get; }

    public CookieContainer Cookies { get; } = new();

    /// <summary>As it was answered last.</summary>
    public string Page { get; private set; } = "";

    /// <summary>Of the session, on that page.</summary>
    public int Version => int.Parse(Seen().Match(Page).Groups["value"].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>What came of the last command, in the service's words.</summary>
    public string Told => Words().Match(Page).Groups["value"].Value;

    public static async Task<Moderator> SignInAsync(SimulatedLine line, Uri service, SimulatedUser organizer, Uri board, CancellationToken ct)
    {
        await line.SayAsync(organizer, "運営画面");
        var link = Link().Match(await line.AnswerAsync(organizer, "/sign-in/link/", ct));
        var moderator = new Moderator(organizer, board);
        using var entered = await moderator._http.PostAsync(new Uri(service, link.Value), null, ct);
        entered.EnsureSuccessStatusCode();
        await moderator.LookAsync(ct);
        return moderator;
    }

    /// <param name="query">What the moderator looks for, and in which order.</param>
    public async Task LookAsync(CancellationToken ct, string query = "") => Page = await _http.GetStringAsync($"{_board}{query}", ct);

    /// <summary>What the page would read anew.</summary>
    public Task<string> CardsAsync(CancellationToken ct) => _http.GetStringAsync($"{_board}/cards", ct);

    /// <param name="number">Null for a button that is about no question of its own.</param>
    /// <param name="text">Stands in the field beside the button, whichever that is.</param>
    /// <param name="place">Where the second of two questions begins.</param>
    /// <param name="chosen">The cards that are ticked.</param>
    /// <param name="seen">The version that the command carries; null for that of the page.</param>
    public async Task PressAsync(string verb, int? number, CancellationToken ct, string text = "", int? into = null, int? place = null, IReadOnlyList<int>? chosen = null, int? seen = null)
    {
        IEnumerable<KeyValuePair<string, string>> more = [.. (chosen ?? []).Select(card => KeyValuePair.Create("chosen", $"{card}"))];
        using var form = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("__RequestVerificationToken", Token().Match(Page).Groups["value"].Value),
            KeyValuePair.Create("version", $"{seen ?? Version}"),
            KeyValuePair.Create("number", $"{number}"),
            KeyValuePair.Create("verb", verb),
            KeyValuePair.Create("text", text),
            KeyValuePair.Create("words", text),
            KeyValuePair.Create("other", text),
            KeyValuePair.Create("label", text),
            KeyValuePair.Create("into", $"{into}"),
            KeyValuePair.Create("place", $"{place}"),
            KeyValuePair.Create("shown", Shown().Match(Page).Groups["value"].Value),
            .. more,
        ]);
        using var answer = await _http.PostAsync(_board, form, ct);
        if (answer.StatusCode != HttpStatusCode.Conflict)
        {
            answer.EnsureSuccessStatusCode();
        }

        Page = await answer.Content.ReadAsStringAsync(ct);
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("/sign-in/link/[A-Za-z0-9_-]+")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"shown\" value=\"(?<value>[0-9 ]*)\"")]
    private static partial Regex Shown();

    [GeneratedRegex("name=\"version\" value=\"(?<value>[0-9]+)\"")]
    private static partial Regex Seen();

    [GeneratedRegex("<p class=\"told\"[^>]*>(?<value>[^<]*)</p>")]
    private static partial Regex Words();
}
