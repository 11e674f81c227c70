using Microsoft.AspNetCore.Mvc;

namespace SessionBot.Features.MinutesReview;

/// <summary>A form of the review page as it was sent.</summary>
public sealed record ReviewCommand
{
    public const string Reword = "reword";

    /// <summary>Leaves the sentence out of the article.</summary>
    public const string Remove = "remove";

    public const string Restore = "restore";
    public const string Confirm = "confirm";
    public const string Lock = "lock";
    public const string Unlock = "unlock";

    /// <summary>A sentence of the organizer's own below the one that is named.</summary>
    public const string Add = "add";

    public const string MoveUp = "move-up";
    public const string MoveDown = "move-down";

    /// <summary>Where it was drafted or added.</summary>
    public const string MoveBack = "move-back";

    public const string LockSection = "lock-section";
    public const string UnlockSection = "unlock-section";
    public const string LeaveOut = "leave-out";
    public const string TakeIn = "take-in";

    /// <summary>A word is written as the glossary proposes.</summary>
    public const string AcceptTerm = "accept-term";

    public const string RefuseTerm = "refuse-term";

    /// <summary>What was decided about a word holds no more.</summary>
    public const string ReopenTerm = "reopen-term";

    /// <summary>A member is asked about the talk.</summary>
    public const string NameSpeaker = "name-speaker";

    public const string DropSpeaker = "drop-speaker";
    public const string ChooseAudience = "choose-audience";
    public const string Draft = "draft";
    public const string Approve = "approve";

    /// <summary>Tells all members of what is published.</summary>
    public const string Announce = "announce";

    public const string SendPassages = "send-passages";
    public const string RemindPassages = "remind-passages";
    public const string DecidePassage = "decide-passage";

    [FromForm(Name = "verb")]
    public string? Verb { get; init; }

    /// <summary>The one that the page showed.</summary>
    [FromForm(Name = "revision")]
    public int Revision { get; init; }

    /// <summary>Its hash: what is approved is what was read.</summary>
    [FromForm(Name = "hash")]
    public string? Hash { get; init; }

    /// <summary>By its number in that revision.</summary>
    [FromForm(Name = "sentence")]
    public string? Sentence { get; init; }

    /// <summary>The edit that is taken back, where the sentence is not on the page any more.</summary>
    [FromForm(Name = "edit")]
    public int? Edit { get; init; }

    [FromForm(Name = "section")]
    public string? Section { get; init; }

    [FromForm(Name = "source")]
    public string? Source { get; init; }

    /// <summary>The part that gets other readers.</summary>
    [FromForm(Name = "part")]
    public string? Part { get; init; }

    [FromForm(Name = "audience")]
    public string? Audience { get; init; }

    /// <summary>What the page showed: the readers of a part, what was decided about a word, or how many an announcement goes to.</summary>
    [FromForm(Name = "seen")]
    public string? Seen { get; init; }

    /// <summary>Whose passage it is about.</summary>
    [FromForm(Name = "subject")]
    public string? Subject { get; init; }

    /// <summary>As people write it.</summary>
    [FromForm(Name = "term")]
    public string? Term { get; init; }

    /// <summary>The id of somebody who held the talk, 32 hex digits.</summary>
    [FromForm(Name = "member")]
    public string? Member { get; init; }

    [FromForm(Name = "text")]
    public string? Text { get; init; }
}
