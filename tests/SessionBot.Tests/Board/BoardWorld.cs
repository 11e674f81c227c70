using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Features.Board;
using SessionBot.Hosting;
using SessionBot.Tests.SignIn;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Board;

/// <summary>A live session 3, its organizer signed in, and what the board's forms send.</summary>
internal sealed partial class BoardWorld : IAsyncDisposable
{
    public const string Address = "/organizers/sessions/3";

    private readonly Browser _browser;

    private BoardWorld(BotWorld world, SimulatedUser organizer, Browser browser) => (World, Organizer, _browser) = (world, organizer, browser);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public BotWorld World { get; }

    public SimulatedUser Organizer { get; }

    /// <summary>As it was read last.</summary>
    public string Page { get; private set; } = "";

    public static async Task<BoardWorld> LiveAsync()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        return await EnterAsync(world, organizer);
    }

    /// <summary>So many questions of different people that are approved already, and the board open on them.</summary>
    public static async Task<BoardWorld> ApprovedAsync(int count)
    {
        var board = await LiveAsync();
        foreach (var (number, name) in new[] { "佐伯", "小松", "北川" }.Take(count).Index())
        {
            await board.World.SayAsync(await board.World.MemberAsync(name), $"質問：{(char)('甲' + number)}の窓口の費用はいくらですか");
        }

        await board.OpenAsync();
        await board.PressAsync(BoardCommand.ApproveAll);
        return board;
    }

    /// <summary>Another organizer at another computer.</summary>
    public async Task<BoardWorld> ColleagueAsync(string name)
    {
        var colleague = await World.OrganizerAsync(name);
        return await EnterAsync(World, colleague);
    }

    public async Task<HttpStatusCode> OpenAsync(string address = Address)
    {
        (var status, Page) = await _browser.OpenAsync(address);
        return status;
    }

    /// <inheritdoc cref="Browser.ReadAnewAsync"/>
    public Task<(HttpStatusCode Status, string? Tag)> ReadAnewAsync(string? known = null) => _browser.ReadAnewAsync($"{Address}/cards", known);

    /// <param name="number">Null for the buttons that are about no question of their own.</param>
    /// <param name="text">What stands in the field beside the button.</param>
    /// <param name="more">What other fields of the form hold.</param>
    public async Task<HttpStatusCode> PressAsync(
        string verb, int? number = null, string text = "", string into = "", int? version = null, params (string Field, string Value)[] more)
    {
        var fields = new List<(string, string)>
        {
            ("__RequestVerificationToken", Token().Match(Page).Groups["value"].Value),
            ("version", $"{version ?? Version}"),
            ("verb", verb),
            (verb == BoardCommand.Reword ? "words" : verb == BoardCommand.NotTake && number is not null ? "other" : "text", text),
            ("into", into),
            ("shown", string.Join(' ', Waiting)),
        };
        fields.AddRange(more);
        if (number is not null)
        {
            fields.Add(("number", $"{number}"));
        }

        (var status, Page) = await _browser.PostAsync(Address, [.. fields]);
        await World.QuietAsync();
        return status;
    }

    /// <summary>A form with these fields, and the token of the page.</summary>
    public async Task SendAsync(IEnumerable<(string Field, string Value)> fields) =>
        (_, Page) = await _browser.PostAsync(Address, [("__RequestVerificationToken", Token().Match(Page).Groups["value"].Value), .. fields]);

    /// <summary>The numbers that the form for all of them carries.</summary>
    public IReadOnlyList<int> Waiting =>
        [.. Shown().Match(Page).Groups["value"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    public int Version => int.Parse(Seen().Match(Page).Groups["value"].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>The place of a question on the page, by the class of its card; empty where it has none.</summary>
    public string PlaceOf(int number) => Regex.Match(Page, $"class=\"question (?<place>[a-z]+)\" id=\"q{number}\"").Groups["place"].Value;

    public Task<QuestionState> StateAsync(int number) =>
        World.ReadAsync(db => db.Questions.Where(question => question.Number == number).Select(question => question.State).SingleAsync(Ct));

    public Task<Question> QuestionAsync(int number) => World.ReadAsync(db => db.Questions.SingleAsync(question => question.Number == number, Ct));

    /// <summary>So many questions wait for a look, numbered from 1.</summary>
    public Task FillAsync(int count) => World.ReadAsync(async db =>
    {
        var (session, organizer) = (await db.Sessions.SingleAsync(Ct), await db.Members.FirstAsync(Ct));
        for (var number = 1; number <= count; number++)
        {
            var id = new QuestionId(Guid.CreateVersion7());
            var now = World.Clock.GetUtcNow();
            var part = new QuestionPart { QuestionId = id, LineMessageId = $"filled-{number}", Text = $"{number}番の窓口の手順はどうなりますか", SentAt = now, TextAt = now };
            db.Questions.Add(new Question
            {
                Id = id,
                SessionId = session.Id,
                Number = number,
                AskerId = organizer.Id,
                Parts = [part],
                Timing = QuestionTiming.Live,
                AskedAt = now,
                Kind = QuestionKind.Question,
            });
        }

        session.Version++;
        return await db.SaveChangesAsync(Ct);
    });

    /// <summary>Something has happened in the session: what was shown of it is of no use.</summary>
    public Task RaiseVersionAsync() => World.ReadAsync(db => db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(session => session.Version, session => session.Version + 1), Ct));

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return World.DisposeAsync();
    }

    public static async Task<BoardWorld> EnterAsync(BotWorld world, SimulatedUser organizer)
    {
        var browser = new Browser(world.Address);
        await browser.OpenAsync($"/sign-in/{ExampleGroup.Key}?to={Uri.EscapeDataString(Address)}");
        var board = new BoardWorld(world, organizer, browser);
        (_, board.Page) = await browser.PostAsync(browser.Address.PathAndQuery, ("user_id", organizer.Id));
        return board;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"shown\" value=\"(?<value>[0-9 ]*)\"")]
    private static partial Regex Shown();

    [GeneratedRegex("name=\"version\" value=\"(?<value>[0-9]+)\"")]
    private static partial Regex Seen();
}
