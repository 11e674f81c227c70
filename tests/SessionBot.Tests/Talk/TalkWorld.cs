using System.Net;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Hosting;
using SessionBot.Tests.SignIn;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Talk;

/// <summary>Session 3 is live; an organizer is signed in and keeps the record of what is said.</summary>
internal sealed class TalkWorld : IAsyncDisposable
{
    public const string Address = "/organizers/sessions/3/talk";

    private readonly Browser _browser;

    private TalkWorld(BotWorld world, SimulatedUser organizer, Browser browser) => (World, Organizer, _browser) = (world, organizer, browser);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public BotWorld World { get; }

    public SimulatedUser Organizer { get; }

    /// <summary>As it was read last.</summary>
    public string Page { get; private set; } = "";

    /// <summary>What the page tells of the form that was sent last.</summary>
    public string Told => Page.Split("<p class=\"told words")[1].Split('>', 2)[1].Split("</p>")[0];

    /// <summary>The world is another one's to end.</summary>
    private bool IsColleague { get; init; }

    public static async Task<TalkWorld> LiveAsync()
    {
        var (world, organizer) = await BotWorld.LiveAsync(Doors.Public);
        return await EnterAsync(world, organizer);
    }

    /// <summary>Somebody has asked, and was answered by mouth.</summary>
    public async Task AskAsync(string question, int number)
    {
        await World.SayAsync(await World.MemberAsync("小松"), question);
        await World.SayAsync(Organizer, $"承認 {number}");
        await World.SayAsync(Organizer, $"口頭で回答 {number}");
    }

    /// <summary>Another organizer at another computer, who looks at the same page.</summary>
    public async Task<TalkWorld> ColleagueAsync(string name)
    {
        var colleague = await World.OrganizerAsync(name);
        return await EnterAsync(World, colleague, isColleague: true);
    }

    public async Task<HttpStatusCode> OpenAsync(string address = Address)
    {
        (var status, Page) = await _browser.OpenAsync(address);
        Page = WebUtility.HtmlDecode(Page);
        return status;
    }

    public Task<HttpStatusCode> AddAsync(string name, string text) => AddAsync((name, text.Bytes()));

    public Task<HttpStatusCode> AddAsync(params (string Name, byte[] Content)[] files) => UploadAsync(files, chunked: false);

    public async Task<HttpStatusCode> UploadAsync((string Name, byte[] Content)[] files, bool chunked)
    {
        (var status, Page) = await _browser.UploadAsync(Address, [.. Token, ("verb", "add"), ("text", "")], files.Select(file => ("files", file.Name, file.Content)), chunked);
        Page = WebUtility.HtmlDecode(Page);
        return status;
    }

    /// <summary>As a browser sends it when no file is chosen.</summary>
    public async Task<HttpStatusCode> PasteAsync(string text)
    {
        (var status, Page) = await _browser.UploadAsync(Address, [.. Token, ("verb", "add"), ("text", text)], [("files", "", [])]);
        Page = WebUtility.HtmlDecode(Page);
        return status;
    }

    /// <summary>Presses a button of a file's card, as the page showed it.</summary>
    public async Task<HttpStatusCode> PressAsync(string verb, int number, params (string Name, string Value)[] more)
    {
        var card = Page.Split($"name=\"number\" value=\"{number}\"")[1];
        var version = card.Split("name=\"version\" value=\"")[1].Split('"')[0];
        (var status, Page) = await _browser.PostAsync(Address, [.. Token, ("verb", verb), ("number", $"{number}"), ("version", version), .. more]);
        Page = WebUtility.HtmlDecode(Page);
        await World.QuietAsync();
        return status;
    }

    /// <summary>Calls the speakers of the sample so; empty for what is found by itself.</summary>
    public Task<HttpStatusCode> NameAsync(int number, string chair, string speaker, string other = "") => PressAsync(
        "name", number, ("label", "進行役"), ("name", chair), ("other", other), ("label", "そらの町 白石"), ("name", speaker), ("other", ""));

    /// <summary>Where an answer was chosen last.</summary>
    public string ChoiceAddress { get; private set; } = "";

    /// <summary>The page on which the answer of a question is chosen.</summary>
    public async Task ChoosingAsync(int question)
    {
        await OpenAsync();
        await OpenAsync(ChoiceAddress = Page.Split($"<b>質問No.{question}</b>")[1].Split("<p class=\"change\"><a href=\"")[1].Split('"')[0].Split('#')[0]);
    }

    /// <summary>Presses a button of the choice that is open.</summary>
    /// <param name="first">The row with which the answer begins; 0 where none is chosen.</param>
    public async Task<HttpStatusCode> ChooseAsync(string verb, int first = 0, int last = 0)
    {
        var form = Page.Split("class=\"choosing\"")[1];
        var known = new[] { "question", "number", "seen" }.Select(name => (name, form.Split($"name=\"{name}\" value=\"")[1].Split('"')[0]));
        var rows = new[] { ("first", first), ("last", last) }.Where(row => row.Item2 > 0).Select(row => (row.Item1, $"{row.Item2}"));
        (var status, Page) = await _browser.PostAsync(Address, [.. Token, ("verb", verb), .. known, .. rows]);
        Page = WebUtility.HtmlDecode(Page);
        await World.QuietAsync();
        return status;
    }

    /// <summary>On the page of the minutes, which is open.</summary>
    public async Task RewordAsync(string sentence, string text)
    {
        var revision = Page.Split("minutes/news?revision=")[1].Split('"')[0];
        await _browser.PostAsync("/organizers/sessions/3/minutes", [.. Token, ("verb", "reword"), ("revision", revision), ("sentence", sentence), ("text", text)]);
        await World.QuietAsync();
    }

    public Task<byte[]> DownloadAsync(string address) => _browser.DownloadAsync(address);

    public Task<List<Transcript>> StoredAsync() => World.ReadAsync(db => db.Transcripts.OrderBy(one => one.Number).ToListAsync(Ct));

    public async Task<int> NumberAsync() => Assert.Single(await StoredAsync()).Number;

    public Task<List<MinutesRevision>> RevisionsAsync() => World.ReadAsync(db => db.Minutes.OrderBy(minutes => minutes.Revision).ToListAsync(Ct));

    public Task<List<string>> StepsAsync() => World.ReadAsync(db =>
        db.SessionEvents.Where(entry => entry.Kind == SessionEventKind.TalkRecorded).OrderBy(entry => entry.Version).Select(entry => entry.After).ToListAsync(Ct));

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return IsColleague ? ValueTask.CompletedTask : World.DisposeAsync();
    }

    private (string, string)[] Token => [("__RequestVerificationToken", Doors.Token().Match(Page).Groups["value"].Value)];

    private static async Task<TalkWorld> EnterAsync(BotWorld world, SimulatedUser organizer, bool isColleague = false)
    {
        var browser = new Browser(world.Address);
        await Doors.ByLineAsync(browser, organizer, $"/sign-in/{ExampleGroup.Key}");
        var talk = new TalkWorld(world, organizer, browser) { IsColleague = isColleague };
        await talk.OpenAsync();
        return talk;
    }
}
