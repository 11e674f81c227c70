using System.Net;
using System.Text.RegularExpressions;
using LineSimulator.People;
using SessionBot.Hosting;
using SessionBot.Tests.World;

namespace SessionBot.Tests.SignIn;

/// <summary>The ways in, as a browser goes them.</summary>
internal static partial class Doors
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Dictionary<string, string?> Public => new() { ["Service:PublicAddress"] = "http://127.0.0.1:1/" };

    public static async Task<(HttpStatusCode Status, string Page)> ByLineAsync(Browser browser, SimulatedUser person, string door)
    {
        await browser.OpenAsync(door);
        Assert.Equal("/oauth2/v2.1/authorize", browser.Address.AbsolutePath);
        return await browser.PostAsync(browser.Address.PathAndQuery, ("user_id", person.Id));
    }

    /// <summary>Where LINE sends the browser back to, without going there.</summary>
    public static async Task<string> CallbackAsync(Browser browser, SimulatedUser person)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("user_id", person.Id)]);
        using var answer = await http.PostAsync(browser.Address, form, Ct);
        return answer.Headers.Location!.PathAndQuery;
    }

    public static async Task<string> LinkAsync(BotWorld world, SimulatedUser organizer)
    {
        await world.SayAsync(organizer, "運営画面");
        return Link().Match(world.LastWords(organizer)).Value;
    }

    public static async Task OutsideAsync(Browser browser)
    {
        await browser.OpenAsync("/organizers");
        Assert.Equal("/sign-in", browser.Address.AbsolutePath);
    }

    [GeneratedRegex("href=\"(?<address>/sign-in/[^\"]+)\"")]
    public static partial Regex Door();

    [GeneratedRegex("/sign-in/link/[A-Za-z0-9_-]+")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"(?<name>__RequestVerificationToken)\" value=\"(?<value>[^\"]+)\"")]
    public static partial Regex Token();
}
