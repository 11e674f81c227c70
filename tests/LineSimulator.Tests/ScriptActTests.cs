using LineSimulator.Scripts;

namespace LineSimulator.Tests;

public sealed class ScriptActTests
{
    private const string Story =
        """
        {
          "users": { "sato": "佐藤", "suzuki": "鈴木" },
          "groups": { "circle": { "name": "研究会", "members": ["sato", "suzuki"] } },
          "steps": [
            { "as": "sato", "follow": true },
            { "as": "sato", "file": "写真.jpg", "bytes": 5, "ref": "f" },
            { "as": "sato", "unsend": "f" },
            { "as": "sato", "in": "circle", "say": "質問です", "ref": "q" },
            { "expect": { "as": "sato", "in": "circle", "contains": "受け付けました" } },
            { "as": "sato", "edit": "q", "to": "質問を直します" },
            { "as": "suzuki", "in": "circle", "tap": "取消" },
            { "as": "sato", "menu": 0 }
          ]
        }
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_script_plays_files_groups_edits_and_the_menu()
    {
        await using var world = await SimulatedWorld.StartAsync();
        _ = new AnsweringBot(world);
        await world.PostAsync($"/v2/bot/user/all/richmenu/{await RichMenuFixture.CreateAsync(world)}", "");

        await new ScriptRunner(world.Platform, _ => Task.CompletedTask).RunAsync(Script.Parse(Story), ct: Ct);

        Assert.Equal(
            ["join", "follow", "message", "unsend", "message", "messageEdited", "postback", "message"],
            world.Bot.Events.Select(e => e.GetProperty("type").GetString()));
        Assert.Equal("group", world.Bot.Events[6].GetProperty("source").GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_script_finds_its_group_again()
    {
        await using var world = await SimulatedWorld.StartAsync();
        _ = new AnsweringBot(world);
        var script = Script.Parse("""{"users":{"sato":"佐藤"},"groups":{"circle":{"name":"研究会","members":["sato"]}},"steps":[]}""");

        await new ScriptRunner(world.Platform, _ => Task.CompletedTask).RunAsync(script, ct: Ct);
        await new ScriptRunner(world.Platform, _ => Task.CompletedTask).RunAsync(script, ct: Ct);

        Assert.Single(world.Platform.Groups);
        Assert.Single(world.Bot.Events);
    }

    [Fact]
    public async Task An_expectation_in_a_group_is_not_met_by_the_private_chat()
    {
        await using var world = await SimulatedWorld.StartAsync();
        _ = new AnsweringBot(world);
        var script = Script.Parse(
            """
            {"users":{"sato":"佐藤"},"groups":{"circle":{"name":"研究会","members":["sato"]}},
             "steps":[{"as":"sato","say":"質問です"},{"expect":{"as":"sato","in":"circle","contains":"受け付けました"}}]}
            """);

        var failure = await Assert.ThrowsAsync<ScriptException>(() => new ScriptRunner(world.Platform, _ => Task.CompletedTask).RunAsync(script, ct: Ct));

        Assert.Equal("2", failure.Step);
    }

    [Theory]
    [InlineData("""{"users":{"a":"佐藤"},"groups":{"a":{"name":"研究会","members":["a"]}},"steps":[]}""", "another key")]
    [InlineData("""{"users":{"a":"佐藤"},"groups":{"g":{"name":"研究会","members":["b"]}},"steps":[]}""", "users does not name")]
    public void A_group_that_makes_no_sense_is_refused(string script, string remedy) =>
        Assert.Contains(remedy, Assert.Throws<ScriptException>(() => Script.Parse(script)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task An_unknown_group_is_named()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var script = Script.Parse("""{"users":{"sato":"佐藤"},"steps":[{"as":"sato","in":"circle","say":"質問です"}]}""");

        var failure = await Assert.ThrowsAsync<ScriptException>(() => new ScriptRunner(world.Platform, _ => Task.CompletedTask).RunAsync(script, ct: Ct));

        Assert.Contains("groups does not name", failure.Message, StringComparison.Ordinal);
    }
}
