using LineSimulator.Faults;

namespace LineSimulator.Tests.Page;

public sealed class WordsTests
{
    [Fact]
    public async Task Every_endpoint_and_every_fault_has_a_Japanese_label()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var words = (await world.GetAsync("/simulator/page/words.js")).Body.Split("export const ", StringSplitOptions.RemoveEmptyEntries);

        Assert.Empty(Enum.GetNames<LineEndpoint>().Except(Keys(words[0])));
        Assert.Empty(Enum.GetNames<FaultKind>().Except(Keys(words[1])));
        Assert.StartsWith("ENDPOINTS", words[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_platform_refuses_is_said_in_Japanese()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var (sato, suzuki) = (await world.FriendAsync("佐藤"), world.Platform.AddUser("鈴木"));
        var group = world.Platform.AddGroup([sato.Id], "連絡");
        var message = await world.Platform.SayAsync(sato.Id, "質問です", ct: TestContext.Current.CancellationToken);
        await world.PostAsync($"/simulator/page/chats/{sato.Id}/unsend", $$"""{"messageId":"{{message}}"}""");

        await RefusesAsync($"{sato.Id}/follow", "", "佐藤さんは、すでに友だちです。");
        await RefusesAsync($"{suzuki.Id}/unfollow", "", "鈴木さんは友だちではありません。先に友だちに追加してください。");
        await RefusesAsync($"{group.Id}/messages", $$"""{"text":"x","speakerId":"{{suzuki.Id}}"}""", "鈴木さんは「連絡」にいません。入っている人を選んでください。");
        await RefusesAsync($"{sato.Id}/unsend", $$"""{"messageId":"{{message}}"}""", "そのメッセージは、すでに取り消されています。");
        await RefusesAsync($"{sato.Id}/unsend", """{"messageId":"1"}""", "自分が送ったメッセージではないか、もうありません。");
        await RefusesAsync($"{sato.Id}/messages", """{"text":""}""", "空のメッセージは送れません。文字を入れてください。");
        await RefusesAsync($"{sato.Id}/messages", """{"text":"x","quotedId":"1"}""", "返信元のメッセージが、このトークにありません。");
        await RefusesAsync($"{sato.Id}/menu-taps", """{"area":0}""", "メニューはもう出ていません。画面が新しくなるのを待ってください。");
        await world.Platform.UnfollowAsync(sato.Id, ct: TestContext.Current.CancellationToken);
        await RefusesAsync($"{sato.Id}/messages", """{"text":"x"}""", "佐藤さんはブロック中なので、書けません。先にブロックを解除してください。");
        await world.Platform.LeaveAsync(group.Id, ct: TestContext.Current.CancellationToken);
        await RefusesAsync($"{group.Id}/messages", $$"""{"text":"x","speakerId":"{{sato.Id}}"}""", "ボットは「連絡」にもういません。");

        async Task RefusesAsync(string path, string json, string words)
        {
            var answer = await world.PostAsync($"/simulator/page/chats/{path}", json);
            Assert.Equal((400, words), (answer.Status, answer.Message));
        }
    }

    private static IEnumerable<string> Keys(string block) =>
        block.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Split(':')[0].Trim());
}
