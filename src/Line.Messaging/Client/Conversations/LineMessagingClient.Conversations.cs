using System.Globalization;

namespace Line.Messaging;

public sealed partial class LineMessagingClient
{
    /// <inheritdoc/>
    public Task<UserProfile?> GetUserProfileAsync(string userId, CancellationToken cancellationToken = default) =>
        _transport.FindAsync(Api("v2/bot/profile/{userId}", userId), LineJson.Default.UserProfile, cancellationToken);

    /// <inheritdoc/>
    public Task<FollowerIds> GetFollowerIdsAsync(string? continuationToken = null, int limit = 300, CancellationToken cancellationToken = default)
    {
        var faults = new FaultCollector();
        faults.Range("limit", limit, 1, RequestLimits.FollowersPerPage);
        LineLimitException.ThrowIfAny(faults);
        var endpoint = Api("v2/bot/followers/ids")
            .WithQuery(("limit", limit.ToString(CultureInfo.InvariantCulture)), ("start", continuationToken));
        return _transport.GetAsync(endpoint, LineJson.Default.FollowerIds, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<GroupSummary?> GetGroupSummaryAsync(string groupId, CancellationToken cancellationToken = default) =>
        _transport.FindAsync(Api("v2/bot/group/{groupId}/summary", groupId), LineJson.Default.GroupSummary, cancellationToken);

    /// <inheritdoc/>
    public Task<long> GetGroupMemberCountAsync(string groupId, CancellationToken cancellationToken = default) =>
        CountAsync(Api("v2/bot/group/{groupId}/members/count", groupId), cancellationToken);

    /// <inheritdoc/>
    public Task<UserProfile?> GetGroupMemberProfileAsync(string groupId, string userId, CancellationToken cancellationToken = default) =>
        _transport.FindAsync(Api("v2/bot/group/{groupId}/member/{userId}", groupId, userId), LineJson.Default.UserProfile, cancellationToken);

    /// <inheritdoc/>
    public Task<GroupMemberIds> GetGroupMemberIdsAsync(string groupId, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        MembersAsync(Api("v2/bot/group/{groupId}/members/ids", groupId), continuationToken, cancellationToken);

    /// <inheritdoc/>
    public Task<LineReceipt> LeaveFromGroupAsync(string groupId, CancellationToken cancellationToken = default) =>
        _transport.DoAsync(Post(Api("v2/bot/group/{groupId}/leave", groupId)), cancellationToken);

    /// <inheritdoc/>
    public Task<long> GetRoomMemberCountAsync(string roomId, CancellationToken cancellationToken = default) =>
        CountAsync(Api("v2/bot/room/{roomId}/members/count", roomId), cancellationToken);

    /// <inheritdoc/>
    public Task<UserProfile?> GetRoomMemberProfileAsync(string roomId, string userId, CancellationToken cancellationToken = default) =>
        _transport.FindAsync(Api("v2/bot/room/{roomId}/member/{userId}", roomId, userId), LineJson.Default.UserProfile, cancellationToken);

    /// <inheritdoc/>
    public Task<GroupMemberIds> GetRoomMemberIdsAsync(string roomId, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        MembersAsync(Api("v2/bot/room/{roomId}/members/ids", roomId), continuationToken, cancellationToken);

    /// <inheritdoc/>
    public Task<LineReceipt> LeaveFromRoomAsync(string roomId, CancellationToken cancellationToken = default) =>
        _transport.DoAsync(Post(Api("v2/bot/room/{roomId}/leave", roomId)), cancellationToken);

    /// <inheritdoc/>
    public Task<LineReceipt> ShowLoadingAnimationAsync(string userId, int loadingSeconds = 20, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        var faults = new FaultCollector();
        if (userId[0] != 'U')
        {
            faults.Add("chatId", "not a user ID", "the animation is for a chat with one user");
        }

        if (loadingSeconds is < RequestLimits.LoadingSecondsStep or > RequestLimits.LoadingSeconds
            || loadingSeconds % RequestLimits.LoadingSecondsStep != 0)
        {
            faults.Add(
                "loadingSeconds",
                $"{loadingSeconds}",
                $"the limit is {RequestLimits.LoadingSecondsStep} to {RequestLimits.LoadingSeconds} in steps of {RequestLimits.LoadingSecondsStep}");
        }

        LineLimitException.ThrowIfAny(faults);
        var body = JsonBody.Of(writer =>
        {
            writer.WriteString("chatId"u8, userId);
            writer.WriteNumber("loadingSeconds"u8, loadingSeconds);
        });
        return _transport.DoAsync(Post(Api("v2/bot/chat/loading/start"), body), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<LineReceipt> MarkMessagesAsReadAsync(string markAsReadToken, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(markAsReadToken);
        var body = JsonBody.Of(writer => writer.WriteString("markAsReadToken"u8, markAsReadToken));
        return _transport.DoAsync(Post(Api("v2/bot/chat/markAsRead"), body), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<string> IssueLinkTokenAsync(string userId, CancellationToken cancellationToken = default)
    {
        var request = Post(Api("v2/bot/user/{userId}/linkToken", userId));
        return (await _transport.AskAsync(request, LineJson.Default.LinkTokenAnswer, cancellationToken).ConfigureAwait(false)).LinkToken;
    }

    private async Task<long> CountAsync(LineEndpoint endpoint, CancellationToken cancellationToken) =>
        (await _transport.GetAsync(endpoint, LineJson.Default.CountAnswer, cancellationToken).ConfigureAwait(false)).Count;

    private Task<GroupMemberIds> MembersAsync(LineEndpoint endpoint, string? continuationToken, CancellationToken cancellationToken) =>
        _transport.GetAsync(endpoint.WithQuery(("start", continuationToken)), LineJson.Default.GroupMemberIds, cancellationToken);
}
