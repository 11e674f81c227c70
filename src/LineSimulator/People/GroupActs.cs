using LineSimulator.Webhooks;

namespace LineSimulator.People;

/// <summary>Who comes into groups and rooms, and who goes. Call it while holding <see cref="PlatformState.Gate"/>.</summary>
internal sealed class GroupActs(PlatformState state)
{
    private readonly EventFactory _events = new(state);
    private readonly Speech _speech = new(state);

    public WebhookEvent Join(string groupId)
    {
        state.Replace(state.Group(groupId) with { HasBot = true });
        return _events.Join(EventSource.Group(groupId, null));
    }

    public WebhookEvent Leave(string groupId)
    {
        var group = WithBot(groupId);
        state.Replace(group with { HasBot = false });
        return _events.Leave(EventSource.Group(groupId, null));
    }

    public WebhookEvent JoinMembers(string groupId, IReadOnlyList<string> userIds)
    {
        var group = WithBot(groupId);
        foreach (var user in Named(userIds))
        {
            if (group.MemberIds.Contains(user.Id))
            {
                throw new SimulatorException($"{user.Name} is in {group.Name} ({groupId}) already: name people who are not.");
            }

            _speech.Note(EventSource.Group(groupId, user.Id), user, "参加");
        }

        state.Replace(group with { MemberIds = [.. group.MemberIds, .. userIds.Distinct()] });
        return _events.MemberJoined(EventSource.Group(groupId, null), userIds.Distinct());
    }

    public WebhookEvent RemoveMembers(string groupId, IReadOnlyList<string> userIds)
    {
        var group = WithBot(groupId);
        foreach (var user in Named(userIds))
        {
            if (!group.MemberIds.Contains(user.Id))
            {
                throw new SimulatorException($"{user.Name} is not in {group.Name} ({groupId}): name its members.");
            }

            _speech.Note(EventSource.Group(groupId, user.Id), user, "退出");
        }

        state.Replace(group with { MemberIds = [.. group.MemberIds.Except(userIds)] });
        return _events.MemberLeft(EventSource.Group(groupId, null), userIds.Distinct());
    }

    private IReadOnlyList<SimulatedUser> Named(IReadOnlyList<string> userIds) => userIds.Count == 0
        ? throw new SimulatorException("Nobody is named: give the user IDs of one or more people.")
        : [.. userIds.Distinct().Select(state.User)];

    private SimulatedGroup WithBot(string groupId) => state.Group(groupId) is { HasBot: true } group
        ? group
        : throw new SimulatorException($"The bot is not in {groupId}, and hears nothing of it: let it join first.");
}
