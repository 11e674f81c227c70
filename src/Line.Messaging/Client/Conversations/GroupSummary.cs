namespace Line.Messaging;

/// <summary>A group chat. Source: developers.line.biz, Messaging API reference, "Get group chat summary".</summary>
/// <param name="GroupId">The group ID.</param>
/// <param name="GroupName">The name that its members see.</param>
/// <param name="PictureUrl">The group's icon, where there is one.</param>
public sealed record GroupSummary(string GroupId, string GroupName, string? PictureUrl = null);
