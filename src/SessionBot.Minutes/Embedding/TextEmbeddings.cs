using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;
using OpenAI.Embeddings;
using SessionBot.Minutes.Drafting.AzureOpenAI;

namespace SessionBot.Minutes.Embedding;

/// <summary>
/// Asks an embedding deployment what texts mean: many in one call, persons masked, and none twice within a day. What is kept is keyed by a hash of what was
/// asked; a broken cache costs calls and nothing else.
/// </summary>
/// <param name="options">Of the embedding deployment.</param>
public sealed partial class TextEmbeddings(AzureOpenAIOptions options, IDistributedCache cache, TimeProvider clock, ILogger<TextEmbeddings> logger)
{
    private const int MostTexts = 64;

    /// <summary>Letters of one text; what comes after them says hardly anything new, and the models take some 8,000 tokens.</summary>
    private const int MostLetters = 4000;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly EmbeddingClient _client = options.Connect().GetEmbeddingClient(options.Deployment);
    private readonly PatientCall _call = new(options.Timeout, clock);

    /// <param name="texts">None of them empty.</param>
    /// <param name="persons">Names that are masked besides those that the texts themselves show to be names.</param>
    /// <returns>One for each text, in their order; null where the deployment fails.</returns>
    public async Task<IReadOnlyList<TextMeaning>?> OfAsync(IReadOnlyList<string> texts, IReadOnlyCollection<string> persons, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var asked = texts.Select(text => Masked(text, persons)).ToList();
        var known = new Dictionary<string, TextMeaning>();
        foreach (var text in asked.Distinct())
        {
            if (await FindAsync(text, ct) is { } meaning)
            {
                known[text] = meaning;
            }
        }

        foreach (var batch in asked.Distinct().Where(text => !known.ContainsKey(text)).Chunk(MostTexts))
        {
            if (await TryAskAsync(batch, ct) is not { } meanings)
            {
                return null;
            }

            foreach (var (text, meaning) in batch.Zip(meanings))
            {
                known[text] = meaning;
                await StoreAsync(text, meaning, ct);
            }
        }

        if (known.Values.DistinctBy(meaning => meaning.Dimensions).Count() > 1)
        {
            // Another model bears the name by now: what the one before it said is of no use any more.
            await Task.WhenAll(known.Keys.Select(RemoveAsync));
            Log.CallFailed(logger, options.Deployment, "another model");
            return null;
        }

        return asked.ConvertAll(text => known[text]);
    }

    /// <summary>Somebody has taken a text back: what was kept of it goes.</summary>
    /// <inheritdoc cref="OfAsync"/>
    public Task ForgetAsync(string text, IReadOnlyCollection<string> persons) => RemoveAsync(Masked(text, persons));

    /// <summary>Asks the deployment for the meaning of a word: whether it is there and lets the service in.</summary>
    /// <returns>The fault in a few words; null where there is none.</returns>
    public async Task<string?> TryOutAsync(CancellationToken ct)
    {
        try
        {
            await AskAsync(["質問"], ct);
            return null;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            return PatientCall.Fault(e);
        }
    }

    private async Task<IReadOnlyList<TextMeaning>?> TryAskAsync(string[] texts, CancellationToken ct)
    {
        try
        {
            return await AskAsync(texts, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // Whatever the SDK throws at a broken answer: hints are made without it.
            Log.CallFailed(logger, options.Deployment, PatientCall.Fault(e));
            return null;
        }
    }

    private async Task<IReadOnlyList<TextMeaning>> AskAsync(string[] texts, CancellationToken ct)
    {
        OpenAIEmbeddingCollection answer = await _call.RunAsync(async token => await _client.GenerateEmbeddingsAsync(texts, cancellationToken: token), ct);
        var vectors = answer.OrderBy(one => one.Index).Select(one => one.ToFloats()).ToList();
        return vectors.Count == texts.Length && vectors.TrueForAll(vector => vector.Length == vectors[0].Length && vector.Length > 0)
            ? vectors.ConvertAll(vector => new TextMeaning(vector.Span))
            : throw new InvalidDataException($"{texts.Length} texts got {vectors.Count} vectors, or vectors of several lengths.");
    }

    private async Task RemoveAsync(string text)
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

    private async Task<TextMeaning?> FindAsync(string text, CancellationToken ct)
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

    private async Task StoreAsync(string text, TextMeaning meaning, CancellationToken ct)
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

    /// <summary>A mask for each text alone: the same text is asked in the same words, whatever stands beside it.</summary>
    private static string Masked(string text, IReadOnlyCollection<string> persons)
    {
        var masked = new Mask(Mask.NamesIn(persons, [text])).Hide(text);
        return masked.Length > MostLetters ? masked[..MostLetters] : masked;
    }

    private string Key(string text) => $"meaning:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{options.Endpoint}\n{options.Deployment}\n{text}")))}";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The deployment {Deployment} failed ({Fault}); similar questions are looked for without it")]
        public static partial void CallFailed(ILogger logger, string deployment, string fault);

        [LoggerMessage(2, LogLevel.Warning, "The cache of embeddings failed; similar questions are looked for without it")]
        public static partial void CacheFailed(ILogger logger, Exception exception);
    }
}
