namespace LineSimulator.Chats;

/// <summary>One accepted API request that put messages into a chat.</summary>
/// <param name="Endpoint"><c>reply</c>, <c>push</c>, <c>multicast</c> or <c>broadcast</c>.</param>
/// <param name="RequestId">The <c>x-line-request-id</c> of the answer.</param>
/// <param name="RetryKey">The <c>X-Line-Retry-Key</c>, where one was given.</param>
/// <param name="Messages">How many message objects it brought.</param>
public sealed record ChatDelivery(DateTimeOffset At, string Endpoint, string RequestId, Guid? RetryKey, int Messages);
