using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;

namespace SessionBot.Features.Talk;

/// <summary>All that the talk's page shows.</summary>
/// <param name="Files">In the order in which they were added.</param>
/// <param name="Shown">Whose words are shown; null where there is no file.</param>
/// <param name="Rows">One page of them.</param>
/// <param name="Questions">With the moments at which the talk answers them.</param>
public sealed record TalkView(
    Session Session, IReadOnlyList<TalkFile> Files, TalkFile? Shown, IReadOnlyList<SaidRow> Rows, IReadOnlyList<TalkQuestion> Questions, TalkDraft Draft)
{
    /// <summary>How many rows a page has: thousands at once make a phone slow.</summary>
    public const int PageSize = 200;

    /// <summary>How much is shown before what is taken for the answer, where one is chosen.</summary>
    public const int RowsBefore = 8;

    /// <summary>The first row of the page, counted from 1.</summary>
    public int From { get; init; } = 1;

    /// <summary>Of all rows of the file that is shown.</summary>
    public int Count { get; init; }

    /// <summary>The question whose answer is being chosen among the rows; null while nobody does.</summary>
    public TalkQuestion? Choosing { get; init; }

    /// <summary>The number with which the page before begins; null on the first.</summary>
    public int? Earlier { get; init; }

    /// <summary>The number with which the page behind begins; null on the last.</summary>
    public int? Later { get; init; }
}

/// <summary>How the newest draft of the minutes stands to the talk's record.</summary>
public enum TalkDraft
{
    /// <summary>The session is not over: there is none to be made yet.</summary>
    TooEarly,
    None,
    UnderWay,

    /// <summary>The record has changed since.</summary>
    Older,
    UpToDate,
}

/// <param name="Name">Empty for what was pasted.</param>
/// <param name="Count">Of utterances or messages.</param>
/// <param name="Length">Up to the end of what is said last; null where the file tells no times.</param>
/// <param name="Speakers">In the order in which they begin to speak; none of a chat.</param>
public sealed record TalkFile(
    int Number, TranscriptKind Kind, string Name, int Count, TimeSpan? Length, string? AddedBy, DateTimeOffset AddedAt, IReadOnlyList<TalkSpeaker> Speakers);

/// <param name="Label">As the file names the speaker; empty for whom it does not name.</param>
/// <param name="Found">Whom of the session's speakers it means; null for somebody else.</param>
/// <param name="Chosen">What an organizer calls the speaker instead.</param>
public sealed record TalkSpeaker(string Label, int Count, string? Found, string? Chosen);

/// <param name="Number">In the file, counted from 1.</param>
/// <param name="Answers">The question that it answers, as organizers call it.</param>
public sealed record SaidRow(int Number, TimeSpan? At, string? Speaker, string Text, bool IsHeading, string? Answers);

/// <param name="Source">As evidence calls it.</param>
/// <param name="IsWritten">Somebody has written an answer down as well.</param>
/// <param name="Moment">Null where the talk does not tell.</param>
public sealed record TalkQuestion(string Source, string Label, string Text, bool IsWritten, TalkMoment? Moment)
{
    /// <summary>The utterance with which the answer ends, in the same file.</summary>
    public int Last { get; init; }

    /// <summary>Who has chosen where it is answered, or that it is not; null where that is found by itself.</summary>
    public string? ChosenBy { get; init; }

    /// <summary>The last that was done about it: whoever chooses has seen this.</summary>
    public int Seen { get; init; }
}

/// <summary>An utterance with which an answer begins.</summary>
public sealed record TalkMoment(int File, string FileName, int Utterance, TimeSpan? At, string? Speaker);
