namespace LineSimulator.Tests;

public sealed class IdentityTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_seed_fixes_user_and_message_ids()
    {
        var (first, again, other) = (await IdsAsync(1), await IdsAsync(1), await IdsAsync(2));

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public async Task A_user_id_must_have_LINEs_form_and_be_new()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var id = "U" + new string('a', 32);
        world.Platform.AddUser("佐藤", id);

        Assert.Throws<SimulatorException>(() => world.Platform.AddUser("佐藤", id));
        Assert.Throws<SimulatorException>(() => world.Platform.AddUser("佐藤", "sato"));
    }

    [Fact]
    public async Task A_person_who_blocked_the_account_cannot_write_to_it()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        await world.Platform.UnfollowAsync(user.Id, ct: Ct);

        await Assert.ThrowsAsync<SimulatorException>(() => world.Platform.SayAsync(user.Id, "届かない", ct: Ct));
    }

    [Fact]
    public async Task A_webhook_without_an_address_names_the_option()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = world.Platform.AddUser("佐藤");
        world.Platform.Options.WebhookUrl = null;

        var fault = await Assert.ThrowsAsync<SimulatorException>(() => world.Platform.SayAsync(user.Id, "質問です", ct: Ct));

        Assert.Contains("SimulatorOptions.WebhookUrl", fault.Message, StringComparison.Ordinal);
    }

    private static async Task<(string UserId, string MessageId)> IdsAsync(int seed)
    {
        await using var world = await SimulatedWorld.StartAsync(new SimulatorOptions { Seed = seed });
        var user = await world.FriendAsync();
        return (user.Id, await world.Platform.SayAsync(user.Id, "こんにちは", ct: Ct));
    }
}
