using System.ClientModel;
using System.Collections.Concurrent;
using System.Text.Unicode;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;
using OpenAI.Embeddings;
using SessionBot.Minutes.Drafting.AzureOpenAI;

namespace SessionBot.Minutes.Embedding;

/// <summary>Asks an embedding deployment what texts mean: many in one call, persons masked, and none twice within a day.</summary>
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

    private readonly EmbeddingClient _client = options.Connect().GetEmbeddingClient(options.Deployment);
    private readonly KeptMeanings _kept = new(options, cache, logger);
    private readonly PatientCall _call = new(options.Timeout, clock);

    /// <summary>Keys of texts that the deployment does not take: it is not asked for them again.</summary>
    private readonly ConcurrentDictionary<string, byte> _refused = [];

    /// <param name="texts">One in which nothing can be seen has no meaning.</param>
    /// <param name="persons">Names that are masked besides those that the texts themselves show to be names.</param>
    /// <param name="mayGo">Asked before each call and each time that it is tried again: from the first to the last minutes may pass, and texts be taken back.</param>
    /// <returns>
    /// One for each text, in their order, null for one without a meaning or that the deployment refuses; null instead of all where the deployment fails, or they may not go.
    /// </returns>
    public async Task<IReadOnlyList<TextMeaning?>?> OfAsync(
        IReadOnlyList<string> texts, IReadOnlyCollection<string> persons, Func<CancellationToken, Task<bool>> mayGo, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var asked = texts.Select(text => Masked(text, persons)).ToList();
        var known = new Dictionary<string, TextMeaning>();
        var visible = asked.Distinct().Where(text => !string.IsNullOrWhiteSpace(text)).ToList();
        foreach (var text in visible)
        {
            if (await _kept.FindAsync(text, ct) is { } meaning)
            {
                known[text] = meaning;
            }
        }

        foreach (var batch in visible.FindAll(text => !known.ContainsKey(text) && !_refused.ContainsKey(_kept.Key(text))).Chunk(MostTexts))
        {
            if (!await TryLearnAsync(batch, known, mayGo, ct))
            {
                return null;
            }
        }

        if (known.Values.DistinctBy(meaning => meaning.Dimensions).Count() > 1)
        {
            // Another model bears the name by now: what the one before it said is of no use any more.
            await Task.WhenAll(known.Keys.Select(_kept.RemoveAsync));
            Log.CallFailed(logger, options.Deployment, "another model");
            return null;
        }

        return asked.ConvertAll(text => known.GetValueOrDefault(text));
    }

    /// <summary>Somebody has taken a text back: what was kept of it goes.</summary>
    /// <inheritdoc cref="OfAsync"/>
    public Task ForgetAsync(string text, IReadOnlyCollection<string> persons)
    {
        var asked = Masked(text, persons);
        _refused.TryRemove(_kept.Key(asked), out _);
        return _kept.RemoveAsync(asked);
    }

    /// <summary>Asks the deployment for the meaning of a word: whether it is there and lets the service in.</summary>
    /// <returns>The fault in a few words; null where there is none.</returns>
    public async Task<string?> TryOutAsync(CancellationToken ct)
    {
        try
        {
            await AskAsync([Harmless], Always, ct);
            return null;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            return PatientCall.Fault(e);
        }
    }

    private async Task<bool> TryLearnAsync(string[] texts, Dictionary<string, TextMeaning> known, Func<CancellationToken, Task<bool>> mayGo, CancellationToken ct)
    {
        try
        {
            return await LearnAsync(texts, known, mayGo, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // Whatever the SDK throws at a broken answer: hints are made without it.
            Log.CallFailed(logger, options.Deployment, PatientCall.Fault(e));
            return false;
        }
    }

    /// <summary>A text that the deployment does not take is looked for by halves: it must not keep the others from being understood.</summary>
    /// <returns>False when they may not go.</returns>
    private async Task<bool> LearnAsync(string[] texts, Dictionary<string, TextMeaning> known, Func<CancellationToken, Task<bool>> mayGo, CancellationToken ct)
    {
        try
        {
            if (await AskAsync(texts, mayGo, ct) is not { } meanings)
            {
                return false;
            }

            foreach (var (text, meaning) in texts.Zip(meanings))
            {
                known[text] = meaning;
                await _kept.StoreAsync(text, meaning, ct);
            }

            return true;
        }
        catch (ClientResultException e) when (e.Status == BadRequest && texts.Length > 1)
        {
            var half = texts.Length / 2;
            return await LearnAsync(texts[..half], known, mayGo, ct) && await LearnAsync(texts[half..], known, mayGo, ct);
        }
        catch (ClientResultException e) when (e.Status == BadRequest)
        {
            // A deployment that takes nothing at all refuses this too, and has failed.
            await AskAsync([Harmless], Always, ct);
            Refuse(_kept.Key(texts[0]));
            return true;
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

    private static Task<bool> Always(CancellationToken ct) => Task.FromResult(true);

    /// <returns>Null when they may not go.</returns>
    private async Task<IReadOnlyList<TextMeaning>?> AskAsync(string[] texts, Func<CancellationToken, Task<bool>> mayGo, CancellationToken ct)
    {
        var answer = await _call.RunAsync<OpenAIEmbeddingCollection?>(
            async token => await mayGo(token) ? (await _client.GenerateEmbeddingsAsync(texts, cancellationToken: token)).Value : null, ct);
        if (answer is null)
        {
            return null;
        }

        var vectors = answer.OrderBy(one => one.Index).Select(one => one.ToFloats()).ToList();
        return vectors.Count == texts.Length && vectors.TrueForAll(vector => vector.Length == vectors[0].Length && vector.Length > 0)
            ? vectors.ConvertAll(vector => new TextMeaning(vector.Span))
            : throw new InvalidDataException($"{texts.Length} texts got {vectors.Count} vectors, or vectors of several lengths.");
    }

    /// <summary>A mask for each text alone: the same text is asked in the same words, whatever stands beside it.</summary>
    private static string Masked(string text, IReadOnlyCollection<string> persons)
    {
        var masked = new Mask(Mask.NamesIn(persons, [text])).Hide(text);
        Utf8.FromUtf16(masked, new byte[MostBytes], out var letters, out _);
        return masked[..letters];
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The deployment {Deployment} failed ({Fault}); similar questions are looked for without it")]
        public static partial void CallFailed(ILogger logger, string deployment, string fault);

        [LoggerMessage(2, LogLevel.Warning, "The deployment {Deployment} does not take one of the texts (HTTP 400); similar questions are looked for without that one")]
        public static partial void TextRefused(ILogger logger, string deployment);
    }
}
