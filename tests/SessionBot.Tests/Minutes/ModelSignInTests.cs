using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Hosting;
using SessionBot.Tests.World;
using TestKit;

namespace SessionBot.Tests.Minutes;

/// <summary>How the service signs in to the model that drafts: by the key where there is one, by the machine's identity otherwise.</summary>
public sealed class ModelSignInTests
{
    private const string Id = "0f9c1a54-7d3e-4c0b-9a61-2f4d3f1c8e77";

    [Fact]
    public async Task Without_a_key_the_identity_signs_in()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Echoing);

        await DraftAsync(server, []);

        Assert.NotEmpty(server.Requests);
        Assert.All(server.Requests, request => Assert.Equal(("Bearer token-of-the-identity", null), (request.Authorization, request.Key)));
    }

    [Fact]
    public async Task With_a_key_the_identity_is_not_asked()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Echoing);

        await DraftAsync(server, new() { ["Drafter:ApiKey"] = "key-of-the-resource" });

        Assert.NotEmpty(server.Requests);
        Assert.All(server.Requests, request => Assert.Equal((null, "key-of-the-resource"), (request.Authorization, request.Key)));
    }

    [Fact]
    public async Task The_identity_is_the_machines_managed_one()
    {
        await using var world = await BotWorld.StartAsync();

        Assert.IsType<ManagedIdentityCredential>(world.Services.GetRequiredService<TokenCredential>());
    }

    [Theory]
    [InlineData("https://name.openai.azure.com/", "", "", null)]
    [InlineData("https://name.openai.azure.com/", "", Id, null)]
    [InlineData("http://127.0.0.1:5000/", "key", "", null)]
    [InlineData("https://name.openai.azure.com/", "key", Id, "Drafter:ApiKey and Drafter:ClientId are both set: leave out the key")]
    [InlineData("https://name.openai.azure.com/", "", "my-identity", "Drafter:ClientId is no client id: copy it from")]
    [InlineData("http://name.openai.azure.com/", "", "", "Drafter:Endpoint is http://name.openai.azure.com/: use https")]
    public void A_way_of_signing_in_that_cannot_work_stops_the_start(string endpoint, string key, string clientId, string? fault)
    {
        var result = new DrafterValidator().Validate(null, new DrafterOptions { Endpoint = new(endpoint), Deployment = "chat", ApiKey = key, ClientId = clientId });

        Assert.Equal(fault is null ? [] : [fault], (result.Failures ?? []).Select(failure => failure[..fault!.Length]));
    }

    [Theory]
    [InlineData("chat", "", 0.75, null)]
    [InlineData("", "meanings", 0.75, null)]
    [InlineData("", "", 0.75, "Drafter:Deployment is empty: name the chat deployment")]
    [InlineData("", "meanings", 75, "Drafter:EmbeddingLikeness is 75: give a number above 0 and up to 1")]
    [InlineData("", "meanings", 0, "Drafter:EmbeddingLikeness is 0: give a number above 0 and up to 1")]
    public void Either_deployment_may_stand_alone(string chat, string embedding, double likeness, string? fault)
    {
        var options = new DrafterOptions { Endpoint = new("https://name.openai.azure.com/"), Deployment = chat, EmbeddingDeployment = embedding, EmbeddingLikeness = likeness };

        var result = new DrafterValidator().Validate(null, options);

        Assert.Equal(fault is null ? [] : [fault], (result.Failures ?? []).Select(failure => failure[..fault!.Length]));
    }

    [Fact]
    public void An_embedding_deployment_needs_its_resource() =>
        Assert.StartsWith("Drafter:EmbeddingDeployment has no resource: set Drafter:Endpoint", Assert.Single(new DrafterValidator().Validate(null, new() { EmbeddingDeployment = "meanings" }).Failures!));

    private static async Task DraftAsync(FakeDeployment server, Dictionary<string, string?> settings)
    {
        settings["Drafter:Endpoint"] = server.Endpoint.ToString();
        settings["Drafter:Deployment"] = "chat";
        var (world, organizer) = await BotWorld.LiveAsync(settings, services: services => services.AddSingleton<TokenCredential>(new FixedToken()));
        await using var disposing = world;
        await world.SayAsync(await world.MemberAsync("倉田"), "費用を教えてください");
        await world.SayAsync(organizer, "回答 1 約1,200万円です。");
        await world.SayAsync(organizer, "終了");
        await world.SayAsync(organizer, "議事録作成");
    }

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token-of-the-identity", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
