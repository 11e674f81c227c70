namespace Line.Messaging;

public partial interface ILineMessagingClient
{
    /// <summary>Shows a rich menu to one user, at once and before any default. Source: "Link rich menu to user".</summary>
    Task<LineReceipt> LinkRichMenuToUserAsync(string userId, string richMenuId, CancellationToken cancellationToken = default);

    /// <summary>Takes a user's own rich menu back. Source: "Unlink rich menu from user".</summary>
    Task<LineReceipt> UnLinkRichMenuFromUserAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>The ID of a user's own rich menu; null without one (404). Source: "Get rich menu ID of user".</summary>
    Task<string?> GetRichMenuIdOfUserAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Shows a rich menu to many users; LINE does it afterwards (202). Source: "Link rich menu to multiple users".</summary>
    /// <param name="userIds">1 to 500.</param>
    /// <param name="richMenuId">The rich menu.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<LineReceipt> LinkRichMenuToUsersAsync(IReadOnlyList<string> userIds, string richMenuId, CancellationToken cancellationToken = default);

    /// <summary>Takes the own rich menus of many users back; LINE does it afterwards (202). Source: "Unlink rich menus from multiple users".</summary>
    /// <param name="userIds">1 to 500.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<LineReceipt> UnLinkRichMenusFromUsersAsync(IReadOnlyList<string> userIds, CancellationToken cancellationToken = default);

    /// <summary>
    /// Replaces or unlinks rich menus for all who have them; LINE does it afterwards (202). Rate: 3 an hour. Source: "Replace or unlink the
    /// linked rich menus in batches".
    /// </summary>
    /// <param name="operations">1 to 1,000.</param>
    /// <param name="resumeRequestKey">
    /// Takes a failed batch up again within 14 days, with the same operations: 1 to 100 letters, digits, <c>_</c> and <c>-</c>.
    /// </param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The receipt's request ID asks for the progress.</returns>
    Task<LineReceipt> ControlRichMenusInBatchAsync(
        IReadOnlyList<RichMenuBatchOperation> operations, string? resumeRequestKey = null, CancellationToken cancellationToken = default);

    /// <summary>Lets LINE check a batch without doing it. Source: "Validate a request of rich menu batch control".</summary>
    /// <inheritdoc cref="ControlRichMenusInBatchAsync"/>
    /// <returns>What LINE finds wrong; none when it takes the batch.</returns>
    Task<IReadOnlyList<ErrorDetails>> ValidateRichMenuBatchAsync(
        IReadOnlyList<RichMenuBatchOperation> operations, string? resumeRequestKey = null, CancellationToken cancellationToken = default);

    /// <summary>How far a batch is; null where LINE knows none of that ID (404). Rate: 100 an hour. Source: "Get the status of rich menu batch control".</summary>
    /// <param name="requestId">The request ID of the batch's receipt.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<RichMenuBatchProgress?> GetRichMenuBatchProgressAsync(string requestId, CancellationToken cancellationToken = default);

    /// <summary>Names a rich menu. Source: "Create rich menu alias".</summary>
    /// <param name="richMenuAliasId">1 to 32 of <c>a-z 0-9 _ -</c>.</param>
    /// <param name="richMenuId">The rich menu.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<LineReceipt> CreateRichMenuAliasAsync(string richMenuAliasId, string richMenuId, CancellationToken cancellationToken = default);

    /// <summary>Moves an alias to another rich menu. Source: "Update rich menu alias".</summary>
    /// <inheritdoc cref="CreateRichMenuAliasAsync"/>
    Task<LineReceipt> UpdateRichMenuAliasAsync(string richMenuAliasId, string richMenuId, CancellationToken cancellationToken = default);

    /// <summary>Deletes an alias. Rate: 100 an hour. Source: "Delete rich menu alias".</summary>
    Task<LineReceipt> DeleteRichMenuAliasAsync(string richMenuAliasId, CancellationToken cancellationToken = default);

    /// <summary>An alias; null where there is none (404). Source: "Get rich menu alias information".</summary>
    Task<RichMenuAlias?> GetRichMenuAliasAsync(string richMenuAliasId, CancellationToken cancellationToken = default);

    /// <summary>All aliases. Source: "Get list of rich menu alias".</summary>
    Task<IReadOnlyList<RichMenuAlias>> GetRichMenuAliasListAsync(CancellationToken cancellationToken = default);
}
