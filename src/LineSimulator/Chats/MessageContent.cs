namespace LineSimulator.Chats;

/// <summary>The bytes of a photo or file that a user sent; guarded by <see cref="PlatformState.Gate"/>.</summary>
internal sealed class MessageContent(byte[] bytes, string mediaType, int answersBeforeReady)
{
    private int _answersBeforeReady = answersBeforeReady;

    public byte[] Bytes { get; } = bytes;

    public string MediaType { get; } = mediaType;

    /// <summary>The message was unsent: LINE answers 410 from then on.</summary>
    public bool IsGone { get; set; }

    /// <summary>LINE answers 202 while it still prepares a large file.</summary>
    public bool TakeIsPreparing() => _answersBeforeReady-- > 0;
}
