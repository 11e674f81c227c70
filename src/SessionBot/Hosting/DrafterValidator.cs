using Microsoft.Extensions.Options;

namespace SessionBot.Hosting;

internal sealed class DrafterValidator : IValidateOptions<DrafterOptions>
{
    public ValidateOptionsResult Validate(string? name, DrafterOptions options)
    {
        if (options.Endpoint is null)
        {
            (string Key, string Name)[] others = [(nameof(options.EmbeddingDeployment), options.EmbeddingDeployment), (nameof(options.AudioDeployment), options.AudioDeployment)];
            var homeless = others.Where(deployment => deployment.Name.Length > 0).Select(deployment => $"Drafter:{deployment.Key} has no resource: set Drafter:Endpoint, or leave it out.").ToList();
            return homeless.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(homeless);
        }

        var faults = new List<string>();
        if (!options.Endpoint.IsAbsoluteUri)
        {
            faults.Add("Drafter:Endpoint is not an absolute address: use https://NAME.openai.azure.com/, or leave it out.");
        }
        else if (options.Endpoint.Scheme != Uri.UriSchemeHttps && !options.Endpoint.IsLoopback)
        {
            faults.Add($"Drafter:Endpoint is {options.Endpoint}: use https, so that nobody reads along.");
        }

        if (options is { Deployment: "", EmbeddingDeployment: "", AudioDeployment: "" })
        {
            faults.Add("Drafter:Deployment is empty: name the chat deployment, or leave Drafter:Endpoint out.");
        }

        if (options.EmbeddingLikeness is not (> 0 and <= 1))
        {
            faults.Add($"Drafter:EmbeddingLikeness is {options.EmbeddingLikeness}: give a number above 0 and up to 1, such as 0.75.");
        }

        if (options is { UsesIdentity: false, ClientId.Length: > 0 })
        {
            faults.Add("Drafter:ApiKey and Drafter:ClientId are both set: leave out the key to sign in by that managed identity, or leave out the client id.");
        }

        if (options.ClientId.Length > 0 && !Guid.TryParse(options.ClientId, out _))
        {
            faults.Add("Drafter:ClientId is no client id: copy it from the managed identity's page in the Azure portal (32 hexadecimal digits with hyphens), or leave it out for the machine's own identity.");
        }

        if (options.InputPrice is null != options.OutputPrice is null)
        {
            faults.Add("Drafter:InputPrice and Drafter:OutputPrice belong together: set both, or leave both out.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
