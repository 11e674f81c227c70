using System.Text;

namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <param name="Endpoint">The resource's address, such as <c>https://name.openai.azure.com/</c>.</param>
/// <param name="Deployment">The name of the model deployment in that resource.</param>
/// <param name="ApiKey">Never printed.</param>
/// <param name="Timeout">For one topic of the talk; then its sentences come from <see cref="ExtractiveDrafter"/>.</param>
public sealed record AzureOpenAIOptions(Uri Endpoint, string Deployment, string ApiKey, TimeSpan Timeout)
{
    private bool PrintMembers(StringBuilder text)
    {
        text.Append($"Endpoint = {Endpoint}, Deployment = {Deployment}, ApiKey = ***, Timeout = {Timeout}");
        return true;
    }
}
