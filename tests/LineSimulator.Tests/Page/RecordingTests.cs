using LineSimulator.Scripts;

namespace LineSimulator.Tests.Page;

public sealed class RecordingTests
{
    [Fact]
    public async Task A_recording_is_a_script_with_its_people_trouble_and_company()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync("佐藤");
        var chat = $"/simulator/page/chats/{user.Id}";
        await world.PostAsync("/simulator/page/recording", """{"seed":5}""");
        await world.PostAsync($"{chat}/messages", """{"text":"質問です"}""");
        await world.PostAsync($"{chat}/unsend", $$"""{"messageId":"{{world.Platform.Chat(user.Id).Entries[^1].MessageId}}"}""");
        await world.PostAsync("/simulator/page/hold", """{"order":"Shuffled","inOneWebhook":true}""");
        await world.PostAsync($"{chat}/messages", """{"text":"一"}""");
        await world.PostAsync($"{chat}/messages", """{"text":"二"}""");
        await world.PostAsync("/simulator/page/release", "");

        var script = Script.Parse((await world.PostAsync("/simulator/page/recording/stop", "")).Body);

        Assert.Equal(5, script.Seed);
        Assert.Equal("佐藤", Assert.Single(script.Users).Value);
        Assert.Collection(
            script.Steps,
            step => Assert.Equal(world.Clock.GetUtcNow(), Assert.IsType<ScriptStep.Scene>(step).At),
            step => Assert.IsType<ScriptDeed.Follow>(Assert.IsType<ScriptStep.Act>(step).Deed),
            step => Assert.Equal(new ScriptDeed.Say("質問です", "m1"), Assert.IsType<ScriptStep.Act>(step).Deed),
            step => Assert.Equal(new ScriptDeed.Unsend("m1"), Assert.IsType<ScriptStep.Act>(step).Deed),
            step =>
            {
                var together = Assert.IsType<ScriptStep.Together>(step);
                Assert.True(together.InOneWebhook);
                Assert.Equal(["一", "二"], together.Acts.Select(act => Assert.IsType<ScriptDeed.Say>(act.Deed).Text));
            });
    }

    [Fact]
    public async Task What_no_script_can_tell_is_named_while_recording()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var group = world.Platform.AddGroup([user.Id]);
        await world.PostAsync("/simulator/page/recording", "{}");

        await world.PostAsync($"/simulator/page/chats/{group.Id}/messages", $$"""{"text":"みなさん","speakerId":"{{user.Id}}"}""");

        var recording = (await world.GetAsync("/simulator/page/state")).Json.GetProperty("recording");
        Assert.Equal("グループの発言", recording.GetProperty("missed")[0].GetString());
    }

    [Fact]
    public async Task A_script_that_makes_no_sense_is_refused_with_its_step()
    {
        await using var world = await SimulatedWorld.StartAsync();

        var answer = await world.PostAsync("/simulator/page/replay", """{"script":"{\"users\":{},\"steps\":[{}]}","seed":2}""");

        Assert.Equal(400, answer.Status);
        Assert.StartsWith("Step 1:", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replay_tells_where_the_bot_disappointed()
    {
        await using var world = await SimulatedWorld.StartAsync();

        await world.PostAsync("/simulator/page/replay", """{"script":"{\"users\":{\"a\":\"佐藤\"},\"steps\":[{\"as\":\"a\",\"follow\":true},{\"expect\":{\"as\":\"a\",\"contains\":\"ようこそ\"}}]}"}""");

        var replay = world.Service<LineSimulator.Page.Scripts.Replay>();
        await SimulatedWorld.UntilAsync(() => replay.State is { IsRunning: false });
        Assert.Equal(2, replay.State!.Number);
        Assert.Contains("ようこそ", replay.State.Failure, StringComparison.Ordinal);
    }
}
