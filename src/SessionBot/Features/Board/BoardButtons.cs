using SessionBot.Domain.Questions;

namespace SessionBot.Features.Board;

/// <param name="Key">What presses it while its card has the focus.</param>
internal sealed record BoardButton(string Verb, string Label, string Key);

/// <summary>What one does most with a card of each place, the likeliest first.</summary>
internal static class BoardButtons
{
    private static readonly BoardButton Approve = new(BoardCommand.Approve, BoardPageTexts.Approve, "a");
    private static readonly BoardButton BackToQueue = new(BoardCommand.Approve, BoardPageTexts.BackToQueue, "a");
    private static readonly BoardButton Hold = new(BoardCommand.Hold, BoardPageTexts.Hold, "h");
    private static readonly BoardButton PutNext = new(BoardCommand.PutNext, BoardPageTexts.PutNext, "f");
    private static readonly BoardButton PutNow = new(BoardCommand.PutNow, BoardPageTexts.PutNow, "p");
    private static readonly BoardButton AnswerAloud = new(BoardCommand.AnswerAloud, BoardPageTexts.AnswerAloud, "x");
    private static readonly BoardButton Done = new(BoardCommand.AnswerAloud, BoardPageTexts.Done, "x");

    public static IReadOnlyList<BoardButton> Of(BoardCard card) => card.Place switch
    {
        BoardPlace.Now => [AnswerAloud, BackToQueue],
        BoardPlace.Next => [PutNow, BackToQueue],
        BoardPlace.Queued => [PutNext, PutNow, Hold],
        BoardPlace.Held => [Approve, PutNow],
        BoardPlace.Operational => [Done],

        // What is answered comes back by the step that takes the answer back.
        BoardPlace.Settled => card.Kind == QuestionKind.Operational || card.State == QuestionState.Answered ? [] : [BackToQueue],
    };
}
