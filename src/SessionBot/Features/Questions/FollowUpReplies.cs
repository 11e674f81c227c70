using Line.Messaging;
using SessionBot.Domain.Questions;
using SessionBot.Features.Members;
using static SessionBot.Features.Members.MemberReplies;
using static SessionBot.Features.Questions.QuestionReplies;

namespace SessionBot.Features.Questions;

/// <summary>What the bot says to messages that follow up an earlier one: added, split off, or wishing it away or otherwise.</summary>
internal static class FollowUpReplies
{
    public static ISendMessage Joined(Question question) => new TextMessage(
        question.NeedsCare ? ReceiptWords(question) : JoinedWords(question),
        Choices(question.SessionId, [MemberButtons.Split(question.Number), .. ReceiptButtons(question), MemberButtons.Withdraw(question.Number)]));

    private static string JoinedWords(Question question) => Wording.Of(
        FollowUpTexts.Joined, ("question", Called(question) + (question.IsAnonymous ? QuestionTexts.HiddenRemark : "")), ("count", question.Parts.Count), ("word", MemberButtons.Split(question.Number).Says));

    public static ISendMessage NothingToSplit(Question question) =>
        new TextMessage(Wording.Of(FollowUpTexts.NothingToSplit, ("question", Called(question))));

    public static ISendMessage Split(Question whole, Question split) => new TextMessage(
        Wording.Of(FollowUpTexts.Split, ("whole", Called(whole)), ("question", Called(split))),
        Choices(split.SessionId, [.. ReceiptButtons(split), MemberButtons.Withdraw(split.Number)]));

    /// <param name="meant">What it seems to take back.</param>
    public static ISendMessage Withdrawal(Question wish, Question meant)
    {
        var (yes, no) = (MemberButtons.WithdrawBoth(meant.Number, wish.Number), MemberButtons.SendAsQuestion(wish.Number));
        return new TextMessage(
            Wording.Of(
                FollowUpTexts.Withdrawal,
                ("question", Called(meant)), ("text", Short(meant)), ("wish", Called(wish)), ("yes", yes.Says), ("no", no.Says)),
            Choices(wish.SessionId, yes, no));
    }

    /// <param name="meant">What it seems to correct.</param>
    public static ISendMessage Correction(Question wish, Question meant)
    {
        var yes = MemberButtons.Replace(wish.Number, meant.Number);
        return new TextMessage(
            Wording.Of(
                FollowUpTexts.Correction, ("wish", Called(wish)), ("question", Called(meant)), ("text", Short(meant)), ("yes", yes.Says)),
            Choices(wish.SessionId, yes, MemberButtons.LeaveAsIs));
    }

    /// <param name="isWhole">The correction stands alone now; else it stands below what it corrects.</param>
    public static ISendMessage Corrected(Question question, Question history, bool isWhole, bool wasApproved)
    {
        var words = isWhole
            ? Wording.Of(FollowUpTexts.Replaced, ("question", Called(question)), ("text", question.Text), ("history", Called(history)))
            : Wording.Of(FollowUpTexts.Completed, ("question", Called(question)), ("text", question.Text));
        return new TextMessage(MessageText.Truncate(words, 4900) + (wasApproved ? $"\n{FollowUpTexts.LookedAtAgain}" : ""));
    }

    public static ISendMessage LeftAsItIs() => new TextMessage(FollowUpTexts.LeftAsItIs);
}
