using LineSimulator.People;
using LineSimulator.Webhooks;

namespace LineSimulator;

/// <content>Groups and rooms.</content>
public sealed partial class LinePlatform
{
    /// <summary>All groups and rooms, in the order in which they were added.</summary>
    public IReadOnlyList<SimulatedGroup> Groups
    {
        get
        {
            lock (_state.Gate)
            {
                return _state.Groups;
            }
        }
    }

    public SimulatedGroup? FindGroup(string groupId)
    {
        lock (_state.Gate)
        {
            return _state.FindGroup(groupId);
        }
    }

    /// <summary>Adds a group chat with the bot in it; no event is sent, see <see cref="JoinAsync"/>.</summary>
    public SimulatedGroup AddGroup(IReadOnlyList<string> memberIds, string name = "グループ")
    {
        lock (_state.Gate)
        {
            return Add(_state.Ids.NextGroupId(), name, memberIds);
        }
    }

    /// <summary>Adds a multi-person chat with the bot in it; no event is sent. The name is the simulator's: LINE gives it none.</summary>
    public SimulatedGroup AddRoom(IReadOnlyList<string> memberIds, string name = "複数人トーク")
    {
        lock (_state.Gate)
        {
            return Add(_state.Ids.NextRoomId(), name, memberIds);
        }
    }

    /// <summary>The bot is invited into a group or room that was added before.</summary>
    public Task JoinAsync(string groupId, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(() => _groups.Join(groupId), delivery, ct);

    /// <summary>A member removes the bot.</summary>
    public Task LeaveAsync(string groupId, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(() => _groups.Leave(groupId), delivery, ct);

    public Task JoinMembersAsync(string groupId, IReadOnlyList<string> userIds, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(() => _groups.JoinMembers(groupId, userIds), delivery, ct);

    /// <summary>Members leave, or are removed.</summary>
    public Task RemoveMembersAsync(string groupId, IReadOnlyList<string> userIds, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(() => _groups.RemoveMembers(groupId, userIds), delivery, ct);

    private SimulatedGroup Add(string id, string name, IReadOnlyList<string> memberIds)
    {
        var group = new SimulatedGroup(id, name, [.. memberIds.Select(member => _state.User(member).Id).Distinct()]);
        _state.Add(group);
        return group;
    }
}
