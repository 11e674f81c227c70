namespace Line.Messaging;

public partial interface ILineMessagingClient
{
    /// <summary>A user's profile; null where the user blocked the account or never allowed it (404). Source: "Get profile".</summary>
    Task<UserProfile?> GetUserProfileAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>A page of the account's friends, for verified and premium accounts only (403). Source: "Get follower IDs".</summary>
    /// <param name="continuationToken">The page's <see cref="FollowerIds.Next"/>; null for the first.</param>
    /// <param name="limit">1 to 1,000 a page.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<FollowerIds> GetFollowerIdsAsync(string? continuationToken = null, int limit = 300, CancellationToken cancellationToken = default);

    /// <summary>A group's name and icon; null where the account is not in it (404). Source: "Get group chat summary".</summary>
    Task<GroupSummary?> GetGroupSummaryAsync(string groupId, CancellationToken cancellationToken = default);

    /// <summary>How many people a group has, without the account: what a push to it costs. Source: "Get number of users in a group chat".</summary>
    Task<long> GetGroupMemberCountAsync(string groupId, CancellationToken cancellationToken = default);

    /// <summary>The profile of a group's member, a friend or not; null where there is none (404). Source: "Get group chat member profile".</summary>
    Task<UserProfile?> GetGroupMemberProfileAsync(string groupId, string userId, CancellationToken cancellationToken = default);

    /// <summary>A page of a group's members, for verified and premium accounts only (403). Source: "Get group chat member user IDs".</summary>
    /// <param name="groupId">The group ID.</param>
    /// <param name="continuationToken">The page's <see cref="GroupMemberIds.Next"/>; null for the first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<GroupMemberIds> GetGroupMemberIdsAsync(string groupId, string? continuationToken = null, CancellationToken cancellationToken = default);

    /// <summary>Leaves a group. Source: "Leave group chat".</summary>
    Task<LineReceipt> LeaveFromGroupAsync(string groupId, CancellationToken cancellationToken = default);

    /// <summary>How many people a room has, without the account: what a push to it costs. Source: "Get number of users in a multi-person chat".</summary>
    Task<long> GetRoomMemberCountAsync(string roomId, CancellationToken cancellationToken = default);

    /// <summary>The profile of a room's member; null where there is none (404). Source: "Get multi-person chat member profile".</summary>
    Task<UserProfile?> GetRoomMemberProfileAsync(string roomId, string userId, CancellationToken cancellationToken = default);

    /// <summary>A page of a room's members, for verified and premium accounts only (403). Source: "Get multi-person chat member user IDs".</summary>
    /// <param name="roomId">The room ID.</param>
    /// <param name="continuationToken">The page's <see cref="GroupMemberIds.Next"/>; null for the first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<GroupMemberIds> GetRoomMemberIdsAsync(string roomId, string? continuationToken = null, CancellationToken cancellationToken = default);

    /// <summary>Leaves a room. Source: "Leave multi-person chat".</summary>
    Task<LineReceipt> LeaveFromRoomAsync(string roomId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Shows that an answer is being prepared, until a message of the account arrives, to a user who has the chat open. Rate: 100 a
    /// second. Source: "Display a loading animation".
    /// </summary>
    /// <param name="userId">A user ID: LINE answers 400 for a group or room.</param>
    /// <param name="loadingSeconds">5 to 60, in steps of 5.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<LineReceipt> ShowLoadingAnimationAsync(string userId, int loadingSeconds = 20, CancellationToken cancellationToken = default);

    /// <summary>
    /// Marks a message, and all before it, as read. It needs chat to be on in the account's response settings. Source: "Mark messages
    /// as read".
    /// </summary>
    /// <param name="markAsReadToken">The message's token, which never expires.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<LineReceipt> MarkMessagesAsReadAsync(string markAsReadToken, CancellationToken cancellationToken = default);

    /// <summary>A token to link a user's account with; it works once, within 10 minutes. Source: "Issue link token".</summary>
    Task<string> IssueLinkTokenAsync(string userId, CancellationToken cancellationToken = default);
}
