namespace Line.Messaging;

/// <summary>LINE has taken a request that it answers with nothing else.</summary>
/// <param name="RequestId">LINE's id of the request (x-line-request-id), to be kept in the log.</param>
public sealed record LineReceipt(string? RequestId);
