using LineSimulator.Chats;
using LineSimulator.Scripts;
using TestKit;

namespace LineSimulator.Tests;

public sealed class ScriptTests
{
    private const string Story = """
        {
          "seed": 1,
          "users": { "sato": "佐藤 (みなと町)", "suzuki": "鈴木 (やま村)" },
          "steps": [
            { "scene": "研究会の1週間前", "at": "2026-12-03T10:00:00+09:00" },
            { "as": "sato", "follow": true },
            { "expect": { "as": "sato", "contains": "ようこそ" } },
            { "as": "suzuki", "follow": true },
            { "scene": "研究会", "at": "2026-12-10T19:42:00+09:00" },
            { "as": "sato", "say": "空き家の活用で\n困ったことは何ですか。", "ref": "q1", "delivery": { "duplicates": 1, "loseAnswer": true } },
            { "expect": { "as": "sato", "contains": "質問1を受け付けました。［取消］［訂正］" } },
            { "together": [
              { "as": "sato", "unsend": "q1" },
              { "as": "suzuki", "say": "予算はどのくらいですか。" },
            ] },
            { "as": "suzuki", "tap": "取消" },
            { "expect": { "as": "suzuki", "contains": "取り消しました" } },
            { "as": "suzuki", "unfollow": true },
          ]
        }
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_script_leaves_the_chats_that_it_tells_of()
    {
        await using var world = await SimulatedWorld.StartAsync();

        await RunAsync(world, Story);

        Approval.Verify(world.Platform.Transcript().ToMarkdown(), "ScriptTests.transcript.approved.md");
    }

    [Fact]
    public async Task Each_step_meets_a_settled_bot_and_is_reported_before()
    {
        await using var world = await SimulatedWorld.StartAsync();
        _ = new AnsweringBot(world);
        var journal = new List<string>();
        var runner = new ScriptRunner(
            world.Platform,
            _ =>
            {
                journal.Add("settled");
                return Task.CompletedTask;
            });

        await runner.RunAsync(
            Script.Parse("""{"users":{"sato":"佐藤"},"steps":[{"as":"sato","follow":true},{"as":"sato","say":"質問です"}]}"""), new Journal(journal), Ct);

        Assert.Equal(["1/2 佐藤 友だち追加", "settled", "2/2 佐藤 「質問です」", "settled"], journal);
    }

    [Fact]
    public async Task An_unmet_expectation_names_its_step_and_what_stands_there()
    {
        await using var world = await SimulatedWorld.StartAsync();

        var failure = await Assert.ThrowsAsync<ScriptException>(() => RunAsync(world, """
            {"users":{"sato":"佐藤"},"steps":[
              {"as":"sato","follow":true},
              {"as":"sato","say":"質問です"},
              {"expect":{"as":"sato","contains":"回答しました"}}]}
            """));

        Assert.Equal("3", failure.Step);
        Assert.Contains("「回答しました」", failure.Message, StringComparison.Ordinal);
        Assert.Contains("「質問1を受け付けました。［取消］［訂正］」", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ようこそ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_bot_is_told_with_the_failure_of_its_webhook()
    {
        await using var world = await SimulatedWorld.StartAsync();
        world.Bot.Answers.Enqueue(500);

        var failure = await Assert.ThrowsAsync<ScriptException>(() => new ScriptRunner(world.Platform, _ => Task.CompletedTask).RunAsync(
            Script.Parse("""{"users":{"sato":"佐藤"},"steps":[{"as":"sato","follow":true},{"expect":{"as":"sato","contains":"ようこそ"}}]}"""), ct: Ct));

        Assert.Contains("written nothing", failure.Message, StringComparison.Ordinal);
        Assert.Contains("ErrorStatusCode 500", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_of_a_missing_button_names_its_step()
    {
        await using var world = await SimulatedWorld.StartAsync();

        var failure = await Assert.ThrowsAsync<ScriptException>(() => RunAsync(world, """
            {"users":{"sato":"佐藤"},"steps":[{"as":"sato","say":"質問です"},{"together":[{"as":"sato","say":"もう一つ"},{"as":"sato","tap":"削除"}]}]}
            """));

        Assert.Equal("2.2", failure.Step);
        Assert.Contains("［取消］ ［訂正］", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 1)]
    public async Task Steps_together_arrive_in_a_webhook_each_or_in_one(bool batch, int webhooks)
    {
        await using var world = await SimulatedWorld.StartAsync();

        await RunAsync(world, $$"""
            {"users":{"sato":"佐藤"},"steps":[{"together":[{"as":"sato","say":"一"},{"as":"sato","say":"二"},{"as":"sato","say":"三"}],"batch":{{(batch ? "true" : "false")}}}]}
            """);

        Assert.Equal(webhooks, world.Bot.Webhooks.Count);
    }

    [Fact]
    public async Task A_script_gives_its_people_the_same_ids_in_every_run()
    {
        await using var first = await SimulatedWorld.StartAsync(new SimulatorOptions { Seed = 1 });
        await using var second = await SimulatedWorld.StartAsync(new SimulatorOptions { Seed = 2 });

        await RunAsync(first, Story);
        await RunAsync(second, Story);

        Assert.Equal(first.Platform.Chats.Select(chat => chat.Id), second.Platform.Chats.Select(chat => chat.Id));
        Assert.Equal(ScriptRunner.UserId(Script.Parse(Story), "sato"), first.Platform.Chats[0].Id);
    }

    [Fact]
    public async Task A_script_can_go_on_with_the_people_of_an_earlier_run()
    {
        await using var world = await SimulatedWorld.StartAsync();

        await RunAsync(world, """{"users":{"sato":"佐藤"},"steps":[{"as":"sato","follow":true}]}""");
        await RunAsync(world, """{"users":{"sato":"佐藤"},"steps":[{"as":"sato","say":"質問です"}]}""");

        Assert.Single(world.Platform.Chats);
        Assert.Equal([ChatEntryKind.Notice, ChatEntryKind.FromBot, ChatEntryKind.FromMember, ChatEntryKind.FromBot], world.Platform.Chats[0].Entries.Select(entry => entry.Kind));
    }

    private static Task RunAsync(SimulatedWorld world, string script)
    {
        _ = new AnsweringBot(world);
        return new ScriptRunner(world.Platform, _ => Task.CompletedTask, at => world.Clock.AdjustTime(at)).RunAsync(Script.Parse(script), ct: Ct);
    }

    private sealed class Journal(List<string> lines) : IProgress<ScriptProgress>
    {
        public void Report(ScriptProgress value) => lines.Add($"{value.Number}/{value.Of} {value.Description}");
    }
}
