using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>A phone of the simulator that a service runs beside itself, by the calls that the landing page tells.</summary>
internal sealed class TriedOutPhone
{
    private readonly ServiceClient client;
    private readonly string simulator;
    private readonly string address;

    private TriedOutPhone(ServiceClient client, string simulator, string address) => (this.client, this.simulator, this.address) = (client, simulator, address);

    public static async Task<TriedOutPhone> AddAsync(ServiceClient client, string name)
    {
        using var page = await client.LandingPageAsync();
        var simulator = page.QuerySelectorAll("a").Single(link => link.TextContent == "シミュレーター").GetAttribute("href")!;
        var added = await client.SendAsync(Post($"{simulator}users", new() { ["name"] = name }));
        var phone = new TriedOutPhone(client, simulator, $"{simulator}users/{JsonElement.Parse(added.Body).GetProperty("userId").GetString()}");
        await client.SendAsync(Post($"{phone.address}/follow", []));
        await client.UntilIdleAsync();
        return phone;
    }

    /// <summary>Returns when the bot has answered.</summary>
    public async Task SayAsync(string text)
    {
        var sent = await client.SendAsync(Post($"{address}/messages", new() { ["text"] = text }));
        Assert.True(sent.Status == 200, sent.Body);
        await client.UntilIdleAsync();
    }

    /// <summary>Moves the time of everybody on.</summary>
    public async Task MoveClockAsync(TimeSpan by)
    {
        var moved = await client.SendAsync(new(HttpMethod.Post, $"{simulator}clock")
        {
            Content = new StringContent($"{{\"seconds\":{(long)by.TotalSeconds}}}", Encoding.UTF8, "application/json"),
        });
        Assert.True(moved.Status == 200, moved.Body);
    }

    public async Task<string> ChatAsync() => (await client.SendAsync(new(HttpMethod.Get, $"{address}/chat"))).Body;

    private static HttpRequestMessage Post(string to, Dictionary<string, string> values) => new(HttpMethod.Post, to)
    {
        Content = new StringContent(
            $"{{{string.Join(',', values.Select(one => $"\"{one.Key}\":\"{JavaScriptEncoder.Default.Encode(one.Value)}\""))}}}", Encoding.UTF8, "application/json"),
    };
}
