namespace Line.Messaging;

/// <summary>One of LINE's own emoji in a <see cref="TextMessage"/>. Source: developers.line.biz, "List of available LINE emojis".</summary>
/// <param name="Index">Where its placeholder <c>$</c> stands in the text, in UTF-16 code units from 0.</param>
/// <param name="ProductId">The set of emoji.</param>
/// <param name="EmojiId">The emoji within its set.</param>
public sealed record Emoji(int Index, string ProductId, string EmojiId);
