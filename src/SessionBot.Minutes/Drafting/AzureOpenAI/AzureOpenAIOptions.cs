using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text;
using Azure.AI.OpenAI;
using Azure.Core;

namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <param name="Endpoint">The resource's address, such as <c>https://name.openai.azure.com/</c>.</param>
/// <param name="Deployment">The name of the model deployment in that resource.</param>
/// <param name="ApiKey">Never printed. Empty where <see cref="Identity"/> signs in.</param>
/// <param name="Timeout">For one call, its retries included; then there is what the service makes of it without a model.</param>
public sealed record AzureOpenAIOptions(Uri Endpoint, string Deployment, string ApiKey, TimeSpan Timeout)
{
    /// <summary>A managed identity, or whatever else gives tokens for the resource; it goes before the key.</summary>
    public TokenCredential? Identity { get; init; }

    /// <summary>How many sections are asked for at a time.</summary>
    public int Parallel { get; init; } = 4;

    /// <summary>Null where nobody has said what the deployment costs: then tokens are counted and no cost is told.</summary>
    public TokenPrices? Prices { get; init; }

    /// <remarks>The SDK does not retry: it knows neither our clock nor how long a call may take in all (<see cref="PatientCall"/>). Left alone it ends each after 100 s.</remarks>
    internal AzureOpenAIClient Connect()
    {
        var how = new AzureOpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(maxRetries: 0), NetworkTimeout = Timeout };
        return Identity is { } identity ? new AzureOpenAIClient(Endpoint, identity, how) : new AzureOpenAIClient(Endpoint, new ApiKeyCredential(ApiKey), how);
    }

    private bool PrintMembers(StringBuilder text)
    {
        text.Append($"Endpoint = {Endpoint}, Deployment = {Deployment}, ApiKey = ***, Timeout = {Timeout}");
        return true;
    }
}

/// <param name="Input">For a million tokens that are sent.</param>
/// <param name="Output">For a million tokens that the model writes.</param>
public sealed record TokenPrices(decimal Input, decimal Output)
{
    public decimal Of(long input, long output) => ((input * Input) + (output * Output)) / 1_000_000;
}
