namespace SessionBot.Domain.Minutes;

/// <summary>What all edits of a session's minutes come to.</summary>
public sealed class ReviewState
{
    private readonly Dictionary<string, MinutesEdit> _wordings = [];
    private readonly Dictionary<string, MinutesEdit> _confirmed = [];
    private readonly Dictionary<string, MinutesEdit> _leftOut = [];
    private readonly List<(string Place, Audience Audience)> _audiences = [];
    private readonly List<MinutesEdit> _arranged = [];
    private readonly HashSet<string> _locked = [];

    /// <param name="edits">In the order of their numbers.</param>
    public ReviewState(IReadOnlyList<MinutesEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        Edits = edits;
        foreach (var edit in edits)
        {
            Apply(edit);
        }
    }

    public IReadOnlyList<MinutesEdit> Edits { get; }

    /// <summary>Sentences that are in an organizer's words, by their places.</summary>
    public IReadOnlyDictionary<string, MinutesEdit> Wordings => _wordings;

    /// <summary>Reasons of the organizers, by sources.</summary>
    public IReadOnlyDictionary<string, MinutesEdit> LeftOut => _leftOut;

    /// <summary>Who may read what, by the places of parts, in the order of the choices.</summary>
    public IReadOnlyList<(string Place, Audience Audience)> Audiences => _audiences;

    /// <summary>Sentences that were added and moved, in the order of what was done.</summary>
    public IReadOnlyList<MinutesEdit> Arranged => _arranged;

    /// <summary>Sentences and sections.</summary>
    public IReadOnlySet<string> Locked => _locked;

    /// <summary>Who answers for the sentence with exactly these words; null when nobody does.</summary>
    public MinutesEdit? ConfirmationOf(string place, string text) =>
        _confirmed.TryGetValue(place, out var edit) && edit.Text == text ? edit : null;

    private void Apply(MinutesEdit edit)
    {
        switch (edit.Kind)
        {
            case MinutesEditKind.Reworded when edit.Text is not null:
                _wordings[edit.Place] = edit;
                break;
            case MinutesEditKind.Reworded or MinutesEditKind.Restored:
                _wordings.Remove(edit.Place);
                break;
            case MinutesEditKind.Locked:
                _locked.Add(edit.Place);
                break;
            case MinutesEditKind.Unlocked:
                _locked.Remove(edit.Place);
                break;
            case MinutesEditKind.Confirmed:
                _confirmed[edit.Place] = edit;
                break;
            case MinutesEditKind.AudienceChosen:
                _audiences.Add((edit.Place, Enum.Parse<Audience>(edit.Text!)));
                break;
            case MinutesEditKind.Added or MinutesEditKind.Moved when edit.Text is not null:
                _arranged.Add(edit);
                break;
            case MinutesEditKind.MovedBack:
                _arranged.RemoveAll(moved => moved.Place == edit.Place && moved.Kind == MinutesEditKind.Moved);
                break;
            case MinutesEditKind.Added or MinutesEditKind.Moved:
                break;
            case MinutesEditKind.LeftOut when edit.Text is not null:
                _leftOut[edit.Place] = edit;
                break;
            case MinutesEditKind.LeftOut or MinutesEditKind.TakenIn:
                _leftOut.Remove(edit.Place);
                break;
            case MinutesEditKind.PassageSent or MinutesEditKind.PassageReminded or MinutesEditKind.PassageAccepted or MinutesEditKind.PassageChangeWanted
                or MinutesEditKind.PassageRefused or MinutesEditKind.PassageDecided or MinutesEditKind.AnswerChosen or MinutesEditKind.AnswerFreed
                or MinutesEditKind.TermAccepted or MinutesEditKind.TermRefused or MinutesEditKind.TermReopened
                or MinutesEditKind.SpeakerNamed or MinutesEditKind.SpeakerDropped:
                break;
            default:
                throw new ArgumentException($"{edit.Kind} is no kind of edit.", nameof(edit));
        }
    }
}
