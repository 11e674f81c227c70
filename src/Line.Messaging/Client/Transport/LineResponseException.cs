using System.Net;

namespace Line.Messaging;

/// <summary>LINE refused a request, or answered it with what cannot be read.</summary>
/// <remarks>
/// The exception's own message names the status, the endpoint and LINE's request id, never a token, an ID or a text. 429 has four
/// meanings, which the status does not tell apart: see <see cref="ILineMessagingClient.DiagnoseTooManyRequestsAsync"/>.
/// </remarks>
public class LineResponseException : Exception
{
    /// <summary>Creates the exception.</summary>
    public LineResponseException()
    {
    }

    /// <summary>Creates the exception.</summary>
    public LineResponseException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    public LineResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode StatusCode { get; init; }

    /// <summary>LINE's words; null where the answer has none that can be read.</summary>
    public ErrorResponseMessage? ResponseMessage { get; init; }

    /// <summary>LINE's id of the request (x-line-request-id), to be kept in the log.</summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// What the words of a 429 suggest; null for another status. A hint, since the words are no contract:
    /// <see cref="ILineMessagingClient.DiagnoseTooManyRequestsAsync"/> asks LINE's own figures.
    /// </summary>
    public TooManyRequestsKind? TooManyRequestsHint =>
        StatusCode == HttpStatusCode.TooManyRequests ? TooManyRequestsWords.Read(ResponseMessage?.Message) : null;

    /// <summary>How long LINE asks to wait, where it does.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
