using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SessionBot.EndToEnd.Infrastructure;
using TestKit;

namespace SessionBot.EndToEnd;

/// <summary>The service's program on a machine that has a managed identity: the platform's token endpoint and the deployment are local servers.</summary>
public sealed class ManagedIdentityTests
{
    private const string Id = "0f9c1a54-7d3e-4c0b-9a61-2f4d3f1c8e77";

    [Theory]
    [InlineData("", "signed in by this machine's managed identity")]
    [InlineData(Id, $"signed in by the managed identity {Id}")]
    public async Task The_identitys_token_goes_to_the_deployment(string clientId, string said)
    {
        await using var deployment = await FakeDeployment.StartAsync(FakeDeployment.Saying("""{"sentences":[]}"""));
        await using var platform = await TokenEndpoint.StartAsync(StatusCodes.Status200OK);

        var result = await DoctorAsync(deployment, platform, clientId);

        Assert.Contains($"ok     model         chat at 127.0.0.1 answers; {said}", result.Output);
        Assert.Equal("Bearer token-of-the-platform", Assert.Single(deployment.Requests).Authorization);
        var asked = Assert.Single(platform.Asked);
        Assert.Equal(("https://cognitiveservices.azure.com", clientId), (asked.Resource, asked.ClientId));
        Assert.DoesNotContain("token-of-the-platform", result.All);
    }

    [Fact]
    public async Task A_machine_whose_identity_gets_no_token_is_told_what_it_needs()
    {
        await using var deployment = await FakeDeployment.StartAsync(FakeDeployment.Saying("""{"sentences":[]}"""));
        await using var platform = await TokenEndpoint.StartAsync(StatusCodes.Status400BadRequest);

        var result = await DoctorAsync(deployment, platform, "");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("FAULT  model         chat at 127.0.0.1 cannot be used, signing in by this machine's managed identity", result.Output);
        Assert.Contains("give the identity the role Cognitive Services OpenAI User on the resource", result.Output);
        Assert.Empty(deployment.Requests);
    }

    private static async Task<CommandResult> DoctorAsync(FakeDeployment deployment, TokenEndpoint platform, string clientId)
    {
        using var folder = new WorkingFolder();
        var settings = ServiceSettings.Alone();
        settings["Drafter__Endpoint"] = deployment.Endpoint.ToString();
        settings["Drafter__Deployment"] = "chat";
        settings["Drafter__ClientId"] = clientId;

        // How a machine of Azure App Service or Container Apps tells a process where its identity is.
        settings["IDENTITY_ENDPOINT"] = $"{platform.Address}/msi/token";
        settings["IDENTITY_HEADER"] = "header-of-the-platform";
        return await ServiceCommand.RunAsync(folder, settings, "doctor");
    }

    /// <summary>https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference (2026-11).</summary>
    private sealed class TokenEndpoint : IAsyncDisposable
    {
        private readonly WebApplication app;

        private TokenEndpoint(WebApplication app) => this.app = app;

        public string Address => app.Urls.Single();

        public ConcurrentQueue<(string Resource, string ClientId)> Asked { get; } = [];

        public static async Task<TokenEndpoint> StartAsync(int status)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var endpoint = new TokenEndpoint(builder.Build());
            endpoint.app.Run(http =>
            {
                endpoint.Asked.Enqueue(($"{http.Request.Query["resource"]}", $"{http.Request.Query["client_id"]}"));
                http.Response.StatusCode = http.Request.Headers["X-IDENTITY-HEADER"] == "header-of-the-platform" ? status : StatusCodes.Status401Unauthorized;
                var expires = TimeProvider.System.GetUtcNow().AddHours(8).ToUnixTimeSeconds();
                return http.Response.WriteAsJsonAsync(new { access_token = "token-of-the-platform", expires_on = $"{expires}", resource = "https://cognitiveservices.azure.com", token_type = "Bearer" });
            });
            await endpoint.app.StartAsync(TestContext.Current.CancellationToken);
            return endpoint;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
