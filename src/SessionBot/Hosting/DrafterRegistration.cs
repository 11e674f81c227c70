using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Drafting.AzureOpenAI;

namespace SessionBot.Hosting;

/// <summary>What drafts the minutes, and how it signs in to its deployment.</summary>
internal static class DrafterRegistration
{
    public static void AddDrafter(this IServiceCollection services)
    {
        services.AddSingleton<ExtractiveDrafter>();
        services.AddSingleton<TokenCredential>(provider => new ManagedIdentityCredential(
            Settings(provider) is { ClientId: { Length: > 0 } id } ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned));
        services.AddSingleton<IMinutesDrafter>(provider => Settings(provider) is { Endpoint: { } endpoint } model
            ? ActivatorUtilities.CreateInstance<AzureOpenAIDrafter>(provider, Model(provider, endpoint, model), MinutesPrompts.Read(MinutesPrompts.DefaultFolder))
            : provider.GetRequiredService<ExtractiveDrafter>());
    }

    private static DrafterOptions Settings(IServiceProvider provider) => provider.GetRequiredService<IOptions<DrafterOptions>>().Value;

    private static AzureOpenAIOptions Model(IServiceProvider provider, Uri endpoint, DrafterOptions settings) =>
        new(endpoint, settings.Deployment, settings.ApiKey, settings.Timeout)
        {
            Identity = settings.UsesIdentity ? provider.GetRequiredService<TokenCredential>() : null,
            Prices = settings is { InputPrice: { } input, OutputPrice: { } output } ? new TokenPrices(input, output) : null,
        };
}
