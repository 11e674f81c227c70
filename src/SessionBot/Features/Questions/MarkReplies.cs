using Line.Messaging;
using SessionBot.Domain.Questions;
using static SessionBot.Features.Questions.QuestionReplies;

namespace SessionBot.Features.Questions;

/// <summary>What the bot says to organizers about the marks and words that they put on questions.</summary>
internal static class MarkReplies
{
    public static ISendMessage Marked(IReadOnlyList<QuestionChanged> changes, IReadOnlyList<Question> all) => BoardReplies.Say(MessageText.Truncate(
        string.Join('\n', changes.Select(change => Marked(change, all.Single(question => question.Id == change.QuestionId)))), 5000));

    /// <summary>The neighbour that made room goes without saying.</summary>
    public static ISendMessage Moved(Question question, IReadOnlyList<Question> all) => BoardReplies.Say(Wording.Of(
        MarkTexts.Moved, ("question", Called(question)), ("place", QuestionQueue.Waiting(all).TakeWhile(other => other != question).Count() + 1)));

    public static ISendMessage Reworded(Question question) => BoardReplies.Say(MessageText.Truncate(
        question.Reworded is { } words
            ? Wording.Of(MarkTexts.Reworded, ("question", Called(question)), ("text", words))
            : Wording.Of(MarkTexts.OwnWords, ("question", Called(question)), ("text", question.Text)), 5000));

    public static ISendMessage Divided(Question whole, Question second) => BoardReplies.Say(Wording.Of(
        MarkTexts.Divided, ("whole", Called(whole)), ("question", Called(second)), ("text", Short(second))));

    /// <summary>Of several that were chosen, those for which the step made no sense.</summary>
    public static ISendMessage LeftAsTheyAre(IEnumerable<Question> left) => new TextMessage(
        Wording.Of(MarkTexts.LeftAsTheyAre, ("questions", string.Join(BoardTexts.Separator, left.Select(Called)))));

    public static string? Assignee(QuestionAssignee? assignee) => assignee switch
    {
        QuestionAssignee.Speaker => MarkTexts.Speaker,
        QuestionAssignee.Office => MarkTexts.Office,
        null => null,
    };

    private static string Marked(QuestionChanged change, Question question) => change.Before.Label != change.After.Label
        ? question.Label is { } label
            ? Wording.Of(MarkTexts.Labelled, ("question", Called(question)), ("label", label))
            : Wording.Of(MarkTexts.Unlabelled, ("question", Called(question)))
        : Assignee(question.Assignee) is { } who
            ? Wording.Of(MarkTexts.Assigned, ("question", Called(question)), ("who", who))
            : Wording.Of(MarkTexts.Unassigned, ("question", Called(question)));
}
