using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Hosting;
using SessionBot.Tests.SignIn;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Minutes;

/// <summary>Session 3 is over and drafted; an organizer is signed in and reviews the minutes.</summary>
internal sealed partial class ReviewWorld : IAsyncDisposable
{
    public const string Address = "/organizers/sessions/3/minutes";

    private readonly Browser _browser;

    private ReviewWorld(BotWorld world, SimulatedUser organizer, SimulatedUser member, Browser browser) =>
        (World, Organizer, Member, _browser) = (world, organizer, member, browser);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public BotWorld World { get; }

    public SimulatedUser Organizer { get; }

    /// <summary>Who has sent the report and asked the questions.</summary>
    public SimulatedUser Member { get; }

    /// <summary>The message with the second sentence of the report.</summary>
    public string ReportMessage { get; private set; } = "";

    /// <summary>As it was read last.</summary>
    public string Page { get; private set; } = "";

    /// <summary>The world is another one's to end.</summary>
    private bool IsColleague { get; init; }

    public static async Task<ReviewWorld> DraftedAsync()
    {
        var (world, organizer) = await BotWorld.PlannedAsync(Doors.Public);
        var member = await world.MemberAsync("三田村");
        await world.SayAsync(organizer, "受付開始");
        await world.SayAsync(member, "窓口の予約を始めました。");
        var report = await world.SayAsync(member, "予約は月に120件です。");
        await world.SayAsync(member, "提出");
        await world.AtAsync(BotWorld.SessionStart.AddMinutes(1));
        await world.SayAsync(member, "費用を教えてください");
        await world.SayAsync(member, "期間を教えてください");
        await world.SayAsync(organizer, "回答 1 約1,200万円です。");
        await world.SayAsync(organizer, "承認 2");
        await world.SayAsync(organizer, "終了");
        await world.SayAsync(organizer, "議事録作成");
        return await EnterAsync(world, organizer, member, report);
    }

    /// <summary>Another organizer at another computer, who looks at the same page.</summary>
    public async Task<ReviewWorld> ColleagueAsync(string name)
    {
        var colleague = await World.OrganizerAsync(name);
        return await EnterAsync(World, colleague, Member, ReportMessage, isColleague: true);
    }

    public async Task<HttpStatusCode> OpenAsync(string address = Address)
    {
        (var status, Page) = await _browser.OpenAsync(address);
        Page = WebUtility.HtmlDecode(Page);
        return status;
    }

    /// <summary>A file of the session, as the signed-in browser loads it.</summary>
    public Task<byte[]> DownloadAsync(string name) => _browser.DownloadAsync($"/organizers/sessions/3/{name}");

    /// <summary>Presses a button, with the revision that the page was read at.</summary>
    public async Task<HttpStatusCode> PressAsync(string verb, string? sentence = null, string? text = null, params (string Name, string Value)[] more)
    {
        var fields = new List<(string, string)> { ("__RequestVerificationToken", Doors.Token().Match(Page).Groups["value"].Value), ("verb", verb), ("revision", $"{Revision}") };
        fields.AddRange(new[] { ("sentence", sentence), ("text", text) }.Where(field => field.Item2 is not null).Select(field => (field.Item1, field.Item2!)));
        (var status, Page) = await _browser.PostAsync(Address, [.. fields, .. more]);
        Page = WebUtility.HtmlDecode(Page);
        await World.QuietAsync();
        return status;
    }

    /// <summary>The number of the sentence with these words on the page.</summary>
    public string SentenceOf(string words) => Row().Matches(Page).Single(row => row.Groups["text"].Value == words).Groups["id"].Value;

    /// <summary>How the sentence is marked, by the class of its row.</summary>
    public string MarkOf(string words) => Row().Matches(Page).Single(row => row.Groups["text"].Value == words).Groups["mark"].Value;

    public IReadOnlyList<string> Words => [.. Row().Matches(Page).Select(row => row.Groups["text"].Value)];

    public int Revision => int.Parse(Shown().Match(Page).Groups["revision"].ValueSpan, CultureInfo.InvariantCulture);

    /// <param name="part">Such as <c>part:Questions</c>.</param>
    /// <param name="seen">Whom the page shows as the part's readers.</param>
    public Task<HttpStatusCode> ChooseAsync(string part, string audience, string seen = "Everyone") =>
        PressAsync("choose-audience", null, null, ("part", part), ("audience", audience), ("seen", seen));

    public Task<MinutesRevision> NewestAsync() => World.ReadAsync(db => db.Minutes.OrderByDescending(minutes => minutes.Revision).FirstAsync(Ct));

    public Task<List<MinutesEdit>> EditsAsync() => World.ReadAsync(db => db.MinutesEdits.OrderBy(edit => edit.Number).ToListAsync(Ct));

    /// <summary>The numbers under which the member was asked about the region's passage and the question's.</summary>
    public async Task<(int Region, int Question)> PassagesAsync()
    {
        var sent = (await EditsAsync()).FindAll(edit => edit.Kind == MinutesEditKind.PassageSent);
        return (NumberOf("region"), NumberOf("question"));

        int NumberOf(string what) => sent.Single(edit => edit.Place.StartsWith($"passage:{what}:", StringComparison.Ordinal)).Number;
    }

    /// <param name="passage">The number under which somebody was asked.</param>
    public async Task DecideAsync(int passage)
    {
        var place = (await EditsAsync()).Single(edit => edit.Number == passage).Place;
        await PressAsync("decide-passage", more: ("subject", PassageBook.SubjectOf(place)));
    }

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return IsColleague ? ValueTask.CompletedTask : World.DisposeAsync();
    }

    private static async Task<ReviewWorld> EnterAsync(BotWorld world, SimulatedUser organizer, SimulatedUser member, string report, bool isColleague = false)
    {
        var browser = new Browser(world.Address);
        await Doors.ByLineAsync(browser, organizer, $"/sign-in/{ExampleGroup.Key}");
        var review = new ReviewWorld(world, organizer, member, browser) { ReportMessage = report, IsColleague = isColleague };
        await review.OpenAsync();
        return review;
    }

    [GeneratedRegex("(?s)<div class=\"row (?<mark>[a-z]+)\" id=\"(?<id>s[0-9]+)\">.*?<span class=\"text\"[^>]*>(?<text>[^<]*)</span>")]
    private static partial Regex Row();

    [GeneratedRegex("minutes/news\\?revision=(?<revision>[0-9]+)")]
    private static partial Regex Shown();
}
