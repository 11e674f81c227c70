namespace SessionBot.Work;

/// <summary>The attempts before this one have come to no end, and were enough.</summary>
internal sealed class AbandonedTriesException() : Exception("no attempt came to an end");
