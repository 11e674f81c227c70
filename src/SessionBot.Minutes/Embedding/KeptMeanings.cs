using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;
using SessionBot.Minutes.Drafting.AzureOpenAI;

namespace SessionBot.Minutes.Embedding;

/// <summary>What an embedding deployment has said within a day, keyed by a hash of what was asked; a broken cache costs calls and nothing else.</summary>
internal sealed partial class KeptMeanings(AzureOpenAIOptions options, IDistributedCache cache, ILogger logger)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task<TextMeaning?> FindAsync(string text, CancellationToken ct)
    {
        try
        {
            return await cache.GetAsync(Key(text), ct) is { } bytes ? TextMeaning.FromBytes(bytes) : null;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            Log.CacheFailed(logger, e);
            return null;
        }
    }

    public async Task StoreAsync(string text, TextMeaning meaning, CancellationToken ct)
    {
        try
        {
            await cache.SetAsync(Key(text), meaning.ToBytes(), new() { AbsoluteExpirationRelativeToNow = Kept }, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            Log.CacheFailed(logger, e);
        }
    }

    public async Task RemoveAsync(string text)
    {
        try
        {
            await cache.RemoveAsync(Key(text));
        }
        catch (Exception e)
        {
            Log.CacheFailed(logger, e);
        }
    }

    public string Key(string text) => $"meaning:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{options.Endpoint}\n{options.Deployment}\n{text}")))}";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The cache of embeddings failed; similar questions are looked for without it")]
        public static partial void CacheFailed(ILogger logger, Exception exception);
    }
}
