namespace SessionBot.Features.Questions;

/// <summary>What it may cost to tell somebody what became of a question.</summary>
internal enum NoticeUrgency
{
    /// <summary>Nothing is said, and what waits to be said is taken back.</summary>
    Untold,

    /// <summary>It rides on a free reply, or is not said.</summary>
    RidesOnly,

    /// <summary>It rides on a free reply, or is pushed after a while.</summary>
    Pushed,
}
