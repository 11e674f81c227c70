namespace Line.Messaging;

public partial interface ILineMessagingClient
{
    /// <summary>
    /// Creates a rich menu, which shows once it has an image. Limits: <see cref="RichMenuLimits"/>. Rate: 100 an hour. Source: "Create
    /// rich menu".
    /// </summary>
    /// <returns>The rich menu ID.</returns>
    Task<string> CreateRichMenuAsync(RichMenu richMenu, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lets LINE check a rich menu without creating it, and without <see cref="RichMenuValidator"/>. Source: "Validate rich menu object".
    /// </summary>
    /// <returns>What LINE finds wrong; none when it takes the menu.</returns>
    Task<IReadOnlyList<ErrorDetails>> ValidateRichMenuAsync(RichMenu richMenu, CancellationToken cancellationToken = default);

    /// <summary>A rich menu; null where there is none (404). Source: "Get rich menu".</summary>
    Task<ResponseRichMenu?> GetRichMenuAsync(string richMenuId, CancellationToken cancellationToken = default);

    /// <summary>The rich menus that were made with the API. Rate: 10 a second. Source: "Get rich menu list".</summary>
    Task<IReadOnlyList<ResponseRichMenu>> GetRichMenuListAsync(CancellationToken cancellationToken = default);

    /// <summary>Deletes a rich menu; it stays on screens until the user opens the chat again. Rate: 100 an hour. Source: "Delete rich menu".</summary>
    Task<LineReceipt> DeleteRichMenuAsync(string richMenuId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives a rich menu its image, once: LINE has no way to replace it. The image is checked before it is sent: at most 1,000,000 bytes,
    /// really a JPEG, 800 to 2,500 pixels wide, at least 250 high, and at least 1.45 times as wide as high. Source: "Upload rich menu image".
    /// </summary>
    /// <param name="stream">Stays the caller's; read to its end.</param>
    /// <param name="richMenuId">The rich menu.</param>
    /// <param name="menuSize">The rich menu's size, to be held against the image's; null to leave that to LINE.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<LineReceipt> UploadRichMenuJpegImageAsync(Stream stream, string richMenuId, RichMenuSize? menuSize = null, CancellationToken cancellationToken = default);

    /// <summary>The same as <see cref="UploadRichMenuJpegImageAsync"/> for a PNG.</summary>
    /// <inheritdoc cref="UploadRichMenuJpegImageAsync"/>
    Task<LineReceipt> UploadRichMenuPngImageAsync(Stream stream, string richMenuId, RichMenuSize? menuSize = null, CancellationToken cancellationToken = default);

    /// <summary>A rich menu's image; <see cref="ContentResult.NotFound"/> where it has none. Source: "Download rich menu image".</summary>
    Task<ContentResult> DownloadRichMenuImageAsync(string richMenuId, CancellationToken cancellationToken = default);

    /// <summary>Shows a rich menu to all users who have none of their own, when they open the chat again. Source: "Set default rich menu".</summary>
    Task<LineReceipt> SetDefaultRichMenuAsync(string richMenuId, CancellationToken cancellationToken = default);

    /// <summary>
    /// The default rich menu's ID; null without one (404). One that was set in the account manager is refused with 403. Source: "Get
    /// default rich menu ID".
    /// </summary>
    Task<string?> GetDefaultRichMenuIdAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes the default rich menu back. Source: "Clear default rich menu".</summary>
    Task<LineReceipt> CancelDefaultRichMenuAsync(CancellationToken cancellationToken = default);
}
