using Line.Messaging;
using SessionBot.Domain.Questions;
using SessionBot.Features.Members;
using static SessionBot.Features.Members.MemberReplies;
using static SessionBot.Features.Questions.QuestionReplies;

namespace SessionBot.Features.Questions;

/// <summary>What the bot says about 私も知りたい.</summary>
internal static class SupportReplies
{
    public static ISendMessage Supported(Question question, int supporters) => new TextMessage(Wording.Of(
        SupportTexts.Supported, ("number", question.Number), ("text", Short(question)), ("count", supporters)));

    /// <param name="number">As it was sent: the question may not exist, or not for members.</param>
    public static ISendMessage Refused(int number, Question? question, SupportDecision why) => new TextMessage(why switch
    {
        SupportDecision.Own => Wording.Of(SupportTexts.Own, ("number", number)),
        SupportDecision.Already => Wording.Of(SupportTexts.Already, ("number", number)),
        SupportDecision.Answered => MessageText.Truncate(
            WithAnswers(question!, Wording.Of(SupportTexts.AlreadyAnswered, ("number", number), ("text", Short(question!)))), 5000),
        SupportDecision.NotOpen => Wording.Of(SupportTexts.NotOpen, ("number", number)),
        SupportDecision.Accepted => throw new ArgumentException($"The support of question {number} is accepted, and no refusal.", nameof(why)),
    });

    public static ISendMessage Ended(Question question) => new TextMessage(Wording.Of(SupportTexts.Ended, ("number", question.Number)));

    public static ISendMessage NotSupported(int number) => new TextMessage(Wording.Of(SupportTexts.NotSupported, ("number", number)));

    /// <param name="buttons">Of the receipt before it: only the last message's are shown.</param>
    public static ISendMessage Similar(Question similar, QuickReply? buttons)
    {
        var support = MemberButtons.Support(similar.Number);
        var isOpen = SupportRules.IsOpen(similar);
        var offered = isOpen ? Choices(similar.SessionId, support, MemberButtons.LeaveAsIs) : Choices(similar.SessionId, MemberButtons.LeaveAsIs);
        return new TextMessage(
            isOpen
                ? Wording.Of(SupportTexts.Similar, ("number", similar.Number), ("text", Short(similar)), ("word", support.Says))
                : MessageText.Truncate(
                    WithAnswers(similar, Wording.Of(SupportTexts.SimilarAnswered, ("number", similar.Number), ("text", Short(similar)))), 5000),
            new QuickReply([.. offered.Items, .. buttons?.Items ?? []]));
    }

    /// <summary>What rides on a later reply, which has buttons of its own.</summary>
    public static string SimilarLater(Question own, Question similar) => Wording.Of(
        SupportRules.IsOpen(similar) ? SupportTexts.SimilarLater : SupportTexts.SimilarAnsweredLater,
        ("own", own.Number), ("number", similar.Number), ("text", Short(similar)), ("word", MemberButtons.Support(similar.Number).Says));
}
