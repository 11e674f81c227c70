using System.Net;
using System.Text.RegularExpressions;
using LineSimulator;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Hosting;
using SessionBot.Tests.SignIn;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Console;

/// <summary>Session 3 of a group, an organizer signed in to the console, and what its forms send.</summary>
internal sealed class ConsoleWorld : IAsyncDisposable
{
    public const string Session = "/organizers/sessions/3";

    private readonly Browser _browser;

    private ConsoleWorld(BotWorld world, SimulatedUser organizer, Browser browser) => (World, Organizer, _browser) = (world, organizer, browser);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public BotWorld World { get; }

    public SimulatedUser Organizer { get; }

    /// <summary>As it was read last.</summary>
    public string Page { get; private set; } = "";

    public string At => _browser.Address.AbsolutePath;

    public static async Task<ConsoleWorld> LiveAsync(Action<IServiceCollection>? services = null)
    {
        var (world, organizer) = await BotWorld.LiveAsync(Doors.Public, services: services);
        return await EnterAsync(world, organizer);
    }

    /// <summary>Another organizer at another computer; disposing of the first world is enough.</summary>
    public async Task<ConsoleWorld> ColleagueAsync(string name)
    {
        var colleague = await World.OrganizerAsync(name);
        return await EnterAsync(World, colleague);
    }

    public static async Task<ConsoleWorld> PlannedAsync(SimulatorOptions? simulator = null)
    {
        var (world, organizer) = await BotWorld.PlannedAsync(Doors.Public, simulator);
        return await EnterAsync(world, organizer);
    }

    /// <summary>Reports are taken in.</summary>
    public static async Task<ConsoleWorld> CollectingAsync()
    {
        var console = await PlannedAsync();
        await console.World.SayAsync(console.Organizer, "受付開始");
        return console;
    }

    public async Task<HttpStatusCode> OpenAsync(string address)
    {
        (var status, Page) = await _browser.OpenAsync(address);
        Page = WebUtility.HtmlDecode(Page);
        return status;
    }

    /// <summary>With the token of the page that was read last.</summary>
    public async Task<HttpStatusCode> SendAsync(string address, params (string Name, string Value)[] fields)
    {
        (var status, Page) = await _browser.PostAsync(address, [("__RequestVerificationToken", Doors.Token().Match(Page).Groups["value"].Value), .. fields]);
        Page = WebUtility.HtmlDecode(Page);
        await World.QuietAsync();
        return status;
    }

    /// <summary>A file, as the signed-in browser loads it.</summary>
    public Task<byte[]> DownloadAsync(string address) => _browser.DownloadAsync(address);

    public Task<HttpResponseMessage> AnswerAsync(string address) => _browser.AnswerAsync(address);

    /// <summary>As the browser carries them.</summary>
    public string Cookies => _browser.Cookies;

    public Task<Session> SessionAsync(int number = 3) => World.ReadAsync(db => db.Sessions.SingleAsync(session => session.Number == number, Ct));

    /// <summary>As a form of a page carries it that is opened now.</summary>
    public async Task<string> VersionAsync() => $"{(await SessionAsync()).Version}";

    /// <summary>Of the words on the page of a report.</summary>
    public string ReadDigest() => Regex.Match(Page, "name=\"read\" value=\"(?<value>[0-9a-f]+)\"").Groups["value"].Value;

    public async Task SubmitReportAsync(SimulatedUser author, string text)
    {
        await World.SayAsync(author, text);
        await World.SayAsync(author, "提出");
    }

    public Task<RegionalReport> ReportAsync() => World.ReadAsync(db => db.RegionalReports.Include(report => report.Messages).SingleAsync(Ct));

    public async Task<string> RegionAddressAsync(string name)
    {
        var region = await World.ReadAsync(db => db.Set<Region>().SingleAsync(region => region.Name == name, Ct));
        return $"{Session}/reports/{region.Id.Value:N}";
    }

    /// <summary>Once more, where the clock has gone on for longer than a sign-in lasts.</summary>
    public async Task SignInAsync()
    {
        await _browser.OpenAsync($"/sign-in/{ExampleGroup.Key}");
        await _browser.PostAsync(_browser.Address.PathAndQuery, ("user_id", Organizer.Id));
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await World.DisposeAsync();
    }

    private static async Task<ConsoleWorld> EnterAsync(BotWorld world, SimulatedUser organizer)
    {
        var console = new ConsoleWorld(world, organizer, new(world.Address));
        await console.SignInAsync();
        return console;
    }
}
