namespace SessionBot.Domain.Questions.Kinds;

/// <summary>What a member's message is meant as.</summary>
public enum MessageKind
{
    /// <summary>質問: asks the speaker or another region.</summary>
    Question,

    /// <summary>コメント: says what its sender thinks or does.</summary>
    Comment,

    /// <summary>運営連絡: sound, screen, papers, coming and going; for the organizers, not for the speaker.</summary>
    Operational,

    /// <summary>取消: takes back what was sent.</summary>
    Withdraw,

    /// <summary>訂正: corrects what was sent.</summary>
    Edit,

    /// <summary>
    /// Abuse, threats, advertising, other people's private matters, or a cry for help. An organizer looks at it first;
    /// nothing is dropped, since the rules go by words and the sender may need help.
    /// </summary>
    Unsafe,
}
