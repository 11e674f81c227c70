using System.ClientModel;
using System.ClientModel.Primitives;
using System.Security.Cryptography;
using System.Text;
using Azure.AI.OpenAI;
using Microsoft.Extensions.Caching.Distributed;
using OpenAI.Chat;

namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <summary>Asks the deployment about one topic, or the cache when the same was asked before.</summary>
internal sealed class TalkTopicModel(AzureOpenAIOptions options, TalkTopicPrompt prompt, IDistributedCache cache, TimeProvider clock)
{
    // No retries: the topic has its built-in sentences, and drafting again asks again.
    private readonly ChatClient _client = new AzureOpenAIClient(
        options.Endpoint,
        new ApiKeyCredential(options.ApiKey),
        new AzureOpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(maxRetries: 0) }).GetChatClient(options.Deployment);

    private readonly ChatCompletionOptions _format = new()
    {
        ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
            "talk_topic", BinaryData.FromString(prompt.Schema), jsonSchemaIsStrict: true),
    };

    public Task<string?> CachedAsync(string question, CancellationToken ct) => cache.GetStringAsync(Key(question), ct);

    public Task StoreAsync(string question, string answer, CancellationToken ct) =>
        cache.SetStringAsync(Key(question), answer, ct);

    public async Task<string> AskAsync(string question, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        ChatCompletion completion = await _client.CompleteChatAsync(
            [new SystemChatMessage(prompt.Instructions), new UserChatMessage(question)], _format, either.Token);
        return completion switch
        {
            { Refusal: { Length: > 0 } } => throw new UnusableAnswerException("the model refused."),
            { FinishReason: not ChatFinishReason.Stop } => throw new UnusableAnswerException($"the answer ended by {completion.FinishReason}."),
            { Content: [{ Text: { } text }] } => text,
            _ => throw new UnusableAnswerException("the answer has no text."),
        };
    }

    private string Key(string question)
    {
        var asked = $"{prompt.Fingerprint}\n{options.Endpoint}\n{options.Deployment}\n{question}";
        return $"minutes:talk-topic:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)))}";
    }
}
