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
using static SessionBot.Minutes.Tests.Drafting.AzureOpenAI.ModelWorld;

namespace SessionBot.Minutes.Tests.Drafting.AzureOpenAI;

/// <summary>When the deployment is asked, with what, and what is kept of it: the real SDK against a local server.</summary>
public sealed class ModelIsAsked
{
    private readonly ModelWorld world = new();

    [Fact]
    public async Task The_call_is_what_the_platform_documents()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(Good));

        await world.DraftAsync(server, Session);

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
        var record = Session with
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

        var draft = await world.DraftAsync(server, Session with { Talk = Topics(4) });

        Assert.All(draft.Model!.Calls, call => Assert.Equal(ModelOutcome.Used, call.Outcome));
    }

    [Fact]
    public async Task Sections_that_are_asked_for_at_the_same_time_keep_their_own_words()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Echoing);

        AssertUsed(await world.DraftAsync(server, Session with { Talk = Topics(200) }));

        Assert.Equal(200, server.Requests.Select(request => request.Asked).Distinct().Count());
    }

    [Fact]
    public async Task Only_sections_that_have_changed_are_asked_again()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Echoing);
        var first = await world.DraftAsync(server, Session with { Talk = Topics(3) });
        var changed = Topics(3).Select((line, at) => at == 3 ? line with { Source = line.Source with { Text = "窓口を増やしました。" } } : line);

        var second = await world.DraftAsync(server, Session with { Talk = [.. changed] });

        Assert.Equal(4, server.Requests.Count);
        Assert.Equal([ModelOutcome.FromCache, ModelOutcome.Used, ModelOutcome.FromCache], second.Model!.Calls.Select(call => call.Outcome));
        Assert.Equal(first.Model!.PromptHash, second.Model.PromptHash);
    }

    /// <summary>What it says of messages that are unsent meanwhile is gone then, too.</summary>
    [Fact]
    public async Task An_answer_is_kept_for_a_day()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(Good));
        await world.DraftAsync(server, Session);
        world.Now += TimeSpan.FromHours(23);
        await world.DraftAsync(server, Session);
        Assert.Single(server.Requests);

        world.Now += TimeSpan.FromHours(2);
        await world.DraftAsync(server, Session);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_section_of_which_other_words_are_wanted_is_asked_again_and_no_other()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Echoing);
        var record = Session with { Reports = TestSessions.WithReports("予約が増えました。").Reports };
        await world.DraftAsync(server, record);

        var draft = await world.DraftAsync(server, record, anew: SectionKind.Talk);

        Assert.Equal([ModelOutcome.FromCache, ModelOutcome.Used], draft.Model!.Calls.Select(call => call.Outcome));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Another_prompt_asks_again()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(Good));
        await world.DraftAsync(server, Session);

        world.Prompts = world.Prompts with { TalkTopic = world.Prompts.TalkTopic with { Instructions = "別の指示" } };
        await world.DraftAsync(server, Session);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Tokens_and_cost_are_estimated_before_and_counted_after()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(Good));
        world.Prices = new TokenPrices(Input: 1_000_000, Output: 2_000_000);

        var draft = await world.DraftAsync(server, Session);

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

        var draft = await world.DraftAsync(server, Session);
        var read = MinutesJson.Read(MinutesJson.Write(draft, Session));

        Assert.Equivalent(draft, read, strict: true);
        Assert.Equal(server.Requests.Single().Asked, Assert.Single(read.Model!.Calls).Sent);
        Assert.Equal(world.Prompts.Hash, read.Model.PromptHash);
    }

    [Fact]
    public async Task An_identity_signs_in_instead_of_a_key()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(Good));
        world.Identity = new FixedToken();

        AssertUsed(await world.DraftAsync(server, Session));

        Assert.Equal(("Bearer token-of-the-identity", null), (server.Requests.Single().Authorization, server.Requests.Single().Key));
    }

    [Fact]
    public void The_key_is_not_printed() =>
        Assert.DoesNotContain("secret", new AzureOpenAIOptions(new Uri("http://localhost"), "d", "secret", TimeSpan.Zero).ToString(), StringComparison.Ordinal);

    private static void AssertUsed(MinutesDraft draft) => Assert.All(draft.Model!.Calls, call => Assert.Equal(ModelOutcome.Used, call.Outcome));

    private static IReadOnlyList<TalkLine> Topics(int count) =>
        TalkNotes.Parse(string.Concat(Enumerable.Range(1, count).Select(at => $"■ 話題{at}\n窓口を{at}か所で改善しました。\n")), line => $"t{line}");

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token-of-the-identity", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
