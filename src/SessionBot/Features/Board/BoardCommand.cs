using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Organizers;

namespace SessionBot.Features.Board;

/// <summary>A form of the board, as it was sent.</summary>
internal sealed class BoardCommand
{
    public const string Approve = "approve";
    public const string ApproveAll = "approve-all";
    public const string Hold = "hold";
    public const string PutNext = "next";
    public const string PutNow = "now";
    public const string Advance = "advance";
    public const string Answer = "answer";
    public const string AnswerAloud = "aloud";
    public const string NotTake = "not-take";
    public const string Merge = "merge";
    public const string Undo = "undo";
    public const string Up = "up";
    public const string Down = "down";
    public const string ToTop = "top";
    public const string PutLabel = "label";
    public const string ToSpeaker = "speaker";
    public const string ToOffice = "office";
    public const string ToNobody = "nobody";
    public const string ToQuestion = "question";
    public const string ToComment = "comment";
    public const string ToOperational = "operational";
    public const string Reword = "reword";
    public const string OwnWords = "own-words";
    public const string Divide = "divide";
    public const string Gather = "gather";

    /// <summary>About the session itself: its end is put off.</summary>
    public const string Extend = "extend";

    /// <summary>The field of the cards that were ticked.</summary>
    public const string Chosen = "chosen";

    /// <summary>What stands in a browser's form is longer than any message of LINE.</summary>
    private const int LongestText = 5000;

    [FromForm(Name = "verb")]
    public string? Verb { get; set; }

    /// <summary>The question's.</summary>
    [FromForm(Name = "number")]
    public int? Number { get; set; }

    /// <summary>The session's, as the page was made.</summary>
    [FromForm(Name = "version")]
    public int? Version { get; set; }

    /// <summary>An answer; of several questions that are decided about at once, what they are gathered into or why they are not taken.</summary>
    [FromForm(Name = "text")]
    public string? Text { get; set; }

    /// <summary>Other words for the question: no draft of an answer ever becomes them.</summary>
    [FromForm(Name = "words")]
    public string? Words { get; set; }

    /// <summary>The number of the question that another is merged into.</summary>
    [FromForm(Name = "into")]
    public string? Into { get; set; }

    /// <summary>A reason for not taking the question that the board offers: pressing it is the command.</summary>
    [FromForm(Name = "reason")]
    public string? Reason { get; set; }

    [FromForm(Name = "label")]
    public string? Label { get; set; }

    /// <summary>A reason in the organizer's own words. A field is bound by its property's name alone.</summary>
    [FromForm(Name = "other")]
    public string? Other { get; set; }

    /// <summary>The numbers of the cards that waited on the page, with blanks between them: <see cref="ApproveAll"/> is about these.</summary>
    [FromForm(Name = "shown")]
    public string? Shown { get; set; }

    /// <summary>Where the second of two questions begins: pressing it is the command.</summary>
    [FromForm(Name = "place")]
    public int? Place { get; set; }

    /// <summary>Where the session is moved to: pressing it is the command, and it is about no question.</summary>
    [FromForm(Name = "to")]
    public SessionPhase? To { get; set; }

    /// <param name="chosen">The numbers of the cards that were ticked.</param>
    /// <returns>Null for what no form about questions sends.</returns>
    public OrganizerCommand.Board? Read(IEnumerable<string?> chosen)
    {
        var verb = Reason is not null ? NotTake : Place is not null ? Divide : Verb;
        var written = verb switch
        {
            NotTake => Reason ?? (Number is null ? Text : Other),
            Reword => Words,
            _ => Text,
        };
        var text = written?.Trim().ReplaceLineEndings("\n") ?? "";
        if (Version is null || text.Length > LongestText || Label?.Length > LongestText)
        {
            return null;
        }

        var numbers = Numbers(chosen);
        return Number is { } about ? ReadOne(verb, about, text) : ReadWhole() ?? ReadMany(numbers, text);
    }

    private static List<int> Numbers(IEnumerable<string?> written) =>
        [.. written.Select(one => int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Distinct()];

    private OrganizerCommand.Board? ReadWhole() => Verb switch
    {
        Advance => new OrganizerCommand.Board.Advance(),
        Undo => new OrganizerCommand.Board.Undo(),
        ApproveAll => new OrganizerCommand.Board.ApproveAll(Shown: Numbers((Shown ?? "").Split(' '))),
        _ => null,
    };

    private OrganizerCommand.Board? ReadMany(IReadOnlyList<int> numbers, string text) => Verb switch
    {
        Gather => new OrganizerCommand.Board.Gather(numbers, text),
        Approve => new OrganizerCommand.Board.Together(numbers, new QuestionCommand.Approve()),
        Hold => new OrganizerCommand.Board.Together(numbers, new QuestionCommand.Hold()),
        NotTake => new OrganizerCommand.Board.Together(numbers, new QuestionCommand.NotTake(text)),
        PutLabel => new OrganizerCommand.Board.Together(numbers, new QuestionCommand.PutLabel(Label ?? "")),
        ToSpeaker => new OrganizerCommand.Board.Together(numbers, new QuestionCommand.Assign(QuestionAssignee.Speaker)),
        ToOffice => new OrganizerCommand.Board.Together(numbers, new QuestionCommand.Assign(QuestionAssignee.Office)),
        ToNobody => new OrganizerCommand.Board.Together(numbers, new QuestionCommand.Assign(null)),
        _ => null,
    };

    private OrganizerCommand.Board? ReadOne(string? verb, int number, string text) => verb switch
    {
        Approve => new OrganizerCommand.Board.Approve(number),
        Hold => new OrganizerCommand.Board.Hold(number),
        PutNext => new OrganizerCommand.Board.PutNext(number),
        PutNow => new OrganizerCommand.Board.PutNow(number),
        Answer => new OrganizerCommand.Board.Answer(number, text.Length > 0 ? text : null),
        AnswerAloud => new OrganizerCommand.Board.Answer(number, null, IsSpoken: true),
        NotTake => new OrganizerCommand.Board.NotTake(number, text),
        Up => new OrganizerCommand.Board.Reorder(number, QuestionMove.Up),
        Down => new OrganizerCommand.Board.Reorder(number, QuestionMove.Down),
        ToTop => new OrganizerCommand.Board.Reorder(number, QuestionMove.Top),
        PutLabel => new OrganizerCommand.Board.PutLabel(number, Label ?? ""),
        ToSpeaker => new OrganizerCommand.Board.Assign(number, QuestionAssignee.Speaker),
        ToOffice => new OrganizerCommand.Board.Assign(number, QuestionAssignee.Office),
        ToNobody => new OrganizerCommand.Board.Assign(number, null),
        ToQuestion => new OrganizerCommand.Board.ChangeKind(number, QuestionKind.Question),
        ToComment => new OrganizerCommand.Board.ChangeKind(number, QuestionKind.Comment),
        ToOperational => new OrganizerCommand.Board.ChangeKind(number, QuestionKind.Operational),
        Reword => new OrganizerCommand.Board.Reword(number, text),
        OwnWords => new OrganizerCommand.Board.Reword(number, ""),
        Divide when Place is { } place => new OrganizerCommand.Board.Divide(number, place),

        // A number that names no question is refused by the board, in words.
        Merge => new OrganizerCommand.Board.Merge(
            number, int.TryParse(Width.Fold(Into ?? "").Trim(), CultureInfo.InvariantCulture, out var into) ? into : 0),
        _ => null,
    };
}
