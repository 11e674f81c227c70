namespace Line.Messaging;

/// <summary>A page of the members of a group or room. Source: developers.line.biz, Messaging API reference, "Get group chat member user IDs".</summary>
/// <param name="MemberIds">At most 100 user IDs, of people on LINE for iOS and Android who allowed it.</param>
/// <param name="Next">What asks for the next page; null on the last.</param>
public sealed record GroupMemberIds(IReadOnlyList<string> MemberIds, string? Next = null);

/// <summary>A page of the account's friends. Source: developers.line.biz, Messaging API reference, "Get a list of users who added your LINE Official Account as a friend".</summary>
/// <param name="UserIds">As many user IDs as asked for, or fewer.</param>
/// <param name="Next">What asks for the next page; null on the last.</param>
public sealed record FollowerIds(IReadOnlyList<string> UserIds, string? Next = null);
