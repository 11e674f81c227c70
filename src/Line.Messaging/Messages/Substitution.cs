namespace Line.Messaging;

/// <summary>What a placeholder of a <see cref="TextMessageV2"/> stands for: a mention or an emoji.</summary>
/// <remarks>
/// Mentions go only to groups and multi-person chats that the bot is in, by reply or push; only LINE knows whether the mentioned
/// user is a member. Source: developers.line.biz, Messaging API reference, "Mention object" and "Emoji object".
/// </remarks>
public abstract record Substitution
{
    private protected Substitution()
    {
    }
}

/// <summary>Mentions one member of the chat.</summary>
/// <param name="UserId">The member; never a bot.</param>
public sealed record UserMention(string UserId) : Substitution;

/// <summary>Mentions everybody in the chat.</summary>
public sealed record AllMention : Substitution;

/// <summary>One of LINE's own emoji.</summary>
/// <param name="ProductId">The set of emoji.</param>
/// <param name="EmojiId">The emoji within its set.</param>
public sealed record EmojiSubstitution(string ProductId, string EmojiId) : Substitution;
