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
    public async Task What_happens_in_a_group_is_recorded_with_its_members()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var (sato, suzuki) = (await world.FriendAsync("佐藤"), world.Platform.AddUser("鈴木"));
        await world.PostAsync("/simulator/page/recording", "{}");
        var group = (await world.PostAsync("/simulator/page/groups", $$"""{"name":"連絡","memberIds":["{{sato.Id}}","{{suzuki.Id}}"]}""")).Json.GetProperty("id").GetString()!;
        var chat = $"/simulator/page/chats/{group}";
        await world.PostAsync($"{chat}/messages", $$"""{"text":"みなさん","speakerId":"{{suzuki.Id}}"}""");
        await world.PostAsync($"{chat}/edits", $$"""{"messageId":"{{world.Platform.Chat(group).Entries[^1].MessageId}}","text":"皆さん","speakerId":"{{suzuki.Id}}"}""");
        await world.UploadAsync($"{chat}/files?name=%E6%B8%AF.jpg&speaker={sato.Id}", [1, 2, 3], "image/jpeg");

        var script = Script.Parse((await world.PostAsync("/simulator/page/recording/stop", "")).Body);

        Assert.Equal("連絡", Assert.Single(script.Groups).Value.Name);
        Assert.Equal(["p1", "p2"], script.Groups["g1"].Members);
        Assert.Equal(
            [new ScriptDeed.Follow(), new ScriptDeed.Say("みなさん", "m1", "g1"), new ScriptDeed.Edit("m1", "皆さん"), new ScriptDeed.SendFile("港.jpg", new ScriptContent { Base64 = "AQID" }, null, "g1")],
            script.Steps.OfType<ScriptStep.Act>().Select(step => step.Deed));
    }

    [Fact]
    public async Task A_tap_on_the_menu_is_recorded_by_its_area()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var menu = await RichMenuFixture.CreateAsync(world);
        await world.PostAsync($"/v2/bot/user/all/richmenu/{menu}", "");
        await world.PostAsync("/simulator/page/recording", "{}");

        Assert.Equal(204, (await world.PostAsync($"/simulator/page/chats/{user.Id}/menu-taps", """{"area":0}""")).Status);

        var script = Script.Parse((await world.PostAsync("/simulator/page/recording/stop", "")).Body);
        Assert.Equal(new ScriptDeed.TapMenu(0), Assert.IsType<ScriptStep.Act>(script.Steps[^1]).Deed);
        Assert.Equal("報告する", world.Bot.Events[^1].GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_no_script_can_tell_is_named_while_recording()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var room = world.Platform.AddRoom([user.Id]);
        await world.PostAsync("/simulator/page/recording", "{}");

        await world.PostAsync($"/simulator/page/chats/{room.Id}/messages", $$"""{"text":"こんにちは","speakerId":"{{user.Id}}"}""");
        await world.UploadAsync($"/simulator/page/chats/{user.Id}/files?name=a.pdf", new byte[1_000_001], "application/pdf");

        var recording = (await world.GetAsync("/simulator/page/state")).Json.GetProperty("recording");
        Assert.Equal(["複数人トーク", "大きい写真とファイルの中身"], recording.GetProperty("missed").EnumerateArray().Select(missed => missed.GetString()));
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
