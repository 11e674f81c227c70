namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <summary>What a model had to do with a draft: stored with it, so that everybody can see what left the house and what became of it.</summary>
/// <param name="Deployment">As the resource calls it.</param>
/// <param name="PromptHash">SHA-256 over all prompt files, schema and examples included, in lower-case hexadecimal.</param>
/// <param name="Calls">One for each section, in the article's order.</param>
public sealed record ModelRun(string Deployment, string PromptVersion, string PromptHash, ModelEstimate Estimate, IReadOnlyList<ModelCall> Calls)
{
    public long InputTokens => Calls.Sum(call => call.InputTokens);

    public long OutputTokens => Calls.Sum(call => call.OutputTokens);
}

/// <summary>What a draft is likely to take, before anything is sent; sections that are in the cache count as well.</summary>
/// <param name="Cost">In the currency of the configured prices; null without prices.</param>
public sealed record ModelEstimate(int Calls, long InputTokens, long OutputTokens, decimal? Cost);

public enum ModelOutcome
{
    /// <summary>The section is the model's.</summary>
    Used,

    /// <summary>The same was asked before; nothing was sent.</summary>
    FromCache,

    /// <summary>The answer did not hold; the section is extractive.</summary>
    Unusable,

    /// <summary>The call failed or took too long; the section is extractive.</summary>
    Failed,

    /// <summary>Nothing was sent, because the deployment had failed before; the section is extractive.</summary>
    NotAsked,
}

/// <param name="Section">What people call it, such as a region's name or a heading.</param>
/// <param name="Sent">The words that were sent, masked; empty where nothing was.</param>
/// <param name="Reason">Why the section is extractive; null where it is not.</param>
/// <param name="Replaced">How many of the model's sentences did not hold and have extractive ones in their place.</param>
public sealed record ModelCall(string Section, ModelOutcome Outcome, string Sent, string? Reason, int Replaced, long InputTokens, long OutputTokens, decimal? Cost);
