using LineSimulator.Webhooks;

namespace LineSimulator.People;

/// <summary>Adding the account as a friend, blocking it, and linking it with an account elsewhere. Call it while holding <see cref="PlatformState.Gate"/>.</summary>
internal sealed class FriendActs(PlatformState state)
{
    private readonly EventFactory _events = new(state);
    private readonly Speech _speech = new(state);

    public WebhookEvent Follow(string userId)
    {
        var user = state.User(userId);
        if (user.Friendship == Friendship.Friend)
        {
            throw new SimulatorException($"{user.Name} follows the account already: unfollow first.");
        }

        var isUnblocked = user.Friendship == Friendship.Blocked;
        user.Friendship = Friendship.Friend;
        _speech.Note(EventSource.Private(userId), user, isUnblocked ? "ブロック解除" : "友だち追加");
        return _events.Follow(EventSource.Private(userId), isUnblocked);
    }

    public WebhookEvent Unfollow(string userId)
    {
        var user = state.User(userId);
        if (user.Friendship != Friendship.Friend)
        {
            throw new SimulatorException($"{user.Name} does not follow the account: follow first.");
        }

        user.Friendship = Friendship.Blocked;
        _speech.Note(EventSource.Private(userId), user, "ブロック");
        return _events.Unfollow(EventSource.Private(userId));
    }

    /// <summary>A link token works once, for the user it was issued for, in its ten minutes.</summary>
    public WebhookEvent LinkAccount(string userId, string linkToken, string nonce) =>
        state.Channel.LinkTokens.Use(linkToken, state.User(userId).Id)
            ? _events.AccountLinked(EventSource.Private(userId), nonce)
            : _events.AccountLinkFailed(nonce);
}
