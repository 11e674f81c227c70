using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Questions.Similar;
using SessionBot.Features.Members;
using SessionBot.Features.Webhook;
using SessionBot.Storage.Prepared;

namespace SessionBot.Features.Questions;

/// <summary>
/// What most messages of a live session are: a question or comment that stands for itself, from a member of whom nothing else is to be asked.
/// Every rule is where the general way has it; here is only told which of them have no say.
/// </summary>
/// <param name="IsSaid">The asker has said what it is.</param>
internal sealed record PlainQuestion(Question Question, bool IsSaid)
{
    /// <param name="number">The next one of the session.</param>
    /// <param name="visible">What members see of the session.</param>
    /// <returns>Null when there may be more to it.</returns>
    public static PlainQuestion? Read(Said said, UnpublishedSession session, KnownSender sender, int number, QuestionIndex<QuestionId> visible)
    {
        if (sender is not { IsSettled: false, HasNoticeWaiting: false, Member: { IsOrganizer: false, IsFollowing: true, DisplayName: not null } } || Taken(said, sender) is not { } taken)
        {
            return null;
        }

        var question = AskQuestion.New(session.Id, session.Phase, number, said with { Text = taken.Text }, taken.Kind);
        return question is { NeedsCare: false, Kind: not QuestionKind.Operational } && !AnonymityWish.IsIn(question.Text) && !SimilarHint.Neighbours(visible, question).Any()
            ? new(question, taken.IsSaid)
            : null;
    }

    private static (string Text, QuestionKind Kind, bool IsSaid)? Taken(Said said, KnownSender sender) => Meaning.Of(said) switch
    {
        Meaning.Command { Asked: MemberCommand.Question.Ask ask } => (ask.Text, ask.Kind, true),
        Meaning.Words when sender is { HasAskedNearby: false, HasReportOpen: false } && !AnswerPrompt.MayAnswer(said.Text) && KeepMessage.StandsForItself(said.Text) =>
            (said.Text, ReceivedText.Read(said.Text).Kind, false),
        _ => null,
    };
}
