namespace SessionBot.Storage.Queue;

/// <summary>What is written down of a message that LINE has taken.</summary>
/// <param name="Seq">The row.</param>
/// <param name="Fence">Of the claim under which it was sent.</param>
/// <param name="RequestId">LINE's name for the request.</param>
/// <param name="At">When LINE had taken it.</param>
public sealed record SentMessage(long Seq, long Fence, string? RequestId, DateTimeOffset At);
