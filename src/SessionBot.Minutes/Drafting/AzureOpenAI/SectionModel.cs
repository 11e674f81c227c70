using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using Azure.AI.OpenAI;
using OpenAI.Chat;

namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <param name="Text">JSON as the schema has it, if the model kept to it.</param>
internal sealed record ModelReply(string Text, long InputTokens, long OutputTokens);

/// <summary>Asks the deployment about one section.</summary>
internal sealed class SectionModel(AzureOpenAIOptions options, MinutesPrompts prompts, TimeProvider clock)
{
    private const int TooManyRequests = 429;
    private const int MostAttempts = 3;
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(2);

    // The SDK does not retry: it knows neither our clock nor how long a section may take in all.
    private readonly ChatClient _client = Client(options).GetChatClient(options.Deployment);

    private readonly ChatResponseFormat _format = ChatResponseFormat.CreateJsonSchemaFormat(
        "minutes_section", BinaryData.FromString(prompts.Schema), jsonSchemaIsStrict: true);

    /// <summary>The question stands in a message of its own, as JSON: whatever people wrote is a value in it and no instruction.</summary>
    public async Task<ModelReply> AskAsync(SectionPrompt prompt, string question, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        ChatMessage[] messages =
        [
            new SystemChatMessage(prompt.Instructions),
            .. prompt.Examples.SelectMany(example => new ChatMessage[] { new UserChatMessage(example.Given), new AssistantChatMessage(example.Answer) }),
            new UserChatMessage(question),
        ];
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // Options of its own for each call: the SDK writes the call's messages into them.
                return Read(await _client.CompleteChatAsync(messages, new ChatCompletionOptions { ResponseFormat = _format }, either.Token));
            }
            catch (ClientResultException e) when (e.Status == TooManyRequests && attempt < MostAttempts)
            {
                await Task.Delay(WaitAsked(e), clock, either.Token);
            }
        }
    }

    private static AzureOpenAIClient Client(AzureOpenAIOptions options)
    {
        var how = new AzureOpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(maxRetries: 0) };
        return options.Identity is { } identity
            ? new AzureOpenAIClient(options.Endpoint, identity, how)
            : new AzureOpenAIClient(options.Endpoint, new ApiKeyCredential(options.ApiKey), how);
    }

    private static ModelReply Read(ChatCompletion completion) => completion switch
    {
        { Refusal: { Length: > 0 } } => throw new UnusableAnswerException("the model refused."),
        { FinishReason: not ChatFinishReason.Stop } => throw new UnusableAnswerException($"the answer ended by {completion.FinishReason}."),
        { Content: [{ Text: { } text }] } => new ModelReply(text, completion.Usage?.InputTokenCount ?? 0, completion.Usage?.OutputTokenCount ?? 0),
        _ => throw new UnusableAnswerException("the answer has no text."),
    };

    // https://learn.microsoft.com/azure/ai-services/openai/how-to/quota: retry-after-ms in milliseconds, retry-after in seconds.
    private static TimeSpan WaitAsked(ClientResultException e)
    {
        var headers = e.GetRawResponse()?.Headers;
        return headers?.TryGetValue("retry-after-ms", out var text) == true && double.TryParse(text, CultureInfo.InvariantCulture, out var milliseconds) ? TimeSpan.FromMilliseconds(milliseconds)
            : headers?.TryGetValue("retry-after", out text) == true && double.TryParse(text, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : UsualWait;
    }
}
