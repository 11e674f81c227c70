using System.Text.Json;
using Azure.Core;
using Microsoft.AspNetCore.Http;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Drafting.AzureOpenAI;
using SessionBot.Minutes.Rendering;
using SessionBot.Minutes.Sources;
using TestKit;

namespace SessionBot.Minutes.Tests.Drafting.AzureOpenAI;

/// <summary>The real SDK against a local server that speaks the platform's protocol.</summary>
public sealed class ModelWordsSections
{
    private const string Good = """{"sentences":[{"text":"窓口を３か所で改善しました。","sources":[1]},{"text":"研修も行いました。","sources":[2,1]}]}""";

    private static readonly SessionRecord Record = TestSessions.Empty with
    {
        Talk = TalkNotes.Parse("■ 窓口\nえーと、窓口を3か所で改善しました。研修も行いました。", line => $"t{line}"),
    };

    private readonly ModelWorld world = new();

    [Fact]
    public async Task Its_sentences_cite_what_they_were_made_of_and_are_marked_as_a_models()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(Good));

        var draft = await world.DraftAsync(server, Record);

        var sentences = Talk(draft);
        Assert.Equal(["窓口を３か所で改善しました。", "研修も行いました。"], sentences.Select(sentence => sentence.Text));
        Assert.All(sentences.SelectMany(sentence => sentence.Evidence), evidence => Assert.Equal(["model"], evidence.Rules));
        Assert.All(sentences, sentence => Assert.Equal(MarkBasis.Compared, sentence.Mark!.Basis));
        Assert.Equal(["窓口を3か所で改善しました。", "研修も行いました。"], sentences[1].Evidence.Select(Quote));
        Assert.Equal("azure-openai/minutes-model/2.1.1", draft.Drafter);
    }

    [Fact]
    public async Task The_call_is_what_the_platform_documents()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(Good));

        await world.DraftAsync(server, Record);

        var request = Assert.Single(server.Requests);
        Assert.Equal("/openai/deployments/minutes-model/chat/completions", request.Path);
        Assert.Equal("secret", request.Key);
        var format = request.Body.GetProperty("response_format");
        Assert.Equal("json_schema", format.GetProperty("type").GetString());
        Assert.True(format.GetProperty("json_schema").GetProperty("strict").GetBoolean());
        Assert.Equal(["system", "user", "assistant", "user"], request.Messages.Select(message => message.GetProperty("role").GetString()));
    }

    [Fact]
    public async Task Each_section_goes_by_itself_and_takes_nothing_of_another_with_it()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Echoing);
        var record = Record with
        {
            Reports = [new RegionReport("青瀬町", TestSessions.Sources("r", ["予約が増えている。"])), new RegionReport("白砂市", TestSessions.Sources("s", ["配信基準をまとめた。"]))],
            Exchanges = [new Exchange(ExchangeKind.Question, TestSessions.Sources("q", ["費用はいくらですか"]), TestSessions.Sources("a", ["約80万円でした。"]))],
        };

        var draft = await world.DraftAsync(server, record);

        string[] words = ["予約", "配信基準", "研修", "約80万円"];
        Assert.Equal(4, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Single(words, word => request.Asked.Contains(word, StringComparison.Ordinal)));
        Assert.Equal(["青瀬町", "白砂市", "窓口", "質疑応答"], draft.Model!.Calls.Select(call => call.Section));
        Assert.Empty(DraftAudit.Run(draft.Document, record));
    }

    [Fact]
    public async Task Sections_are_asked_for_at_the_same_time()
    {
        var (arrived, all) = (0, new TaskCompletionSource());
        await using var server = await FakeDeployment.StartAsync(async http =>
        {
            if (Interlocked.Increment(ref arrived) == 4)
            {
                all.SetResult();
            }

            await (arrived == 1 ? Task.CompletedTask : all.Task.WaitAsync(TestConstants.Timeout, TestContext.Current.CancellationToken));
            await FakeDeployment.Echoing(http);
        });

        var draft = await world.DraftAsync(server, Record with { Talk = Topics(4) });

        Assert.All(draft.Model!.Calls, call => Assert.Equal(ModelOutcome.Used, call.Outcome));
    }

    [Fact]
    public async Task Only_sections_that_have_changed_are_asked_again()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Echoing);
        var first = await world.DraftAsync(server, Record with { Talk = Topics(3) });
        var changed = Topics(3).Select((line, at) => at == 3 ? line with { Source = line.Source with { Text = "窓口を増やしました。" } } : line);

        var second = await world.DraftAsync(server, Record with { Talk = [.. changed] });

        Assert.Equal(4, server.Requests.Count);
        Assert.Equal([ModelOutcome.FromCache, ModelOutcome.Used, ModelOutcome.FromCache], second.Model!.Calls.Select(call => call.Outcome));
        Assert.Equal(first.Model!.PromptHash, second.Model.PromptHash);
    }

    [Fact]
    public async Task Another_prompt_asks_again()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(Good));
        await world.DraftAsync(server, Record);

        world.Prompts = world.Prompts with { TalkTopic = world.Prompts.TalkTopic with { Instructions = "別の指示" } };
        await world.DraftAsync(server, Record);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_sentence_that_does_not_hold_gives_way_to_its_sources_and_says_why()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(
            """{"sentences":[{"text":"窓口を30か所で改善しました。","sources":[1]},{"text":"研修も行いました。","sources":[2]}]}"""));

        var draft = await world.DraftAsync(server, Record);

        var sentences = Talk(draft);
        Assert.Equal(["窓口を3か所で改善しました。", "研修も行いました。"], sentences.Select(sentence => sentence.Text));
        Assert.Equal("モデルの文が原文と合わないため、原文から作りました（数）。", sentences[0].StandsInFor);
        Assert.Equal((MarkBasis.Replayed, MarkBasis.Compared), (sentences[0].Mark!.Basis, sentences[1].Mark!.Basis));
        Assert.Equal(1, Assert.Single(draft.Model!.Calls).Replaced);
    }

    [Theory]
    [InlineData("""{"text":"窓口の改善です。","sources":[]}""")]
    [InlineData("""{"text":"窓口の改善です。","sources":[9]}""")]
    public async Task A_sentence_without_valid_evidence_gives_way_to_the_nearest_source(string sentence)
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying($$"""{"sentences":[{{sentence}},{"text":"研修も行いました。","sources":[2]}]}"""));

        var sentences = Talk(await world.DraftAsync(server, Record));

        Assert.Equal("窓口を3か所で改善しました。", sentences[0].Text);
        Assert.Contains("根拠が示されていない", sentences[0].StandsInFor, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_region_sent_and_the_model_leaves_out_is_put_back()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying("""{"sentences":[{"text":"予約が月120件に増えた。","sources":[1]}]}"""));
        var record = TestSessions.WithReports("予約が月120件に増えました。", "鍵の受け渡しが課題です。");

        var draft = await world.DraftAsync(server, record);

        Assert.Contains("鍵の受け渡しが課題である。", PlainTextRenderer.Render(draft.Document), StringComparison.Ordinal);
        Assert.Empty(DraftAudit.Run(draft.Document, record));
    }

    [Theory]
    [InlineData("そうですね")]
    [InlineData("{\"sentences\":[]}")]
    [InlineData("{\"sentences\":[{\"text\":\"窓口を改善しました。\",\"sources\":[]}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"窓口を改善しました。\",\"sources\":[3]}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"窓口を改善しました。\"}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"窓口を30か所で改善しました。\",\"sources\":[1]}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"研修を3か所で行いました。\",\"sources\":[2]}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"窓口を改善しませんでした。\",\"sources\":[1]}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"【人名1】が窓口を改善しました。\",\"sources\":[1]}]}")]
    public async Task An_answer_of_which_nothing_holds_is_not_used_and_not_kept(string answer)
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(answer));

        AssertExtractive(await world.DraftAsync(server, Record), ModelOutcome.Unusable);
        AssertExtractive(await world.DraftAsync(server, Record), ModelOutcome.Unusable);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Tokens_and_cost_are_estimated_before_and_counted_after()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(Good));
        world.Prices = new TokenPrices(Input: 1_000_000, Output: 2_000_000);

        var draft = await world.DraftAsync(server, Record);

        var call = Assert.Single(draft.Model!.Calls);
        Assert.Equal((10, 10, 30m), (call.InputTokens, call.OutputTokens, call.Cost));
        Assert.Equal(1, draft.Model.Estimate.Calls);
        Assert.InRange(draft.Model.Estimate.InputTokens, 200, 2000);
        Assert.Equal(draft.Model.Estimate.InputTokens + (2m * draft.Model.Estimate.OutputTokens), draft.Model.Estimate.Cost);
    }

    [Fact]
    public async Task What_was_sent_and_what_became_of_it_is_stored_with_the_draft()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying("""{"sentences":[{"text":"窓口を30か所で改善しました。","sources":[1]},{"text":"研修も行いました。","sources":[2]}]}"""));

        var draft = await world.DraftAsync(server, Record);
        var read = MinutesJson.Read(MinutesJson.Write(draft, Record));

        Assert.Equivalent(draft, read, strict: true);
        Assert.Equal(server.Requests.Single().Asked, Assert.Single(read.Model!.Calls).Sent);
        Assert.Equal(world.Prompts.Hash, read.Model.PromptHash);
    }

    [Fact]
    public async Task An_identity_signs_in_instead_of_a_key()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(Good));
        world.Identity = new FixedToken();

        AssertUsed(await world.DraftAsync(server, Record));

        Assert.Equal(("Bearer token-of-the-identity", null), (server.Requests.Single().Authorization, server.Requests.Single().Key));
    }

    [Fact]
    public void The_key_is_not_printed() =>
        Assert.DoesNotContain("secret", new AzureOpenAIOptions(new Uri("http://localhost"), "d", "secret", TimeSpan.Zero).ToString(), StringComparison.Ordinal);

    private static void AssertUsed(MinutesDraft draft) => Assert.All(draft.Model!.Calls, call => Assert.Equal(ModelOutcome.Used, call.Outcome));

    private static void AssertExtractive(MinutesDraft draft, ModelOutcome outcome)
    {
        Assert.Equal(["窓口を3か所で改善しました。", "研修も行いました。"], Talk(draft).Select(sentence => sentence.Text));
        Assert.Empty(ProvenanceReplay.Check(draft.Document, Record, TestSessions.Layout));
        Assert.Equal(outcome, Assert.Single(draft.Model!.Calls).Outcome);
    }

    private static IReadOnlyList<TalkLine> Topics(int count) =>
        TalkNotes.Parse(string.Concat(Enumerable.Range(1, count).Select(at => $"■ 話題{at}\n窓口を{at}か所で改善しました。\n")), line => $"t{line}");

    private static List<Sentence> Talk(MinutesDraft draft) =>
        [.. draft.Document.Sections.Single(section => section.Kind == SectionKind.Talk).Blocks.OfType<ParagraphBlock>().SelectMany(block => block.Body)];

    private static string Quote(Evidence evidence) => new SourceIndex(Record).Find(evidence.SourceId)!.Substring(evidence.Start, evidence.Length);

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token-of-the-identity", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
