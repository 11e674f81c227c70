using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Announcements;
using SessionBot.Features.Passages;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Checking.Grounding;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Reviewing;

namespace SessionBot.Features.MinutesReview;

/// <summary>All that the review page shows.</summary>
/// <param name="Minutes">Null before anything is drafted.</param>
/// <param name="IsDrafting">A draft is being made at this moment.</param>
/// <param name="Gone">Edits whose sentence is not in the article: left out by an organizer, or not in the newest draft.</param>
/// <param name="Versions">The newest first.</param>
/// <param name="Passages">What each region, asker and speaker said, with what they say of it.</param>
/// <param name="Cost">Of sending them, in words.</param>
public sealed record ReviewView(
    Session Session, ReviewedMinutes? Minutes, bool IsDrafting, IReadOnlyList<ReviewSection> Sections, IReadOnlyList<ReviewedItem> Items, IReadOnlyList<GoneSentence> Gone,
    IReadOnlyList<MinutesVersion> Versions, IReadOnlyList<FollowedPassage> Passages, string Cost)
{
    public IEnumerable<ReviewSentence> Sentences => Sections.SelectMany(section => section.Lines).SelectMany(line => line.Sentences);

    public int Missing => Items.Count(item => item.Fate is Missing);

    public int CountOf(GroundingVerdict verdict) => Sentences.Count(sentence => sentence.Mark.Verdict == verdict && sentence.States);

    /// <summary>Whom organizers may name as speakers.</summary>
    public IReadOnlyList<PossibleSpeaker> Speakers { get; init; } = [];

    /// <summary>What members can be told of the published minutes; null where there are none.</summary>
    public MinutesOffer? Offer { get; init; }

    /// <summary>The section that was drafted anew last came out as it was.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Published already: what is approved next is a correction.</summary>
    public bool IsCorrection => Session.Phase == SessionPhase.Published;
}

/// <param name="IsLocked">As a whole.</param>
/// <param name="Part">Null for what is always for everyone.</param>
public sealed record ReviewSection(SectionKind Kind, bool IsLocked, ReviewPart? Part, IReadOnlyList<ReviewLine> Lines);

/// <summary>A part of the article that organizers choose readers for.</summary>
/// <param name="Audience">Its own; within a section that fewer may read it does not matter.</param>
public sealed record ReviewPart(string Place, string Name, Audience Audience);

/// <param name="Look">How it stands in the article, as a class of the page's styles.</param>
/// <param name="Label">Fixed words before it.</param>
public sealed record ReviewLine(string Look, string? Label, IReadOnlyList<ReviewSentence> Sentences)
{
    /// <summary>Who may read it.</summary>
    public Audience Audience { get; init; }

    /// <summary>The part that begins with it; null where none does.</summary>
    public ReviewPart? Part { get; init; }
}

/// <param name="Wording">What an organizer made of it; null where it is as drafted.</param>
/// <param name="Drafted">The drafter's own words, where they are different.</param>
/// <param name="Who">Of the organizer who worded it.</param>
/// <param name="Hints">What makes it hard to read.</param>
/// <param name="Confirmation">Who answers for it; null when nobody does.</param>
public sealed record ReviewSentence(
    PlacedSentence Placed, SentenceMark Mark, MinutesEdit? Wording, string? Drafted, string? Who, bool IsLocked, MinutesEdit? Confirmation, IReadOnlyList<SourceQuote> Quotes,
    IReadOnlyList<EasyJapaneseHint> Hints)
{
    public string Id => Placed.Id;

    /// <summary>An organizer has added it.</summary>
    public bool IsOwn => Placed.Sentence.Own is not null;

    public bool IsMoved { get; init; }

    public bool CanMoveUp { get; init; }

    public bool CanMoveDown { get; init; }

    /// <summary>What a sentence below it may cite, with what people call it; null where none can be added.</summary>
    public IReadOnlyList<(string Source, string Name)>? Beside { get; init; }

    public string Text => Placed.Sentence.Text;

    /// <summary>False for the layout's own words, which cite nothing and claim nothing.</summary>
    public bool States => Mark.Basis != MarkBasis.Layout;

    /// <summary>A person must still look at it.</summary>
    public bool IsOpen => Mark.Verdict != GroundingVerdict.Supported && Confirmation is null;
}

/// <summary>One source that a sentence cites.</summary>
/// <param name="Label">What people call it.</param>
/// <param name="Said">Who said it and when, where the source tells.</param>
/// <param name="Pieces">Its words in order, cited ones marked.</param>
/// <param name="IsCut">There is more of it.</param>
public sealed record SourceQuote(string Label, string? Said, IReadOnlyList<(string Words, bool IsCited)> Pieces, bool IsCut)
{
    /// <summary>Where the console shows it among what was said before and after; null for what is no part of a transcript.</summary>
    public string? Address { get; init; }

    /// <summary>Where organizers say what answers the question whose answer it is; null for what answers none.</summary>
    public string? Choice { get; init; }
}

/// <summary>One thing that somebody sent.</summary>
/// <param name="Sentences">Where it stands in the article.</param>
/// <param name="Audience">Who may read at least one of these sentences.</param>
/// <param name="ByOrganizers">Organizers have a reason to leave it out, which they may take back; a sentence that uses it all the same bars the approval.</param>
public sealed record ReviewedItem(string SourceId, string Label, string Text, CoverageFate Fate, IReadOnlyList<string> Sentences, Audience Audience, bool ByOrganizers);

public sealed record GoneSentence(MinutesEdit Edit, string? Who);

/// <param name="Who">Who drafted or edited it; null for the service itself.</param>
public sealed record MinutesVersion(int Revision, DateTimeOffset At, MinutesState State, bool IsDrafted, string? Who);
