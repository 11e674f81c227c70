using System.ClientModel;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting.Extractive;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <summary>
/// Lets a model on Azure OpenAI write the talk, topic by topic; everything else is drafted as by <see cref="ExtractiveDrafter"/>.
/// The model sees the topic's heading and numbered sentences and nothing of reports, questions or members. An answer with a
/// sentence that cites nothing, or that <see cref="Checking.Grounding.GroundingCheck"/> finds unsupported, is not used: that topic keeps its
/// extractive sentences, as it does when the call fails or is too slow. Such a sentence is evidence of rule <c>model</c>: not replayable.
/// </summary>
public sealed partial class AzureOpenAIDrafter(
    AzureOpenAIOptions options,
    TalkTopicPrompt prompt,
    IDistributedCache cache,
    TimeProvider clock,
    ILogger<AzureOpenAIDrafter> logger) : IMinutesDrafter
{
    // A deployment that fails twice in a row is not asked again for this draft: a dead one must not cost a timeout a topic.
    private const int FailuresToGiveUp = 2;

    private readonly TalkTopicModel _model = new(options, prompt, cache, clock);

    public string Name => $"azure-openai/{options.Deployment}/{prompt.Version}";

    public async Task<MinutesDraft> DraftAsync(SessionRecord record, MinutesLayout layout, CancellationToken ct)
    {
        var section = TalkWriter.Section(layout);
        var spoken = TalkAnswers.Of(record);
        var talk = new List<MinutesBlock>();
        var failures = 0;
        foreach (var topic in TalkTopic.Split(SpeakersPart.Of([.. spoken.Without(record.Talk)], record.Facts.Speakers), section))
        {
            var sentences = await WriteAsync(topic, mayAsk: failures < FailuresToGiveUp, ct);
            failures = sentences.AskFailed ? failures + 1 : sentences.Asked ? 0 : failures;
            talk.AddRange(TalkWriter.Headings(topic));
            talk.AddRange(sentences.Body is { } body ? [new ParagraphBlock(null, body)] : TalkWriter.Body(topic, section));
        }

        var document = Composer.Compose(record, layout, talk, spoken);
        return MinutesDraft.Of(document, record, layout, Name);
    }

    private async Task<(IReadOnlyList<Sentence>? Body, bool Asked, bool AskFailed)> WriteAsync(TalkTopic topic, bool mayAsk, CancellationToken ct)
    {
        var sources = new NumberedSentences(topic);
        if (sources.IsEmpty)
        {
            return (null, false, false);
        }

        var question = sources.ToJson();
        if (await CachedAsync(question, sources, ct) is { } cached)
        {
            return (cached, false, false);
        }

        if (!mayAsk)
        {
            return (null, false, false);
        }

        try
        {
            var answer = await _model.AskAsync(question, ct);
            var body = ModelAnswer.Read(answer, sources);
            await StoreAsync(question, answer, ct);
            return (body, true, false);
        }
        catch (UnusableAnswerException e)
        {
            Log.AnswerUnusable(logger, options.Deployment, e.Message);
            return (null, true, false);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // Whatever the SDK throws at a broken answer, the topic has its built-in sentences.
            Log.CallFailed(logger, options.Deployment, Fault(e));
            return (null, true, true);
        }
    }

    // Not the message: a provider's error text may quote what it was sent.
    private static string Fault(Exception e) => e is ClientResultException { Status: > 0 and var status } ? $"HTTP {status}" : e.GetType().Name;

    private async Task<IReadOnlyList<Sentence>?> CachedAsync(string question, NumberedSentences sources, CancellationToken ct)
    {
        try
        {
            return await _model.CachedAsync(question, ct) is { } answer ? ModelAnswer.Read(answer, sources) : null;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            Log.CacheFailed(logger, e);
            return null;
        }
    }

    private async Task StoreAsync(string question, string answer, CancellationToken ct)
    {
        try
        {
            await _model.StoreAsync(question, answer, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            Log.CacheFailed(logger, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The deployment {Deployment} failed ({Fault}); the topic keeps its extractive sentences")]
        public static partial void CallFailed(ILogger logger, string deployment, string fault);

        [LoggerMessage(2, LogLevel.Warning, "An answer of the deployment {Deployment} is not usable ({Reason}); the topic keeps its extractive sentences")]
        public static partial void AnswerUnusable(ILogger logger, string deployment, string reason);

        [LoggerMessage(3, LogLevel.Warning, "The cache of model answers failed; drafting goes on without it")]
        public static partial void CacheFailed(ILogger logger, Exception exception);
    }
}
