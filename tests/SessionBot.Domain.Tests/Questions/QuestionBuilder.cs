using SessionBot.Domain.Questions;

namespace SessionBot.Domain.Tests.Questions;

internal static class QuestionBuilder
{
    public static readonly QuestionId Other = new(Guid.CreateVersion7());

    public static Question New(int number) => new()
    {
        Id = new QuestionId(Guid.CreateVersion7()),
        SessionId = new SessionId(Guid.CreateVersion7()),
        Number = number,
        AskerId = new MemberId(Guid.CreateVersion7()),
        Parts = [Part($"46825{number:D6}", $"{number}番目の質問です。予約はいつから始まりますか")],
        Timing = QuestionTiming.Live,
        AskedAt = new DateTimeOffset(2026, 4, 17, 19, 0, 0, TimeSpan.FromHours(9)),
        Kind = QuestionKind.Question,
    };

    public static QuestionPart Part(string messageId, string text, int secondsLater = 0)
    {
        var sentAt = new DateTimeOffset(2026, 4, 17, 19, 0, secondsLater, TimeSpan.FromHours(9));
        return new() { LineMessageId = messageId, Text = text, SentAt = sentAt, TextAt = sentAt };
    }

    /// <summary>A question with number 1 that stands where the test needs it.</summary>
    public static Question In(QuestionState state)
    {
        var question = New(1);
        var standing = question.Standing.In(state);
        question.Apply(new(question.Id, question.Standing, state switch
        {
            QuestionState.Answered => standing with { AnsweredWhen = AnswerTime.Live },
            QuestionState.NotTaken => standing with { Reason = "時間が足りませんでした" },
            QuestionState.Merged => standing with { MergedInto = Other },
            _ => standing,
        }));
        return question;
    }
}
