using OpenAI.Chat;

namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <param name="Text">JSON as the schema has it, if the model kept to it.</param>
internal sealed record ModelReply(string Text, long InputTokens, long OutputTokens);

/// <summary>Asks the deployment about one section.</summary>
internal sealed class SectionModel(AzureOpenAIOptions options, MinutesPrompts prompts, TimeProvider clock)
{
    private readonly ChatClient _client = options.Connect().GetChatClient(options.Deployment);
    private readonly PatientCall _call = new(options.Timeout, clock);

    private readonly ChatResponseFormat _format = ChatResponseFormat.CreateJsonSchemaFormat(
        "minutes_section", BinaryData.FromString(prompts.Schema), jsonSchemaIsStrict: true);

    /// <summary>The question stands in a message of its own, as JSON: whatever people wrote is a value in it and no instruction.</summary>
    public Task<ModelReply> AskAsync(SectionPrompt prompt, string question, CancellationToken ct)
    {
        ChatMessage[] messages =
        [
            new SystemChatMessage(prompt.Instructions),
            .. prompt.Examples.SelectMany(example => new ChatMessage[] { new UserChatMessage(example.Given), new AssistantChatMessage(example.Answer) }),
            new UserChatMessage(question),
        ];

        // Options of its own for each call: the SDK writes the call's messages into them.
        return _call.RunAsync(async token => Read(await _client.CompleteChatAsync(messages, new ChatCompletionOptions { ResponseFormat = _format }, token)), ct);
    }

    private static ModelReply Read(ChatCompletion completion) => completion switch
    {
        { Refusal: { Length: > 0 } } => throw new UnusableAnswerException("the model refused."),
        { FinishReason: not ChatFinishReason.Stop } => throw new UnusableAnswerException($"the answer ended by {completion.FinishReason}."),
        { Content: [{ Text: { } text }] } => new ModelReply(text, completion.Usage?.InputTokenCount ?? 0, completion.Usage?.OutputTokenCount ?? 0),
        _ => throw new UnusableAnswerException("the answer has no text."),
    };
}
