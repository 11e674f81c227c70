using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>A phone of the simulator that a service runs beside itself, by the calls that the landing page tells.</summary>
internal sealed class TriedOutPhone
{
    private readonly ServiceClient client;
    private readonly string address;

    private TriedOutPhone(ServiceClient client, string address) => (this.client, this.address) = (client, address);

    public static async Task<TriedOutPhone> AddAsync(ServiceClient client, string name)
    {
        using var page = await client.LandingPageAsync();
        var people = page.QuerySelectorAll("a").Single(link => link.TextContent == "シミュレーター").GetAttribute("href") + "users";
        var added = await client.SendAsync(Post(people, new() { ["name"] = name }));
        var phone = new TriedOutPhone(client, $"{people}/{JsonElement.Parse(added.Body).GetProperty("userId").GetString()}");
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

    public async Task<string> ChatAsync() => (await client.SendAsync(new(HttpMethod.Get, $"{address}/chat"))).Body;

    private static HttpRequestMessage Post(string to, Dictionary<string, string> values) => new(HttpMethod.Post, to)
    {
        Content = new StringContent(
            $"{{{string.Join(',', values.Select(one => $"\"{one.Key}\":\"{JavaScriptEncoder.Default.Encode(one.Value)}\""))}}}", Encoding.UTF8, "application/json"),
    };
}
