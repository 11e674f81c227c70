using OpenAI.Chat;

namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <param name="Written">Null where there is nothing to be used.</param>
/// <param name="Fault">Why there is not.</param>
/// <param name="InputTokens">Paid for, whether the answer can be used or not.</param>
internal sealed record ModelReply(string? Written, string? Fault, long InputTokens, long OutputTokens)
{
    /// <summary>JSON as the schema has it, if the model kept to it.</summary>
    /// <exception cref="UnusableAnswerException">It refused, or was cut off.</exception>
    public string Text => Written ?? throw new UnusableAnswerException(Fault!);
}

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

    private static ModelReply Read(ChatCompletion completion)
    {
        (string? Written, string? Fault) read = completion switch
        {
            { Refusal: { Length: > 0 } } => (null, "the model refused."),
            { FinishReason: not ChatFinishReason.Stop } => (null, $"the answer ended by {completion.FinishReason}."),
            { Content: [{ Text: { } text }] } => (text, null),
            _ => (null, "the answer has no text."),
        };
        return new ModelReply(read.Written, read.Fault, completion.Usage?.InputTokenCount ?? 0, completion.Usage?.OutputTokenCount ?? 0);
    }
}
