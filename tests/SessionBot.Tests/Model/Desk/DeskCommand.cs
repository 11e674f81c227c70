using SessionBot.Domain.Questions;
using SessionBot.Features.Board;

namespace SessionBot.Tests.Model.Desk;

/// <summary>An act, pointed at the questions that there are.</summary>
/// <param name="Place">Where the second of two questions begins; 0 if it is one.</param>
internal sealed record DeskCommand(Press Press, IReadOnlyList<int> Numbers, string Text, QuestionAssignee? Assignee, int Place)
{
    /// <param name="waiting">The numbers that the page has as waiting for a look.</param>
    public static DeskCommand Of(DeskAct act, int count, ModelDesk desk, IReadOnlyList<int> waiting)
    {
        var cards = desk.Cards.Values.ToList();
        var (one, other) = (cards[act.Which % cards.Count], cards[act.Other % cards.Count]);
        IReadOnlyList<int> numbers = act.Press switch
        {
            Press.ApproveAll => waiting,
            Press.Advance or Press.Undo => [],
            Press.Merge => [one.Number, other.Number],
            Press.Gather or Press.HoldTogether or Press.NotTakeTogether or Press.LabelTogether => [.. new[] { one.Number, other.Number }.Distinct().Order()],
            _ => [one.Number],
        };
        return new(
            act.Press, numbers,
            act.Press is Press.Label or Press.LabelTogether ? $"話題{act.Other % 3}" : $"{count}番目の言葉です。",
            (act.Other % 3) switch { 0 => null, 1 => QuestionAssignee.Speaker, _ => QuestionAssignee.Office },
            act.Press == Press.Divide ? QuestionSplitting.Places(one.Text) is [var first, ..] ? first : 0 : 0);
    }

    private string Verb => Press switch
    {
        Press.Approve => BoardCommand.Approve,
        Press.ApproveAll => BoardCommand.ApproveAll,
        Press.Hold or Press.HoldTogether => BoardCommand.Hold,
        Press.PutNext => BoardCommand.PutNext,
        Press.PutNow => BoardCommand.PutNow,
        Press.Advance => BoardCommand.Advance,
        Press.Answer => BoardCommand.Answer,
        Press.AnswerAloud => BoardCommand.AnswerAloud,
        Press.NotTake or Press.NotTakeTogether => BoardCommand.NotTake,
        Press.Merge => BoardCommand.Merge,
        Press.Up => BoardCommand.Up,
        Press.Down => BoardCommand.Down,
        Press.ToTop => BoardCommand.ToTop,
        Press.Label or Press.LabelTogether => BoardCommand.PutLabel,
        Press.Assign => Assignee switch { QuestionAssignee.Speaker => BoardCommand.ToSpeaker, QuestionAssignee.Office => BoardCommand.ToOffice, null => BoardCommand.ToNobody },
        Press.Reword => BoardCommand.Reword,
        Press.OwnWords => BoardCommand.OwnWords,
        Press.Divide => BoardCommand.Divide,
        Press.Gather => BoardCommand.Gather,
        Press.Undo => BoardCommand.Undo,
    };

    private bool IsOfMany => Press is Press.Gather or Press.HoldTogether or Press.NotTakeTogether or Press.LabelTogether;

    /// <summary>As a form of the board is sent.</summary>
    public IEnumerable<(string Field, string Value)> Fields(int version)
    {
        yield return ("verb", Verb);
        yield return ("version", $"{version}");
        yield return ("text", Press is Press.Answer or Press.NotTakeTogether or Press.Gather ? Text : "");
        yield return ("other", Press == Press.NotTake ? Text : "");
        yield return ("words", Press == Press.Reword ? Text : "");
        yield return ("label", Press is Press.Label or Press.LabelTogether ? Text : "");
        yield return ("into", Press == Press.Merge ? $"{Numbers[^1]}" : "");
        if (Press == Press.Divide)
        {
            yield return ("place", $"{Place}");
        }

        if (Press == Press.ApproveAll)
        {
            yield return ("shown", string.Join(' ', Numbers));
        }
        else if (IsOfMany)
        {
            foreach (var number in Numbers)
            {
                yield return (BoardCommand.Chosen, $"{number}");
            }
        }
        else if (Numbers.Count > 0)
        {
            yield return ("number", $"{Numbers[0]}");
        }
    }
}
