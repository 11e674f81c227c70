using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using SessionBot.Hosting;
using SessionBot.Tests.World;

namespace SessionBot.Tests.SignIn;

/// <summary>What binds LINE's answer to the browser and to the request that it is for: PKCE and the nonce.</summary>
public sealed class LoginProofTests
{
    private const string Failed = "サインインできませんでした。";

    [Fact]
    public async Task The_request_to_LINE_carries_a_challenge_a_nonce_and_a_state_and_each_time_other_ones()
    {
        await using var world = await BotWorld.StartAsync();
        using var browser = new Browser(world.Address);
        using var other = new Browser(world.Address);

        await browser.OpenAsync($"/sign-in/{ExampleGroup.Key}");
        await other.OpenAsync($"/sign-in/{ExampleGroup.Key}");

        var (first, second) = (QueryHelpers.ParseQuery(browser.Address.Query), QueryHelpers.ParseQuery(other.Address.Query));
        Assert.Equal("S256", first["code_challenge_method"]);
        Assert.Equal(SHA256.HashSizeInBytes, Base64Url.DecodeFromChars(first["code_challenge"].ToString()).Length);
        Assert.All(["code_challenge", "nonce", "state"], (string name) =>
        {
            Assert.InRange(first[name].ToString().Length, 20, 2000);
            Assert.NotEqual(first[name], second[name]);
        });
    }

    [Fact]
    public async Task A_code_that_was_given_for_another_challenge_signs_nobody_in() => await RefusedAsync(("code_challenge", Challenge("somebody-elses-verifier")));

    [Fact]
    public async Task A_token_for_another_nonce_signs_nobody_in() => await RefusedAsync(("nonce", "another"));

    [Fact]
    public async Task A_token_without_a_nonce_signs_nobody_in() => await RefusedAsync(("nonce", null));

    [Fact]
    public async Task The_same_way_with_nothing_changed_leads_in()
    {
        await using var world = await BotWorld.StartAsync();
        var organizer = await world.OrganizerAsync();
        using var browser = new Browser(world.Address);
        await browser.OpenAsync($"/sign-in/{ExampleGroup.Key}");
        var asked = QueryHelpers.ParseQuery(browser.Address.Query).ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());

        await browser.PostAsync(QueryHelpers.AddQueryString(browser.Address.AbsolutePath, asked), ("user_id", organizer.Id));

        Assert.Equal("/organizers", browser.Address.AbsolutePath);
    }

    private static async Task RefusedAsync((string Name, string? Value) changed)
    {
        await using var world = await BotWorld.StartAsync();
        var organizer = await world.OrganizerAsync();
        using var browser = new Browser(world.Address);
        await browser.OpenAsync($"/sign-in/{ExampleGroup.Key}");
        var asked = QueryHelpers.ParseQuery(browser.Address.Query).ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        Assert.True(asked.ContainsKey(changed.Name), $"The request has no {changed.Name}.");

        asked[changed.Name] = changed.Value;
        var (_, page) = await browser.PostAsync(QueryHelpers.AddQueryString(browser.Address.AbsolutePath, asked.Where(pair => pair.Value is not null)), ("user_id", organizer.Id));

        Assert.Contains(Failed, page, StringComparison.Ordinal);
        await Doors.OutsideAsync(browser);
    }

    private static string Challenge(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
}
