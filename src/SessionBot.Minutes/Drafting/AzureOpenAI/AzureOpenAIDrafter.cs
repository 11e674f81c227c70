using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting.Extractive;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <summary>
/// Lets a model on Azure OpenAI word each region's report, each topic of the talk and each answer, one call a section, several at a time. The model sees the
/// section's numbered sentences, persons masked, and nothing else of the session. A sentence that cites nothing valid, or that
/// <see cref="Checking.Grounding.GroundingCheck"/> finds unsupported, gives way to extractive ones; a section whose call fails, is too slow or has no sentence
/// that holds is what <see cref="ExtractiveDrafter"/> makes of it. A model's sentence is evidence of rule <c>model</c>: not replayable.
/// </summary>
public sealed partial class AzureOpenAIDrafter(
    AzureOpenAIOptions options,
    MinutesPrompts prompts,
    IDistributedCache cache,
    TimeProvider clock,
    ILogger<AzureOpenAIDrafter> logger) : IMinutesDrafter
{
    // A deployment that fails twice in a row is not asked again for this draft: a dead one must not cost a timeout a section.
    private const int FailuresToGiveUp = 2;

    // What an article keeps of what it is made of.
    private const double Kept = 0.5;

    private readonly SectionModel _model = new(options, prompts, clock);
    private readonly AnswerCache _cache = new(cache, options, prompts, logger);

    public string Name => $"azure-openai/{options.Deployment}/{prompts.Version}";

    public ModelEstimate Estimate(SessionRecord record, MinutesLayout layout) => Estimate(Plan.Of(record, layout, prompts));

    public async Task<MinutesDraft> DraftAsync(SessionRecord record, MinutesLayout layout, CancellationToken ct, SectionKind? anew = null)
    {
        var plan = Plan.Of(record, layout, prompts);
        var estimate = Estimate(plan);
        Log.Estimated(logger, estimate.Calls, estimate.InputTokens, estimate.OutputTokens, estimate.Cost);
        var results = await AskAllAsync(plan, record.Facts.Date, anew, ct);
        var run = new ModelRun(options.Deployment, prompts.Version, prompts.Hash, estimate, [.. results.Select(result => result.Call)]);
        Log.Done(logger, run.Calls.Count(call => call.Outcome is ModelOutcome.Used or ModelOutcome.FromCache), run.Calls.Count, run.InputTokens, run.OutputTokens);
        var passages = new Passages(plan.Sections.Zip(results).Where(pair => pair.Second.Sentences is not null).ToDictionary(
            pair => pair.First.Unit.Key, pair => pair.Second.Sentences!, ReferenceEqualityComparer.Instance));
        var talk = plan.Topics.SelectMany(topic => TalkWriter.Write(topic, TalkWriter.Section(layout), passages));
        return MinutesDraft.Of(Composer.Compose(record, layout, [.. talk], plan.Spoken, passages), record, layout, Name) with { Model = run };
    }

    /// <summary>Asks the deployment what the prompts have as an example: whether it is there, lets the service in, and answers by the schema.</summary>
    /// <returns>The fault in a few words; null where there is none.</returns>
    public async Task<string?> TryOutAsync(CancellationToken ct)
    {
        try
        {
            var reply = await _model.AskAsync(prompts.Answer, prompts.Answer.Examples.Select(example => example.Given).FirstOrDefault("{}"), ct);
            return reply.Fault;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            return PatientCall.Fault(e);
        }
    }

    private ModelEstimate Estimate(Plan plan)
    {
        var input = plan.Sections.Sum(section => TokenCount.Of(section.Unit.Prompt.Instructions) + section.Unit.Prompt.Examples.Sum(example => TokenCount.Of(example.Given + example.Answer)) + TokenCount.Of(section.Question) + TokenCount.Of(prompts.Schema));
        var output = plan.Sections.Sum(section => (long)(Kept * section.Unit.Sentences.Sum(sentence => sentence.Span.Length)));
        return new(plan.Sections.Count, input, output, options.Prices?.Of(input, output));
    }

    /// <summary>The first section goes alone, and the next ones until one comes back: so a dead deployment is asked no more often than need be.</summary>
    private async Task<SectionResult[]> AskAllAsync(Plan plan, DateOnly date, SectionKind? anew, CancellationToken ct)
    {
        var results = new SectionResult[plan.Sections.Count];
        var (next, failures) = (0, 0);
        for (var answered = false; next < results.Length && !answered; next++)
        {
            results[next] = await WriteAsync(plan.Sections[next], date, anew, mayAsk: failures < FailuresToGiveUp, ct);
            answered = results[next].Call.Outcome is ModelOutcome.Used or ModelOutcome.Unusable;
            failures += results[next].Call.Outcome == ModelOutcome.Failed ? 1 : 0;
        }

        await Parallel.ForEachAsync(
            Enumerable.Range(next, results.Length - next),
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallel, CancellationToken = ct },
            async (at, token) =>
            {
                results[at] = await WriteAsync(plan.Sections[at], date, anew, mayAsk: Volatile.Read(ref failures) < FailuresToGiveUp, token);
                _ = results[at].Call.Outcome switch
                {
                    ModelOutcome.Failed => Interlocked.Increment(ref failures),
                    ModelOutcome.Used or ModelOutcome.Unusable => Interlocked.Exchange(ref failures, 0),
                    ModelOutcome.FromCache or ModelOutcome.NotAsked => failures,
                };
            });
        return results;
    }

    private async Task<SectionResult> WriteAsync(AskedSection section, DateOnly date, SectionKind? anew, bool mayAsk, CancellationToken ct)
    {
        var (unit, mask, question) = section;
        ModelReply? reply = null;
        if (unit.Section != anew && await _cache.FindAsync(unit.Prompt, question, ct) is { } cached)
        {
            try
            {
                return Used(ModelAnswer.Read(cached, unit, mask, date), ModelOutcome.FromCache, "", 0, 0);
            }
            catch (UnusableAnswerException e)
            {
                // What was kept by another version of the checks is asked for again.
                Log.AnswerUnusable(logger, options.Deployment, e.Message);
            }
        }

        if (!mayAsk)
        {
            return Extractive(ModelOutcome.NotAsked, "", "the deployment failed before.");
        }

        try
        {
            reply = await _model.AskAsync(unit.Prompt, question, ct);
            var answer = ModelAnswer.Read(reply.Text, unit, mask, date);
            await _cache.StoreAsync(unit.Prompt, question, reply.Text, ct);
            return Used(answer, ModelOutcome.Used, question, reply.InputTokens, reply.OutputTokens);
        }
        catch (UnusableAnswerException e)
        {
            Log.AnswerUnusable(logger, options.Deployment, e.Message);
            return Extractive(ModelOutcome.Unusable, question, e.Message);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // Whatever the SDK throws at a broken answer, the section has its built-in sentences.
            Log.CallFailed(logger, options.Deployment, PatientCall.Fault(e));
            return Extractive(ModelOutcome.Failed, question, PatientCall.Fault(e));
        }

        SectionResult Used(ModelAnswer answer, ModelOutcome outcome, string sent, long input, long output) =>
            new(answer.Sentences, new ModelCall(unit.Name, outcome, sent, null, answer.Replaced, input, output, options.Prices?.Of(input, output)));

        SectionResult Extractive(ModelOutcome outcome, string sent, string reason) => new(
            null,
            new ModelCall(
                unit.Name, outcome, sent, reason, 0, reply?.InputTokens ?? 0, reply?.OutputTokens ?? 0,
                reply is null ? null : options.Prices?.Of(reply.InputTokens, reply.OutputTokens)));
    }

    private sealed record SectionResult(IReadOnlyList<Sentence>? Sentences, ModelCall Call);

    /// <param name="Question">As it goes out.</param>
    private sealed record AskedSection(ModelUnit Unit, Mask Mask, string Question);

    private sealed record Plan(IReadOnlyList<TalkTopic> Topics, TalkAnswers Spoken, IReadOnlyList<AskedSection> Sections)
    {
        public static Plan Of(SessionRecord record, MinutesLayout layout, MinutesPrompts prompts)
        {
            var spoken = TalkAnswers.Of(record);
            var topics = TalkTopic.Split(SpeakersPart.Of([.. spoken.Without(record.Talk)], record.Facts.Speakers), TalkWriter.Section(layout));
            var names = Mask.NamesIn(record);
            return new(topics, spoken, [.. ModelUnit.Of(record, layout, topics, spoken, prompts).Select(unit => Asked(unit, new Mask(names)))]);
        }
    }

    private static AskedSection Asked(ModelUnit unit, Mask mask) => new(unit, mask, unit.ToJson(mask));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The deployment {Deployment} failed ({Fault}); the section keeps its extractive sentences")]
        public static partial void CallFailed(ILogger logger, string deployment, string fault);

        [LoggerMessage(2, LogLevel.Warning, "An answer of the deployment {Deployment} is not usable ({Reason}); the section keeps its extractive sentences")]
        public static partial void AnswerUnusable(ILogger logger, string deployment, string reason);

        [LoggerMessage(4, LogLevel.Information, "Drafting takes at most {Calls} calls, about {Input} tokens in and {Output} out, cost {Cost}")]
        public static partial void Estimated(ILogger logger, int calls, long input, long output, decimal? cost);

        [LoggerMessage(5, LogLevel.Information, "{Used} of {Sections} sections are worded by the model; {Input} tokens in, {Output} out")]
        public static partial void Done(ILogger logger, int used, int sections, long input, long output);
    }
}
