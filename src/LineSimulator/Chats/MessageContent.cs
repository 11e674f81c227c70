namespace LineSimulator.Chats;

/// <summary>A photo or file that a user sent; guarded by <see cref="PlatformState.Gate"/>.</summary>
internal sealed class MessageContent(FileContent file, FileKind kind, int answersBeforeReady)
{
    private int _answersBeforeReady = answersBeforeReady;

    public FileContent File { get; } = file;

    public FileKind Kind { get; } = kind;

    /// <summary>The message was unsent: LINE answers 410 from then on.</summary>
    public bool IsGone { get; set; }

    /// <summary>LINE answers 202 while it still prepares a large file.</summary>
    public bool TakeIsPreparing() => _answersBeforeReady-- > 0;
}
