using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <summary>
/// Answers of the last day by what was asked, of which deployment and with which prompt: a section that nobody has changed is not asked again. A day, because an answer
/// outlasts the messages that it words, when they are unsent, until then. A broken cache costs calls and nothing else.
/// </summary>
internal sealed partial class AnswerCache(IDistributedCache cache, AzureOpenAIOptions options, MinutesPrompts prompts, ILogger logger)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task<string?> FindAsync(SectionPrompt prompt, string question, CancellationToken ct)
    {
        try
        {
            return await cache.GetStringAsync(Key(prompt, question), ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            Log.CacheFailed(logger, e);
            return null;
        }
    }

    public async Task StoreAsync(SectionPrompt prompt, string question, string answer, CancellationToken ct)
    {
        try
        {
            await cache.SetStringAsync(Key(prompt, question), answer, new() { AbsoluteExpirationRelativeToNow = Kept }, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            Log.CacheFailed(logger, e);
        }
    }

    private string Key(SectionPrompt prompt, string question)
    {
        var asked = $"{prompts.Hash}\n{prompt.Name}\n{options.Endpoint}\n{options.Deployment}\n{question}";
        return $"minutes:section:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)))}";
    }

    private static partial class Log
    {
        [LoggerMessage(3, LogLevel.Warning, "The cache of model answers failed; drafting goes on without it")]
        public static partial void CacheFailed(ILogger logger, Exception exception);
    }
}
