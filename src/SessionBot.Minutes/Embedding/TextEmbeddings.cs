using System.ClientModel;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
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

    /// <summary>Of one text in UTF-8: the models take 8,191 tokens, and none has less than a byte. What comes after them says hardly anything new.</summary>
    private const int MostBytes = 8000;

    private const int MostRefused = 1000;

    private const int BadRequest = 400;

    /// <summary>No deployment of embeddings has anything against it.</summary>
    private const string Harmless = "質問";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly EmbeddingClient _client = options.Connect().GetEmbeddingClient(options.Deployment);
    private readonly PatientCall _call = new(options.Timeout, clock);

    /// <summary>Keys of texts that the deployment does not take: it is not asked for them again.</summary>
    private readonly ConcurrentDictionary<string, byte> _refused = [];

    /// <param name="texts">One in which nothing can be seen has no meaning.</param>
    /// <param name="persons">Names that are masked besides those that the texts themselves show to be names.</param>
    /// <returns>One for each text, in their order, null for one without a meaning or that the deployment refuses; null instead of all where the deployment fails.</returns>
    public async Task<IReadOnlyList<TextMeaning?>?> OfAsync(IReadOnlyList<string> texts, IReadOnlyCollection<string> persons, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var asked = texts.Select(text => Masked(text, persons)).ToList();
        var known = new Dictionary<string, TextMeaning>();
        var visible = asked.Distinct().Where(text => !string.IsNullOrWhiteSpace(text)).ToList();
        foreach (var text in visible)
        {
            if (await FindAsync(text, ct) is { } meaning)
            {
                known[text] = meaning;
            }
        }

        foreach (var batch in visible.FindAll(text => !known.ContainsKey(text) && !_refused.ContainsKey(Key(text))).Chunk(MostTexts))
        {
            if (!await TryLearnAsync(batch, known, ct))
            {
                return null;
            }
        }

        if (known.Values.DistinctBy(meaning => meaning.Dimensions).Count() > 1)
        {
            // Another model bears the name by now: what the one before it said is of no use any more.
            await Task.WhenAll(known.Keys.Select(RemoveAsync));
            Log.CallFailed(logger, options.Deployment, "another model");
            return null;
        }

        return asked.ConvertAll(text => known.GetValueOrDefault(text));
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
            await AskAsync([Harmless], ct);
            return null;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            return PatientCall.Fault(e);
        }
    }

    private async Task<bool> TryLearnAsync(string[] texts, Dictionary<string, TextMeaning> known, CancellationToken ct)
    {
        try
        {
            await LearnAsync(texts, known, ct);
            return true;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // Whatever the SDK throws at a broken answer: hints are made without it.
            Log.CallFailed(logger, options.Deployment, PatientCall.Fault(e));
            return false;
        }
    }

    /// <summary>A text that the deployment does not take is looked for by halves: it must not keep the others from being understood.</summary>
    private async Task LearnAsync(string[] texts, Dictionary<string, TextMeaning> known, CancellationToken ct)
    {
        try
        {
            foreach (var (text, meaning) in texts.Zip(await AskAsync(texts, ct)))
            {
                known[text] = meaning;
                await StoreAsync(text, meaning, ct);
            }
        }
        catch (ClientResultException e) when (e.Status == BadRequest && texts.Length > 1)
        {
            foreach (var half in texts.Chunk((texts.Length + 1) / 2))
            {
                await LearnAsync(half, known, ct);
            }
        }
        catch (ClientResultException e) when (e.Status == BadRequest)
        {
            // A deployment that takes nothing at all refuses this too, and has failed.
            await AskAsync([Harmless], ct);
            Refuse(Key(texts[0]));
        }
    }

    private void Refuse(string key)
    {
        if (_refused.Count >= MostRefused)
        {
            _refused.Clear();
        }

        _refused[key] = 0;
        Log.TextRefused(logger, options.Deployment);
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
        Utf8.FromUtf16(masked, new byte[MostBytes], out var letters, out _);
        return masked[..letters];
    }

    private string Key(string text) => $"meaning:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{options.Endpoint}\n{options.Deployment}\n{text}")))}";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The deployment {Deployment} failed ({Fault}); similar questions are looked for without it")]
        public static partial void CallFailed(ILogger logger, string deployment, string fault);

        [LoggerMessage(2, LogLevel.Warning, "The cache of embeddings failed; similar questions are looked for without it")]
        public static partial void CacheFailed(ILogger logger, Exception exception);

        [LoggerMessage(3, LogLevel.Warning, "The deployment {Deployment} does not take one of the texts (HTTP 400); similar questions are looked for without that one")]
        public static partial void TextRefused(ILogger logger, string deployment);
    }
}
