using Azure.Core;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Drafting.AzureOpenAI;
using SessionBot.Minutes.Sources;
using TestKit;

namespace SessionBot.Minutes.Tests.Drafting.AzureOpenAI;

/// <summary>A drafter with a cache of its own, and what it logs.</summary>
internal sealed class ModelWorld
{
    /// <summary>A talk of one topic and two sentences.</summary>
    public static readonly SessionRecord Session = TestSessions.Empty with
    {
        Talk = TalkNotes.Parse("■ 窓口\nえーと、窓口を3か所で改善しました。研修も行いました。", line => $"t{line}"),
    };

    /// <summary>A model's answer to it that holds.</summary>
    public const string Good = """{"sentences":[{"text":"窓口を３か所で改善しました。","sources":[1]},{"text":"研修も行いました。","sources":[2,1]}]}""";

    private readonly RecordingLogger log = new();
    private readonly MemoryDistributedCache cache;

    public ModelWorld() => cache = new(Options.Create(new MemoryDistributedCacheOptions { Clock = new CacheClock(this) }));

    /// <summary>By the cache's clock.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public MinutesPrompts Prompts { get; set; } = MinutesPrompts.Read(MinutesPrompts.DefaultFolder);

    public TokenPrices? Prices { get; set; }

    public TokenCredential? Identity { get; set; }

    public TimeSpan Timeout { get; set; } = TestConstants.Timeout;

    public IEnumerable<string> Warnings => log.Messages.Where(entry => entry.Level >= LogLevel.Warning).Select(entry => entry.Text);

    public IEnumerable<string> Logged => log.Messages.Select(entry => entry.Text);

    public Task<MinutesDraft> DraftAsync(FakeDeployment server, SessionRecord record, CancellationToken? ct = null, SectionKind? anew = null) => new AzureOpenAIDrafter(
        new AzureOpenAIOptions(server.Endpoint, "minutes-model", "secret", Timeout) { Prices = Prices, Identity = Identity },
        Prompts,
        cache,
        TimeProvider.System,
        log).DraftAsync(record, TestSessions.Layout, ct ?? TestContext.Current.CancellationToken, anew);

    private sealed class CacheClock(ModelWorld world) : ISystemClock
    {
        public DateTimeOffset UtcNow => world.Now;
    }

    private sealed class RecordingLogger : ILogger<AzureOpenAIDrafter>
    {
        public List<(LogLevel Level, string Text)> Messages { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Messages)
            {
                Messages.Add((logLevel, formatter(state, exception) + exception));
            }
        }
    }
}
