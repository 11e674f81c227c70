namespace LineSimulator.Tests;

public sealed class LoadingTests
{
    [Theory]
    [InlineData("""{"chatId":"U00000000000000000000000000000001","loadingSeconds":5}""", 202)]
    [InlineData("""{"chatId":"U00000000000000000000000000000001"}""", 202)]
    [InlineData("""{"chatId":"U00000000000000000000000000000001","loadingSeconds":7}""", 400)]
    [InlineData("""{"chatId":"U00000000000000000000000000000001","loadingSeconds":65}""", 400)]
    [InlineData("""{"chatId":"C00000000000000000000000000000001"}""", 400)]
    [InlineData("""{}""", 400)]
    public async Task A_loading_sign_is_for_private_chats_and_steps_of_five_seconds(string body, int status)
    {
        await using var world = await SimulatedWorld.StartAsync();

        Assert.Equal(status, (await world.PostAsync("/v2/bot/chat/loading/start", body)).Status);
    }
}
