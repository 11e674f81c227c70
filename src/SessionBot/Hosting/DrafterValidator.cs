using Microsoft.Extensions.Options;

namespace SessionBot.Hosting;

internal sealed class DrafterValidator : IValidateOptions<DrafterOptions>
{
    public ValidateOptionsResult Validate(string? name, DrafterOptions options)
    {
        if (options.Endpoint is null)
        {
            return ValidateOptionsResult.Success;
        }

        var faults = new List<string>();
        if (!options.Endpoint.IsAbsoluteUri)
        {
            faults.Add("Drafter:Endpoint is not an absolute address: use https://NAME.openai.azure.com/, or leave it out.");
        }

        if (options.Deployment.Length == 0)
        {
            faults.Add("Drafter:Deployment is empty: name the chat deployment, or leave Drafter:Endpoint out.");
        }

        if (options.ApiKey.Length == 0)
        {
            faults.Add("Drafter:ApiKey is empty: set the resource's key, or leave Drafter:Endpoint out.");
        }

        if (options.InputPrice is null != options.OutputPrice is null)
        {
            faults.Add("Drafter:InputPrice and Drafter:OutputPrice belong together: set both, or leave both out.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
