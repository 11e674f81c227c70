using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Drafting.AzureOpenAI;
using SessionBot.Minutes.Sources;
using TestKit;

namespace SessionBot.Minutes.Tests.Drafting.AzureOpenAI;

public sealed class ModelWritesTheTalk
{
    private const string Good = """{"sentences":[{"text":"窓口を３か所で改善しました。","sources":[1]},{"text":"研修も行いました。","sources":[2,1]}]}""";

    private static readonly SessionRecord Record = TestSessions.WithReports("予約が増えている。") with
    {
        Talk = TalkNotes.Parse("■ 窓口\nえーと、窓口を3か所で改善しました。研修も行いました。", line => $"t{line}"),
    };

    private readonly RecordingLogger log = new();
    private readonly IDistributedCache cache = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));

    [Fact]
    public async Task Its_sentences_cite_what_they_were_made_of_and_are_marked_as_a_models()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(Good));

        var draft = await DraftAsync(server);

        var sentences = Talk(draft);
        Assert.Equal(["窓口を３か所で改善しました。", "研修も行いました。"], sentences.Select(sentence => sentence.Text));
        Assert.All(sentences.SelectMany(sentence => sentence.Evidence), evidence => Assert.Equal(["model"], evidence.Rules));
        Assert.Equal(["窓口を3か所で改善しました。", "研修も行いました。"], sentences[1].Evidence.Select(Quote));
        Assert.All(ProvenanceReplay.Check(draft.Document, Record, TestSessions.Layout), finding => Assert.Equal(ReplayVerdict.NotReplayable, finding.Result.Verdict));
        Assert.Equal("azure-openai/minutes-model/1", draft.Drafter);
    }

    [Fact]
    public async Task The_call_is_what_the_platform_documents()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(Good));

        await DraftAsync(server);

        var (path, key, body) = Assert.Single(server.Requests);
        Assert.Equal("/openai/deployments/minutes-model/chat/completions", path);
        Assert.Equal("secret", key);
        Assert.Equal("json_schema", body.GetProperty("response_format").GetProperty("type").GetString());
        Assert.True(body.GetProperty("response_format").GetProperty("json_schema").GetProperty("strict").GetBoolean());
    }

    [Fact]
    public async Task Reports_and_questions_are_never_sent()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(Good));

        await DraftAsync(server);

        var sent = Assert.Single(server.Requests).Body.GetProperty("messages")[1].GetProperty("content").ToString();
        Assert.Contains("研修も行いました。", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("予約", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_topic_is_asked_once()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(Good));

        var first = await DraftAsync(server);
        var second = await DraftAsync(server);

        Assert.Single(server.Requests);
        Assert.Equivalent(first, second, strict: true);
    }

    [Theory]
    [InlineData("そうですね")]
    [InlineData("{\"sentences\":[]}")]
    [InlineData("{\"sentences\":[{\"text\":\"窓口を改善しました。\",\"sources\":[]}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"窓口を改善しました。\",\"sources\":[3]}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"窓口を改善しました。\"}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"窓口を30か所で改善しました。\",\"sources\":[1]}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"窓口を五か所で改善しました。\",\"sources\":[1]}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"研修を3か所で行いました。\",\"sources\":[2]}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"窓口を改善しませんでした。\",\"sources\":[1]}]}")]
    public async Task An_ungrounded_answer_is_not_used_and_not_kept(string answer)
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(answer));

        AssertExtractive(await DraftAsync(server));
        AssertExtractive(await DraftAsync(server));

        Assert.Equal(2, server.Requests.Count);
    }

    public static TheoryData<string, Func<HttpContext, Task>> Faults => new()
    {
        { "500", FakeDeployment.Failing(500) },
        { "429", FakeDeployment.Failing(429) },
        { "401", FakeDeployment.Failing(401) },
        { "no JSON", FakeDeployment.Raw("<html>") },
        { "other JSON", FakeDeployment.Raw("{\"choices\":[]}") },
        { "cut off", FakeDeployment.Saying(Good, finish: "length") },
        { "filtered", FakeDeployment.Saying(Good, finish: "content_filter") },
        { "refused", FakeDeployment.Saying("", refusal: "できません") },
        { "hanging", FakeDeployment.Hanging },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task A_failing_model_never_blocks_the_draft(string fault, Func<HttpContext, Task> answer)
    {
        await using var server = await FakeDeployment.StartAsync(answer);

        var draft = await DraftAsync(server, fault == "hanging" ? TimeSpan.FromMilliseconds(200) : TestConstants.Timeout);

        AssertExtractive(draft);
        Assert.DoesNotContain("窓口", Assert.Single(log.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dead_deployment_is_asked_twice_a_draft_at_most()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Failing(503));
        var record = Record with { Talk = TalkNotes.Parse(string.Concat(Enumerable.Range(1, 6).Select(at => $"■ 話題{at}\n窓口を改善しました。\n")), line => $"t{line}") };

        await Drafter(server, TestConstants.Timeout).DraftAsync(record, TestSessions.Layout, TestContext.Current.CancellationToken);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Cancelling_the_draft_is_not_taken_for_a_failing_model()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Hanging);
        using var cancel = new CancellationTokenSource();
        var draft = Drafter(server, TestConstants.Timeout).DraftAsync(Record, TestSessions.Layout, cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => draft);
    }

    [Fact]
    public void The_key_is_not_printed() =>
        Assert.DoesNotContain("secret", new AzureOpenAIOptions(new Uri("http://localhost"), "d", "secret", TimeSpan.Zero).ToString(), StringComparison.Ordinal);

    private static void AssertExtractive(MinutesDraft draft)
    {
        Assert.Equal(["窓口を3か所で改善しました。", "研修も行いました。"], Talk(draft).Select(sentence => sentence.Text));
        Assert.Empty(ProvenanceReplay.Check(draft.Document, Record, TestSessions.Layout));
    }

    private static List<Sentence> Talk(MinutesDraft draft) =>
        [.. draft.Document.Sections.Single(section => section.Kind == SectionKind.Talk).Blocks.OfType<ParagraphBlock>().SelectMany(block => block.Body)];

    private static string Quote(Evidence evidence) => new SourceIndex(Record).Find(evidence.SourceId)!.Substring(evidence.Start, evidence.Length);

    private AzureOpenAIDrafter Drafter(FakeDeployment server, TimeSpan timeout) => new(
        new AzureOpenAIOptions(server.Endpoint, "minutes-model", "secret", timeout),
        TalkTopicPrompt.Read(TalkTopicPrompt.DefaultFolder),
        cache,
        TimeProvider.System,
        log);

    private Task<MinutesDraft> DraftAsync(FakeDeployment server, TimeSpan? timeout = null) =>
        Drafter(server, timeout ?? TestConstants.Timeout).DraftAsync(Record, TestSessions.Layout, TestContext.Current.CancellationToken);

    private sealed class RecordingLogger : ILogger<AzureOpenAIDrafter>
    {
        public List<string> Messages { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Messages.Add(formatter(state, exception) + exception);
    }
}
