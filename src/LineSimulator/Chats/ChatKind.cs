namespace LineSimulator.Chats;

public enum ChatKind
{
    /// <summary>One person and the bot.</summary>
    Private,

    Group,

    /// <summary>A multi-person chat: it has members and no name.</summary>
    Room,
}
