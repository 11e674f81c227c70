using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LineSimulator.People;
using Microsoft.AspNetCore.WebUtilities;

namespace LineSimulator.Tests;

/// <summary>A login as a web application makes it; an argument can make one of its fields wrong.</summary>
internal static class LoginFixture
{
    public const string Callback = "http://localhost:5000/signin-line";
    private const string Verifier = "a-verifier-of-at-least-forty-three-characters-1234";

    private static readonly string Challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static Task<SimulatedWorld> StartAsync(SimulatorOptions? options = null) =>
        SimulatedWorld.StartAsync(options ?? new SimulatorOptions { LoginCallbackUrls = [Callback] });

    public static string Claim(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    public static string Authorize(SimulatedWorld world, (string Name, string Value)? change = null)
    {
        var query = new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = world.Platform.Options.LoginChannelId,
            ["redirect_uri"] = Callback,
            ["state"] = "s1",
            ["scope"] = "openid profile",
            ["nonce"] = "n1",
            ["code_challenge"] = Challenge,
            ["code_challenge_method"] = "S256",
        };
        if (change is var (name, value))
        {
            query[name] = value;
        }

        return QueryHelpers.AddQueryString("/oauth2/v2.1/authorize", query);
    }

    public static async Task<string> CodeAsync(SimulatedWorld world, SimulatedUser user)
    {
        var answer = await world.FormAsync(Authorize(world), ("user_id", user.Id));
        Assert.Equal(302, answer.Status);
        var back = QueryHelpers.ParseQuery(new Uri(answer.Headers["location"]).Query);
        Assert.Equal("s1", back["state"].ToString());
        return back["code"].ToString();
    }

    public static Task<Answer> RedeemAsync(SimulatedWorld world, string code, (string Name, string Value)? change = null)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = Callback,
            ["code_verifier"] = Verifier,
            ["client_id"] = world.Platform.Options.LoginChannelId,
            ["client_secret"] = world.Platform.Options.LoginChannelSecret,
        };
        if (change is var (name, value))
        {
            form[name] = value;
        }

        return world.FormAsync("/oauth2/v2.1/token", [.. form.Select(field => (field.Key, field.Value))]);
    }
}
