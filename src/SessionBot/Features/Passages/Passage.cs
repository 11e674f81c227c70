using SessionBot.Domain;
using SessionBot.Domain.Minutes;

namespace SessionBot.Features.Passages;

/// <summary>What one region, asker or speaker said, as the draft has it.</summary>
/// <param name="Subject">Stays the same from draft to draft.</param>
/// <param name="Name">What organizers call it.</param>
/// <param name="Text">The sentences, a line a paragraph.</param>
/// <param name="Sentence">The first of them, by its number.</param>
/// <param name="Audience">Who may read at least one of them.</param>
/// <param name="Recipients">Who sent it and can be written to.</param>
public sealed record Passage(string Subject, string Name, string Text, string Sentence, Audience Audience, IReadOnlyList<MemberId> Recipients);

/// <summary>A passage with what has become of it.</summary>
/// <param name="Sent">To whom it was sent; an older wording does not count as sent.</param>
/// <param name="IsStale">It was sent, but in other words than it has now.</param>
/// <param name="Decided">An organizer answers for it as it stands.</param>
public sealed record FollowedPassage(Passage Passage, IReadOnlyList<SentPassage> Sent, bool IsStale, MinutesEdit? Decided)
{
    /// <summary>Whoever wants something changed is heard before whoever agrees.</summary>
    public PassageState? State => Sent.Count == 0 ? null
        : Sent.Any(one => one.State == PassageState.Refused) ? PassageState.Refused
        : Sent.Any(one => one.State == PassageState.ChangeWanted) ? PassageState.ChangeWanted
        : Sent.Any(one => one.State == PassageState.Accepted) && !IsStale ? PassageState.Accepted
        : PassageState.Waiting;

    /// <summary>It stands in published minutes: a correction is drafted before anybody is asked.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Somebody does not want it published like this, and no organizer has decided about that: it bars the approval. What stays with the organizers is not published.</summary>
    public bool IsObjectedTo => this is { Decided: null, State: PassageState.ChangeWanted or PassageState.Refused, Passage.Audience: not Audience.Organizers };

    public IEnumerable<SentPassage> Unanswered => Sent.Where(one => one.State == PassageState.Waiting);

    /// <summary>No message has room for all of it.</summary>
    public bool IsTooLong => Passage.Text.Length > PassageCard.Longest;

    /// <summary>Somebody has been sent these words and has not answered. What stays with the organizers asks nobody, a second time either.</summary>
    public bool IsToRemind => this is { IsPublished: false, IsStale: false, Decided: null, State: PassageState.Waiting, Passage.Audience: not Audience.Organizers };

    /// <summary>There is somebody to send it to who has not been sent these words. What stays with the organizers asks nobody.</summary>
    public bool IsToSend => !IsPublished && !IsTooLong && Decided is null && Passage.Audience != Audience.Organizers && Passage.Recipients.Count > 0 && (Sent.Count == 0 || IsStale);
}
