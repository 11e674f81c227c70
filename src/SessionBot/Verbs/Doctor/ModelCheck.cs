using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using SessionBot.Hosting;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Drafting.AzureOpenAI;

namespace SessionBot.Verbs.Doctor;

/// <summary>Whether the configured deployment answers, and how the service signs in to it.</summary>
internal static class ModelCheck
{
    private const string What = "model";

    public static async IAsyncEnumerable<Finding> RunAsync(IServiceProvider services, [EnumeratorCancellation] CancellationToken ct)
    {
        if (services.GetRequiredService<IMinutesDrafter>() is not AzureOpenAIDrafter drafter)
        {
            yield return Finding.Well(What, "none is set; the built-in drafter works alone");
            yield break;
        }

        var settings = services.GetRequiredService<IOptions<DrafterOptions>>().Value;
        var deployment = $"{settings.Deployment} at {settings.Endpoint!.Host}";
        yield return await drafter.TryOutAsync(ct) is { } fault
            ? Finding.Fault(What, $"{deployment} cannot be used, signing in by {Way(settings)} ({fault}): {Remedy(settings)}. Until then drafts come from the built-in drafter.")
            : Finding.Well(What, $"{deployment} answers; signed in by {Way(settings)}");
    }

    private static string Way(DrafterOptions settings) => settings switch
    {
        { UsesIdentity: false } => "Drafter:ApiKey",
        { ClientId.Length: 0 } => "this machine's managed identity",
        _ => $"the managed identity {settings.ClientId}",
    };

    private static string Remedy(DrafterOptions settings) => settings.UsesIdentity
        ? "give the identity the role Cognitive Services OpenAI User on the resource (Drafter:ClientId says which one where the machine has several; a machine outside Azure needs Drafter:ApiKey), "
            + "and check Drafter:Endpoint and Drafter:Deployment"
        : "check Drafter:Endpoint, Drafter:Deployment and Drafter:ApiKey";
}
