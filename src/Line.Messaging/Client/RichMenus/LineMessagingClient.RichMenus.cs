namespace Line.Messaging;

public sealed partial class LineMessagingClient
{
    /// <inheritdoc/>
    public async Task<string> CreateRichMenuAsync(RichMenu richMenu, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(richMenu);
        var faults = new FaultCollector();
        RichMenuValidator.Check(faults, richMenu);
        LineLimitException.ThrowIfAny(faults);
        var request = Post(Api("v2/bot/richmenu"), RichMenuBody.Menu(richMenu));
        return (await _transport.AskAsync(request, LineJson.Default.RichMenuIdAnswer, cancellationToken).ConfigureAwait(false)).RichMenuId;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ErrorDetails>> ValidateRichMenuAsync(RichMenu richMenu, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(richMenu);
        return _transport.ValidateAsync(Post(Api("v2/bot/richmenu/validate"), RichMenuBody.Menu(richMenu)), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ResponseRichMenu?> GetRichMenuAsync(string richMenuId, CancellationToken cancellationToken = default) =>
        _transport.FindAsync(Api("v2/bot/richmenu/{richMenuId}", richMenuId), LineJson.Default.ResponseRichMenu, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ResponseRichMenu>> GetRichMenuListAsync(CancellationToken cancellationToken = default) =>
        (await _transport.GetAsync(Api("v2/bot/richmenu/list"), LineJson.Default.RichMenuListAnswer, cancellationToken).ConfigureAwait(false)).RichMenus;

    /// <inheritdoc/>
    public Task<LineReceipt> DeleteRichMenuAsync(string richMenuId, CancellationToken cancellationToken = default) =>
        _transport.DoAsync(new LineRequest(HttpMethod.Delete, Api("v2/bot/richmenu/{richMenuId}", richMenuId)), cancellationToken);

    /// <inheritdoc/>
    public Task<LineReceipt> UploadRichMenuJpegImageAsync(Stream stream, string richMenuId, RichMenuSize? menuSize = null, CancellationToken cancellationToken = default) =>
        UploadAsync(stream, ImageHeader.Jpeg, richMenuId, menuSize, cancellationToken);

    /// <inheritdoc/>
    public Task<LineReceipt> UploadRichMenuPngImageAsync(Stream stream, string richMenuId, RichMenuSize? menuSize = null, CancellationToken cancellationToken = default) =>
        UploadAsync(stream, ImageHeader.Png, richMenuId, menuSize, cancellationToken);

    /// <inheritdoc/>
    public Task<ContentResult> DownloadRichMenuImageAsync(string richMenuId, CancellationToken cancellationToken = default) =>
        ContentAsync(Data("v2/bot/richmenu/{richMenuId}/content", richMenuId), cancellationToken);

    /// <inheritdoc/>
    public Task<LineReceipt> SetDefaultRichMenuAsync(string richMenuId, CancellationToken cancellationToken = default) =>
        _transport.DoAsync(Post(Api("v2/bot/user/all/richmenu/{richMenuId}", richMenuId)), cancellationToken);

    /// <inheritdoc/>
    public Task<string?> GetDefaultRichMenuIdAsync(CancellationToken cancellationToken = default) =>
        RichMenuIdAsync(Api("v2/bot/user/all/richmenu"), cancellationToken);

    /// <inheritdoc/>
    public Task<LineReceipt> CancelDefaultRichMenuAsync(CancellationToken cancellationToken = default) =>
        _transport.DoAsync(new LineRequest(HttpMethod.Delete, Api("v2/bot/user/all/richmenu")), cancellationToken);

    private async Task<LineReceipt> UploadAsync(
        Stream stream, string mediaType, string richMenuId, RichMenuSize? menuSize, CancellationToken cancellationToken)
    {
        var endpoint = Data("v2/bot/richmenu/{richMenuId}/content", richMenuId);
        var image = await RichMenuImage.ReadAsync(stream, mediaType, menuSize, cancellationToken).ConfigureAwait(false);
        return await _transport.DoAsync(Post(endpoint, image), cancellationToken).ConfigureAwait(false);
    }

    private async Task<string?> RichMenuIdAsync(LineEndpoint endpoint, CancellationToken cancellationToken) =>
        (await _transport.FindAsync(endpoint, LineJson.Default.RichMenuIdAnswer, cancellationToken).ConfigureAwait(false))?.RichMenuId;
}
