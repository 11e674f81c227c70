using System.Net;

namespace Line.Messaging;

public sealed partial class LineMessagingClient
{
    /// <inheritdoc/>
    public Task<ContentResult> GetContentAsync(string messageId, CancellationToken cancellationToken = default) =>
        ContentAsync(Data("v2/bot/message/{messageId}/content", messageId), cancellationToken);

    /// <inheritdoc/>
    public Task<ContentResult> GetContentPreviewAsync(string messageId, CancellationToken cancellationToken = default) =>
        ContentAsync(Data("v2/bot/message/{messageId}/content/preview", messageId), cancellationToken);

    /// <inheritdoc/>
    public async Task<TranscodingStatus> GetContentTranscodingAsync(string messageId, CancellationToken cancellationToken = default)
    {
        var endpoint = Data("v2/bot/message/{messageId}/content/transcoding", messageId);
        var answer = await _transport.GetAsync(endpoint, LineJson.Default.StatusAnswer, cancellationToken).ConfigureAwait(false);
        return answer.Status switch
        {
            "processing" => TranscodingStatus.Processing,
            "succeeded" => TranscodingStatus.Succeeded,
            "failed" => TranscodingStatus.Failed,
            _ => TranscodingStatus.Unknown,
        };
    }

    private async Task<ContentResult> ContentAsync(LineEndpoint endpoint, CancellationToken cancellationToken)
    {
        var response = await _transport.GetContentAsync(endpoint, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.OK)
        {
            var headers = response.Content.Headers;
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return new ContentResult.Ready(stream, headers.ContentType?.MediaType, headers.ContentLength);
        }

        using (response)
        {
            return response.StatusCode switch
            {
                HttpStatusCode.Accepted => new ContentResult.Preparing(),
                HttpStatusCode.Gone => new ContentResult.Gone(),
                _ => new ContentResult.NotFound(),
            };
        }
    }
}
