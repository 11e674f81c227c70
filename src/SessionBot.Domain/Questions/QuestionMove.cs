namespace SessionBot.Domain.Questions;

/// <summary>Where a question goes in the queue.</summary>
public enum QuestionMove
{
    Up,
    Down,

    /// <summary>先頭</summary>
    Top,
}
