using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
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

    /// <summary>An answer, or the reason for not taking a question.</summary>
    [FromForm(Name = "text")]
    public string? Text { get; set; }

    /// <summary>The number of the question that another is merged into.</summary>
    [FromForm(Name = "into")]
    public string? Into { get; set; }

    /// <returns>Null for what no form of the board sends.</returns>
    public OrganizerCommand.Board? Read()
    {
        var text = Text?.Trim().ReplaceLineEndings("\n") ?? "";
        return (Verb, Number) switch
        {
            _ when Version is null || text.Length > LongestText => null,
            (Advance, _) => new OrganizerCommand.Board.Advance(),
            (Undo, _) => new OrganizerCommand.Board.Undo(),
            (ApproveAll, _) => new OrganizerCommand.Board.ApproveAll(),
            (Approve, { } number) => new OrganizerCommand.Board.Approve(number),
            (Hold, { } number) => new OrganizerCommand.Board.Hold(number),
            (PutNext, { } number) => new OrganizerCommand.Board.PutNext(number),
            (PutNow, { } number) => new OrganizerCommand.Board.PutNow(number),
            (Answer, { } number) => new OrganizerCommand.Board.Answer(number, text.Length > 0 ? text : null),
            (AnswerAloud, { } number) => new OrganizerCommand.Board.Answer(number, null, IsSpoken: true),
            (NotTake, { } number) => new OrganizerCommand.Board.NotTake(number, text),

            // A number that names no question is refused by the board, in words.
            (Merge, { } number) => new OrganizerCommand.Board.Merge(
                number, int.TryParse(Into?.Normalize(NormalizationForm.FormKC).Trim(), CultureInfo.InvariantCulture, out var into) ? into : 0),
            _ => null,
        };
    }
}
