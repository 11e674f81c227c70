using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;
using SessionBot.Features.Questions;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Drafting.AzureOpenAI;
using SessionBot.Minutes.Embedding;
using SessionBot.Minutes.Transcripts;

namespace SessionBot.Hosting;

/// <summary>What drafts the minutes and knows what questions mean, and how it signs in to its deployments.</summary>
internal static class DrafterRegistration
{
    /// <summary>Whisper takes a few minutes for an hour of talk.</summary>
    private static readonly TimeSpan LongestTranscription = TimeSpan.FromMinutes(30);

    public static void AddDrafter(this IServiceCollection services)
    {
        services.AddSingleton<ExtractiveDrafter>();
        services.AddSingleton<TokenCredential>(provider => new ManagedIdentityCredential(
            Settings(provider) is { ClientId: { Length: > 0 } id } ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned));
        services.AddSingleton<IMinutesDrafter>(provider => Model(provider, Settings(provider).Deployment) is { } model
            ? ActivatorUtilities.CreateInstance<AzureOpenAIDrafter>(provider, model, MinutesPrompts.Read(MinutesPrompts.DefaultFolder))
            : provider.GetRequiredService<ExtractiveDrafter>());
        services.AddSingleton(provider => new MeaningHints(
            Model(provider, Settings(provider).EmbeddingDeployment) is { } model ? ActivatorUtilities.CreateInstance<TextEmbeddings>(provider, model) : null,
            Settings(provider).EmbeddingLikeness,
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<MeaningHints>>()));
        services.AddHostedService(provider => provider.GetRequiredService<MeaningHints>());
    }

    /// <returns>Null where no audio deployment is configured.</returns>
    public static Recording? Recording(IServiceProvider provider) => Model(provider, Settings(provider).AudioDeployment) is { } model
        ? new(model with { Timeout = LongestTranscription }, provider.GetRequiredService<TimeProvider>())
        : null;

    private static DrafterOptions Settings(IServiceProvider provider) => provider.GetRequiredService<IOptions<DrafterOptions>>().Value;

    /// <returns>Null where no such deployment is configured.</returns>
    private static AzureOpenAIOptions? Model(IServiceProvider provider, string deployment) =>
        Settings(provider) is { Endpoint: { } endpoint } settings && deployment.Length > 0
            ? new(endpoint, deployment, settings.ApiKey, settings.Timeout)
            {
                Identity = settings.UsesIdentity ? provider.GetRequiredService<TokenCredential>() : null,
                Prices = settings is { InputPrice: { } input, OutputPrice: { } output } ? new TokenPrices(input, output) : null,
            }
            : null;
}
