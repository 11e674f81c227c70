using LineSimulator.Chats;
using LineSimulator.People;

namespace LineSimulator;

/// <summary>Everything that the platform remembers. Read and change it only while holding <see cref="Gate"/>; never wait inside.</summary>
internal sealed class PlatformState(SimulatorOptions options, PlatformClock clock)
{
    private readonly Dictionary<string, SimulatedUser> _users = [];
    private readonly Dictionary<string, SimulatedGroup> _groups = [];
    private readonly Dictionary<string, ChatLog> _chats = [];
    private readonly List<ChatLog> _chatsInOrder = [];
    private readonly List<SimulatedUser> _usersInOrder = [];

    public Lock Gate { get; } = new();

    public PlatformClock Clock { get; } = clock;

    public Channel Channel { get; } = new(options, clock);

    public IdSource Ids { get; } = new(options.Seed);

    public Dictionary<string, MessageContent> Contents { get; } = [];

    public IReadOnlyList<ChatLog> Chats => _chatsInOrder;

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<SimulatedUser> Users => _usersInOrder;

    public IReadOnlyList<SimulatedGroup> Groups => [.. _chatsInOrder.Select(chat => FindGroup(chat.Id)).OfType<SimulatedGroup>()];

    public DateTimeOffset Now => Clock.GetUtcNow();

    public void Add(SimulatedUser user)
    {
        if (!_users.TryAdd(user.Id, user))
        {
            throw new SimulatorException($"A user with the ID {user.Id} exists already: leave the ID out to get a new one.");
        }

        _usersInOrder.Add(user);
        Open(new ChatLog(user.Id, user.Name, ChatKind.Private));
    }

    public void Add(SimulatedGroup group)
    {
        _groups.Add(group.Id, group);
        Open(new ChatLog(group.Id, group.Name, group.Kind));
    }

    public void Replace(SimulatedGroup group) => _groups[group.Id] = group;

    public SimulatedUser? FindUser(string id) => _users.GetValueOrDefault(id);

    public SimulatedGroup? FindGroup(string id) => _groups.GetValueOrDefault(id);

    public SimulatedUser User(string id) => FindUser(id)
        ?? throw new SimulatorException($"No user has the ID {id}: add the user first, and use the ID that comes back.");

    public SimulatedGroup Group(string id) => FindGroup(id)
        ?? throw new SimulatorException($"No group or room has the ID {id}: add it first, and use the ID that comes back.");

    public ChatLog Chat(string id) => _chats.GetValueOrDefault(id)
        ?? throw new SimulatorException($"No chat has the ID {id}: a chat's ID is that of its user or group.");

    private void Open(ChatLog chat)
    {
        _chats.Add(chat.Id, chat);
        _chatsInOrder.Add(chat);
    }
}
