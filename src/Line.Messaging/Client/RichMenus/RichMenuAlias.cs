namespace Line.Messaging;

/// <summary>A name for a rich menu that can be moved to another one. Source: developers.line.biz, Messaging API reference, "Rich menu alias".</summary>
/// <param name="RichMenuAliasId">1 to 32 of <c>a-z 0-9 _ -</c>.</param>
/// <param name="RichMenuId">The rich menu.</param>
public sealed record RichMenuAlias(string RichMenuAliasId, string RichMenuId);
