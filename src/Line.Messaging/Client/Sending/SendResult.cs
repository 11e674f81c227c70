namespace Line.Messaging;

/// <summary>LINE has accepted the messages. That is no delivery: a recipient who blocked the account gets nothing.</summary>
/// <param name="RequestId">LINE's id of this request (x-line-request-id), to be kept in the log.</param>
/// <param name="AlreadyAccepted">True: an earlier request with the same retry key was accepted, this one sent nothing (409).</param>
/// <param name="AcceptedRequestId">LINE's id of that earlier request (x-line-accepted-request-id).</param>
/// <param name="SentMessages">
/// The sent messages in the order of the request; empty for a multicast or broadcast, and where LINE's answer could not be read.
/// </param>
public sealed record SendResult(
    string? RequestId,
    bool AlreadyAccepted,
    string? AcceptedRequestId,
    IReadOnlyList<SentMessage> SentMessages);

/// <summary>A message that was sent.</summary>
/// <param name="Id">Its message ID.</param>
/// <param name="QuoteToken">The token to quote it with, where it can be quoted.</param>
public sealed record SentMessage(string Id, string? QuoteToken = null);
