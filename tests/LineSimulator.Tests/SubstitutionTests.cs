namespace LineSimulator.Tests;

public sealed class SubstitutionTests
{
    private const string Emoji = """{"type":"emoji","productId":"5ac1bfd5040ab15980c9b435","emojiId":"001"}""";

    [Theory]
    [InlineData("""{"type":"mention","mentionee":{"type":"user","userId":"U00000000000000000000000000000001"}}""", null)]
    [InlineData("""{"type":"mention","mentionee":{"type":"all"}}""", null)]
    [InlineData(Emoji, null)]
    [InlineData("""{"type":"mention","mentionee":{"type":"user"}}""", "messages[0].substitution.who.mentionee.userId")]
    [InlineData("""{"type":"mention"}""", "messages[0].substitution.who.mentionee")]
    [InlineData("""{"type":"emoji","productId":"1"}""", "messages[0].substitution.who.emojiId")]
    [InlineData("""{"type":"name"}""", "messages[0].substitution.who.type")]
    [InlineData("\"x\"", "messages[0].substitution.who")]
    public async Task A_substitution_is_a_mention_or_an_emoji(string part, string? property)
    {
        await using var world = await SimulatedWorld.StartAsync();

        var answer = await ValidateAsync(world, $$$"""{"type":"textV2","text":"{who}さん","substitution":{"who":{{{part}}}}}""");

        Assert.Equal(property is null ? 200 : 400, answer.Status);
        if (property is not null)
        {
            Assert.Equal([property], answer.Properties);
        }
    }

    [Fact]
    public async Task Twenty_emojis_fit_into_one_text()
    {
        await using var world = await SimulatedWorld.StartAsync();
        string Message(int count) =>
            $$$"""{"type":"textV2","text":"a","substitution":{{{{string.Join(',', Enumerable.Range(1, count).Select(number => $"\"e{number}\":{Emoji}"))}}}}}""";

        Assert.Equal(200, (await ValidateAsync(world, Message(20))).Status);
        Assert.Equal(["messages[0].substitution"], (await ValidateAsync(world, Message(21))).Properties);
    }

    [Theory]
    [InlineData("""[{"index":1,"productId":"1","emojiId":"2"}]""", null)]
    [InlineData("""[{"index":0,"productId":"1","emojiId":"2"}]""", "messages[0].emojis[0].index")]
    [InlineData("""[{"index":2,"productId":"1","emojiId":"2"}]""", "messages[0].emojis[0].index")]
    [InlineData("""[{"index":1,"productId":"1"}]""", "messages[0].emojis[0].emojiId")]
    public async Task An_emoji_of_a_plain_text_takes_the_place_of_a_dollar_sign(string emojis, string? property)
    {
        await using var world = await SimulatedWorld.StartAsync();

        var answer = await ValidateAsync(world, $$"""{"type":"text","text":"a$","emojis":{{emojis}}}""");

        Assert.Equal(property is null ? 200 : 400, answer.Status);
        if (property is not null)
        {
            Assert.Equal([property], answer.Properties);
        }
    }

    private static Task<Answer> ValidateAsync(SimulatedWorld world, string message) =>
        world.PostAsync("/v2/bot/message/validate/push", $$"""{"messages":[{{message}}]}""");
}
