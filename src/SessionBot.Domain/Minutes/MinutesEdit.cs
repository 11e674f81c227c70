namespace SessionBot.Domain.Minutes;

public enum MinutesEditKind
{
    /// <summary>A sentence has other words; without any it is left out of the article.</summary>
    Reworded,

    /// <summary>A sentence has the drafter's words again.</summary>
    Restored,

    /// <summary>A sentence or a section stays as it is, whoever drafts anew.</summary>
    Locked,

    Unlocked,

    /// <summary>Somebody has looked at a doubtful sentence and answers for it as it stands.</summary>
    Confirmed,

    /// <summary>What somebody sent is not in the article, for a reason of the organizers.</summary>
    LeftOut,

    /// <summary>That reason holds no more.</summary>
    TakenIn,

    /// <summary>A part of the article is for other readers.</summary>
    AudienceChosen,

    /// <summary>What somebody said was sent to that person as the article has it, to be confirmed.</summary>
    PassageSent,

    PassageReminded,

    PassageAccepted,

    PassageChangeWanted,

    PassageRefused,

    /// <summary>An organizer answers for a passage in exactly these words.</summary>
    PassageDecided,

    /// <summary>An organizer says what of the talk answers a question, or that nothing does.</summary>
    AnswerChosen,

    /// <summary>It is found by itself again.</summary>
    AnswerFreed,

    /// <summary>A sentence of an organizer's own stands below another one.</summary>
    Added,

    /// <summary>A sentence stands beside another one than before.</summary>
    Moved,

    /// <summary>A sentence stands where the drafter put it again, or where it was added.</summary>
    MovedBack,

    /// <summary>A word is written as the glossary proposes, in all drafts of the group from now on.</summary>
    TermAccepted,

    /// <summary>A word stays as people write it, and is not proposed any more.</summary>
    TermRefused,

    /// <summary>Nothing is decided about the word.</summary>
    TermReopened,

    /// <summary>A member is the speaker, and is asked about the talk.</summary>
    SpeakerNamed,

    /// <summary>The member is not, or is not asked any more.</summary>
    SpeakerDropped,
}

/// <summary>
/// What somebody did about a draft: an organizer's edit, or the answer of whoever a passage comes from. These are only ever appended: what holds of each place
/// is what was done to it last, and the drafter's own words stay in the revision that it made.
/// </summary>
public sealed class MinutesEdit
{
    public required SessionId SessionId { get; init; }

    /// <summary>Counts from 1 within the session.</summary>
    public required int Number { get; init; }

    /// <summary>The revision that it led to, or was about where it changes no word of the article.</summary>
    public required int Revision { get; init; }

    public required MinutesEditKind Kind { get; init; }

    /// <summary>A sentence by what it cites, a section, a part that has readers of its own, a source, a question, a word, or a passage with its recipient. It stays the same from draft to draft.</summary>
    public required string Place { get; init; }

    /// <summary>The sentence before, or the place of the one that an added one stands below; null when it is about none, or what it said was unsent.</summary>
    public string? Before { get; set; }

    /// <summary>The sentence now, the reason, the readers, the hash of a passage or what is to be different in it, the ends of an answer, beside what a sentence stands, how a word is written; null when there is none, or what it said was unsent.</summary>
    public string? Text { get; set; }

    public required MemberId ActorId { get; init; }

    /// <summary>The LINE message that it follows from; null for what is done on a page.</summary>
    public string? Cause { get; init; }

    public required DateTimeOffset At { get; init; }
}
