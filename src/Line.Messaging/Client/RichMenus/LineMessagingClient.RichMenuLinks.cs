namespace Line.Messaging;

public sealed partial class LineMessagingClient
{
    /// <inheritdoc/>
    public Task<LineReceipt> LinkRichMenuToUserAsync(string userId, string richMenuId, CancellationToken cancellationToken = default) =>
        _transport.DoAsync(Post(Api("v2/bot/user/{userId}/richmenu/{richMenuId}", userId, richMenuId)), cancellationToken);

    /// <inheritdoc/>
    public Task<LineReceipt> UnLinkRichMenuFromUserAsync(string userId, CancellationToken cancellationToken = default) =>
        _transport.DoAsync(new LineRequest(HttpMethod.Delete, Api("v2/bot/user/{userId}/richmenu", userId)), cancellationToken);

    /// <inheritdoc/>
    public Task<string?> GetRichMenuIdOfUserAsync(string userId, CancellationToken cancellationToken = default) =>
        RichMenuIdAsync(Api("v2/bot/user/{userId}/richmenu", userId), cancellationToken);

    /// <inheritdoc/>
    public Task<LineReceipt> LinkRichMenuToUsersAsync(IReadOnlyList<string> userIds, string richMenuId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(richMenuId);
        return _transport.DoAsync(Post(Api("v2/bot/richmenu/bulk/link"), RichMenuBody.Bulk(richMenuId, userIds)), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<LineReceipt> UnLinkRichMenusFromUsersAsync(IReadOnlyList<string> userIds, CancellationToken cancellationToken = default) =>
        _transport.DoAsync(Post(Api("v2/bot/richmenu/bulk/unlink"), RichMenuBody.Bulk(null, userIds)), cancellationToken);

    /// <inheritdoc/>
    public Task<LineReceipt> ControlRichMenusInBatchAsync(
        IReadOnlyList<RichMenuBatchOperation> operations, string? resumeRequestKey = null, CancellationToken cancellationToken = default) =>
        _transport.DoAsync(Post(Api("v2/bot/richmenu/batch"), RichMenuBody.Batch(operations, resumeRequestKey)), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ErrorDetails>> ValidateRichMenuBatchAsync(
        IReadOnlyList<RichMenuBatchOperation> operations, string? resumeRequestKey = null, CancellationToken cancellationToken = default) =>
        _transport.ValidateAsync(Post(Api("v2/bot/richmenu/validate/batch"), RichMenuBody.Batch(operations, resumeRequestKey)), cancellationToken);

    /// <inheritdoc/>
    public async Task<RichMenuBatchProgress?> GetRichMenuBatchProgressAsync(string requestId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(requestId);
        var endpoint = Api("v2/bot/richmenu/progress/batch").WithQuery(("requestId", requestId));
        if (await _transport.FindAsync(endpoint, LineJson.Default.BatchProgressAnswer, cancellationToken).ConfigureAwait(false) is not { } answer)
        {
            return null;
        }

        var phase = answer.Phase switch
        {
            "ongoing" => RichMenuBatchPhase.Ongoing,
            "succeeded" => RichMenuBatchPhase.Succeeded,
            "failed" => RichMenuBatchPhase.Failed,
            _ => RichMenuBatchPhase.Unknown,
        };
        return new RichMenuBatchProgress(phase, answer.AcceptedTime, answer.CompletedTime);
    }

    /// <inheritdoc/>
    public Task<LineReceipt> CreateRichMenuAliasAsync(string richMenuAliasId, string richMenuId, CancellationToken cancellationToken = default) =>
        _transport.DoAsync(Post(Api("v2/bot/richmenu/alias"), RichMenuBody.Alias(richMenuAliasId, richMenuId)), cancellationToken);

    /// <inheritdoc/>
    public Task<LineReceipt> UpdateRichMenuAliasAsync(string richMenuAliasId, string richMenuId, CancellationToken cancellationToken = default) =>
        _transport.DoAsync(Post(Alias(richMenuAliasId), RichMenuBody.RichMenuId(richMenuId)), cancellationToken);

    /// <inheritdoc/>
    public Task<LineReceipt> DeleteRichMenuAliasAsync(string richMenuAliasId, CancellationToken cancellationToken = default) =>
        _transport.DoAsync(new LineRequest(HttpMethod.Delete, Alias(richMenuAliasId)), cancellationToken);

    /// <inheritdoc/>
    public Task<RichMenuAlias?> GetRichMenuAliasAsync(string richMenuAliasId, CancellationToken cancellationToken = default) =>
        _transport.FindAsync(Alias(richMenuAliasId), LineJson.Default.RichMenuAlias, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RichMenuAlias>> GetRichMenuAliasListAsync(CancellationToken cancellationToken = default) =>
        (await _transport.GetAsync(Api("v2/bot/richmenu/alias/list"), LineJson.Default.RichMenuAliasListAnswer, cancellationToken).ConfigureAwait(false)).Aliases;

    private LineEndpoint Alias(string richMenuAliasId)
    {
        ArgumentNullException.ThrowIfNull(richMenuAliasId);
        var faults = new FaultCollector();
        RichMenuLimits.Alias(faults, richMenuAliasId);
        LineLimitException.ThrowIfAny(faults);
        return Api("v2/bot/richmenu/alias/{richMenuAliasId}", richMenuAliasId);
    }
}
