using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using SessionBot.Features.Questions;
using SessionBot.Hosting;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Drafting.AzureOpenAI;

namespace SessionBot.Verbs.Doctor;

/// <summary>Whether the configured deployments answer, and how the service signs in to them.</summary>
internal static class ModelCheck
{
    private const string What = "model";

    public static async IAsyncEnumerable<Finding> RunAsync(IServiceProvider services, [EnumeratorCancellation] CancellationToken ct)
    {
        var settings = services.GetRequiredService<IOptions<DrafterOptions>>().Value;
        if (services.GetRequiredService<IMinutesDrafter>() is AzureOpenAIDrafter drafter)
        {
            yield return Told(settings, settings.Deployment, await drafter.TryOutAsync(ct), "Until then drafts come from the built-in drafter.");
        }
        else
        {
            yield return Finding.Well(What, "none is set; the built-in drafter works alone");
        }

        if (services.GetRequiredService<MeaningHints>().Embeddings is { } embeddings)
        {
            yield return Told(settings, settings.EmbeddingDeployment, await embeddings.TryOutAsync(ct), "Until then similar questions are found by the built-in comparison.");
        }
    }

    private static Finding Told(DrafterOptions settings, string deployment, string? fault, string meanwhile) => fault is null
        ? Finding.Well(What, $"{deployment} at {settings.Endpoint!.Host} answers; signed in by {Way(settings)}")
        : Finding.Fault(What, $"{deployment} at {settings.Endpoint!.Host} cannot be used, signing in by {Way(settings)} ({fault}): {Remedy(settings)}. {meanwhile}");

    private static string Way(DrafterOptions settings) => settings switch
    {
        { UsesIdentity: false } => "Drafter:ApiKey",
        { ClientId.Length: 0 } => "this machine's managed identity",
        _ => $"the managed identity {settings.ClientId}",
    };

    private static string Remedy(DrafterOptions settings) => settings.UsesIdentity
        ? "give the identity the role Cognitive Services OpenAI User on the resource (Drafter:ClientId says which one where the machine has several; a machine outside Azure needs Drafter:ApiKey), "
            + "and check Drafter:Endpoint and the deployment's name"
        : "check Drafter:Endpoint, Drafter:ApiKey and the deployment's name";
}
