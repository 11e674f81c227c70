namespace LineSimulator.Chats;

public enum ChatKind
{
    /// <summary>One person and the bot.</summary>
    Private,

    Group,
}
