namespace SessionBot.Domain.Questions;

/// <summary>私も知りたい: one member's support for another member's question.</summary>
public sealed class QuestionSupport
{
    public required QuestionId QuestionId { get; init; }

    public required MemberId MemberId { get; init; }

    public required DateTimeOffset At { get; init; }
}
