using Microsoft.AspNetCore.Http;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Drafting.AzureOpenAI;
using SessionBot.Minutes.Rendering;
using SessionBot.Minutes.Sources;
using TestKit;

namespace SessionBot.Minutes.Tests.Drafting.AzureOpenAI;

/// <summary>Whatever a deployment does, there is a draft.</summary>
public sealed class FailingModels
{
    private const string Good = """{"sentences":[{"text":"窓口を3か所で改善しました。","sources":[1]}]}""";

    private static readonly SessionRecord Record = TestSessions.Empty with { Talk = TalkNotes.Parse("■ 窓口\nえーと、窓口を3か所で改善しました。", line => $"t{line}") };

    private readonly ModelWorld world = new();

    public static TheoryData<string, Func<HttpContext, Task>, ModelOutcome> Faults => new()
    {
        { "500", FakeDeployment.Failing(500), ModelOutcome.Failed },
        { "503", FakeDeployment.Failing(503), ModelOutcome.Failed },
        { "429 again and again", FakeDeployment.Failing(429, retryAfter: "1"), ModelOutcome.Failed },
        { "401", FakeDeployment.Failing(401), ModelOutcome.Failed },
        { "404", FakeDeployment.Failing(404), ModelOutcome.Failed },
        { "input filtered", FakeDeployment.Failing(400, code: "content_filter"), ModelOutcome.Failed },
        { "no JSON", FakeDeployment.Raw("<html>"), ModelOutcome.Failed },
        { "other JSON", FakeDeployment.Raw("{\"choices\":[]}"), ModelOutcome.Failed },
        { "cut off", FakeDeployment.Saying(Good, finish: "length"), ModelOutcome.Unusable },
        { "cut-off JSON", FakeDeployment.Saying(Good[..^3]), ModelOutcome.Unusable },
        { "output filtered", FakeDeployment.Saying(Good, finish: "content_filter"), ModelOutcome.Unusable },
        { "refused", FakeDeployment.Saying("", refusal: "できません"), ModelOutcome.Unusable },
        { "connection cut", FakeDeployment.CuttingTheConnection, ModelOutcome.Failed },
        { "hanging", FakeDeployment.Hanging, ModelOutcome.Failed },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task A_failing_model_never_blocks_the_draft(string fault, Func<HttpContext, Task> answer, ModelOutcome outcome)
    {
        await using var server = await FakeDeployment.StartAsync(answer);
        world.Timeout = fault == "hanging" ? TimeSpan.FromMilliseconds(200) : world.Timeout;

        var draft = await world.DraftAsync(server, Record);

        Assert.Contains("窓口を3か所で改善しました。", PlainTextRenderer.Render(draft.Document), StringComparison.Ordinal);
        Assert.Empty(ProvenanceReplay.Check(draft.Document, Record, TestSessions.Layout));
        var call = Assert.Single(draft.Model!.Calls);
        Assert.Equal(outcome, call.Outcome);
        Assert.NotNull(call.Reason);
        Assert.Equal(outcome == ModelOutcome.Unusable ? (10, 10) : (0, 0), (call.InputTokens, call.OutputTokens));
        Assert.Single(world.Warnings);
        Assert.All(world.Logged, text => Assert.DoesNotContain("窓口", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_busy_deployment_is_asked_again_when_it_says()
    {
        var asked = 0;
        await using var server = await FakeDeployment.StartAsync(http =>
            Interlocked.Increment(ref asked) < 3 ? FakeDeployment.Failing(429, retryAfter: "1")(http) : FakeDeployment.Saying(Good)(http));

        var draft = await world.DraftAsync(server, Record);

        Assert.Equal((3, ModelOutcome.Used), (asked, Assert.Single(draft.Model!.Calls).Outcome));
    }

    [Fact]
    public async Task A_deployment_that_is_busy_for_longer_than_a_section_may_take_is_not_waited_for()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Failing(429, retryAfter: "3600000"));
        world.Timeout = TimeSpan.FromMilliseconds(500);

        var draft = await world.DraftAsync(server, Record);

        Assert.Equal(ModelOutcome.Failed, Assert.Single(draft.Model!.Calls).Outcome);
    }

    [Fact]
    public async Task A_dead_deployment_is_asked_twice_a_draft_at_most()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Failing(503));
        var record = Record with { Talk = TalkNotes.Parse(string.Concat(Enumerable.Range(1, 6).Select(at => $"■ 話題{at}\n窓口を改善しました。\n")), line => $"t{line}") };

        var draft = await world.DraftAsync(server, record);

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(4, draft.Model!.Calls.Count(call => call is { Outcome: ModelOutcome.NotAsked, Sent: "" }));
    }

    [Fact]
    public async Task One_failing_section_leaves_the_others_to_the_model()
    {
        await using var server = await FakeDeployment.StartAsync(http => FakeDeployment.SentBy(http).Asked.Contains("話題2", StringComparison.Ordinal)
            ? FakeDeployment.Failing(500)(http) : FakeDeployment.Echoing(http));
        var record = Record with { Talk = TalkNotes.Parse(string.Concat(Enumerable.Range(1, 3).Select(at => $"■ 話題{at}\n窓口を改善しました。\n")), line => $"t{line}") };

        var draft = await world.DraftAsync(server, record);

        Assert.Equal([ModelOutcome.Used, ModelOutcome.Failed, ModelOutcome.Used], draft.Model!.Calls.Select(call => call.Outcome));
    }

    [Fact]
    public async Task Cancelling_the_draft_is_not_taken_for_a_failing_model()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Hanging);
        using var cancel = new CancellationTokenSource();
        var draft = world.DraftAsync(server, Record, cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => draft);
    }
}
