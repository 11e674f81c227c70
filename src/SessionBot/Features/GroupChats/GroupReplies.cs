using Line.Messaging;
using SessionBot.Domain.Questions;
using SessionBot.Features.Questions;

namespace SessionBot.Features.GroupChats;

/// <summary>What the bot says in group chats: short, without buttons, and nothing that concerns one person alone.</summary>
internal static class GroupReplies
{
    public static ISendMessage HowToSpeak() => new TextMessage(GroupTexts.HowToSpeak);

    public static ISendMessage Nameless() => new TextMessage(GroupTexts.Nameless);

    public static ISendMessage Kept(Question question) =>
        new TextMessage(Wording.Of(GroupTexts.Kept, ("question", QuestionReplies.Called(question))));

    public static ISendMessage Joined(Question question) => new TextMessage(
        Wording.Of(GroupTexts.Joined, ("question", QuestionReplies.Called(question)), ("count", question.Parts.Count)));

    /// <param name="isLookedAtAgain">It had been approved already.</param>
    public static ISendMessage Edited(Question question, bool isLookedAtAgain) => new TextMessage(
        Wording.Of(GroupTexts.Edited, ("question", QuestionReplies.Called(question))) + (isLookedAtAgain ? $"\n{FollowUpTexts.LookedAtAgain}" : ""));

    public static ISendMessage ReportKept() => new TextMessage(GroupTexts.ReportKept);

    public static ISendMessage ReportEdited() => new TextMessage(GroupTexts.ReportEdited);

    public static ISendMessage NeedsRegion() => new TextMessage(GroupTexts.NeedsRegion);

    public static ISendMessage PrivateMatter() => new TextMessage(GroupTexts.PrivateMatter);
}
