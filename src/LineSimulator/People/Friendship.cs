namespace LineSimulator.People;

/// <summary>How a user stands to the bot's account.</summary>
public enum Friendship
{
    /// <summary>Has not added the account.</summary>
    Stranger,

    Friend,

    /// <summary>Added the account once and blocked it.</summary>
    Blocked,
}
