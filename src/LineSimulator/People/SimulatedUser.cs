namespace LineSimulator.People;

/// <summary>A person with LINE on the phone.</summary>
public sealed class SimulatedUser
{
    internal SimulatedUser(string id, string name) => (Id, Name) = (id, name);

    /// <summary><c>U</c> and 32 lower-case hexadecimal digits.</summary>
    public string Id { get; }

    public string Name { get; }

    public Friendship Friendship { get; internal set; }

    /// <summary>When the user last wrote in the private chat; a push reaches a stranger for seven days after that.</summary>
    internal DateTimeOffset? LastWrote { get; set; }

    internal bool IsReachable(DateTimeOffset now) => Friendship switch
    {
        Friendship.Friend => true,
        Friendship.Stranger => now - LastWrote <= TimeSpan.FromDays(7),
        Friendship.Blocked => false,
    };
}
