using LineSimulator.Chats;

namespace LineSimulator.People;

/// <summary>A group chat or multi-person chat as it stood when it was asked for.</summary>
/// <param name="Id"><c>C</c> (a group) or <c>R</c> (a multi-person chat) and 32 lower-case hexadecimal digits.</param>
/// <param name="MemberIds">The people in it, without the bot.</param>
public sealed record SimulatedGroup(string Id, string Name, IReadOnlyList<string> MemberIds)
{
    /// <summary>Whether the bot is in it: neither removed by a member nor gone by itself.</summary>
    public bool HasBot { get; init; } = true;

    public ChatKind Kind => Id.StartsWith('R') ? ChatKind.Room : ChatKind.Group;
}
