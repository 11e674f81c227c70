namespace SessionBot.Domain.Minutes;

public enum PassageState
{
    /// <summary>未確認: it was sent, and nobody has answered. Silence is no consent.</summary>
    Waiting,

    Accepted,

    ChangeWanted,

    /// <summary>It is not to be published.</summary>
    Refused,
}

/// <summary>A passage of a draft as it was sent to one of those it comes from.</summary>
/// <param name="Sent">Its number is what buttons name.</param>
/// <param name="Comment">What is to be different, in the person's own words.</param>
public sealed record SentPassage(MinutesEdit Sent, PassageState State, string? Comment, DateTimeOffset? AnsweredAt, DateTimeOffset? RemindedAt)
{
    public int Number => Sent.Number;

    public string Subject => PassageBook.SubjectOf(Sent.Place);

    public MemberId Recipient => PassageBook.RecipientOf(Sent.Place);
}

/// <summary>Which passages were sent to whom, and what came back: read from the edits of a session's minutes, where each step is one entry.</summary>
public sealed class PassageBook
{
    /// <summary>Of the talk.</summary>
    public const string Talk = "talk";

    private const string Prefix = "passage:";

    private readonly Dictionary<string, SentPassage> _newest = [];
    private readonly Dictionary<string, MinutesEdit> _decided = [];
    private readonly List<MemberId> _speakers = [];

    /// <param name="edits">In the order of their numbers.</param>
    public PassageBook(IEnumerable<MinutesEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        foreach (var edit in edits)
        {
            Apply(edit);
        }
    }

    /// <summary>Of each recipient and subject the newest one.</summary>
    public IReadOnlyCollection<SentPassage> All => _newest.Values;

    /// <summary>Organizers who answer for a passage themselves, by its place. Whoever objects later is heard again.</summary>
    public IReadOnlyDictionary<string, MinutesEdit> Decided => _decided;

    /// <summary>Whom organizers have named as those who held the talk.</summary>
    public IReadOnlyList<MemberId> Speakers => _speakers;

    /// <param name="subject">Whose passage it is, such as <c>region:…</c>.</param>
    public static string PlaceOf(string subject, MemberId recipient) => $"{Prefix}{subject}/{recipient.Value:N}";

    /// <summary>The place of what organizers decide about a passage, whoever it was sent to.</summary>
    public static string PlaceOf(string subject) => $"{Prefix}{subject}/";

    public static string SubjectOf(string place) => place[Prefix.Length..place.LastIndexOf('/')];

    public static MemberId RecipientOf(string place) => new(Guid.ParseExact(place[(place.LastIndexOf('/') + 1)..], "N"));

    private void Apply(MinutesEdit edit)
    {
        switch (edit.Kind)
        {
            case MinutesEditKind.PassageSent:
                _newest[edit.Place] = new(edit, PassageState.Waiting, null, null, null);
                _decided.Remove(PlaceOf(SubjectOf(edit.Place)));
                break;
            case MinutesEditKind.PassageReminded when _newest.TryGetValue(edit.Place, out var waiting):
                _newest[edit.Place] = waiting with { RemindedAt = edit.At };
                break;
            case MinutesEditKind.PassageAccepted when _newest.TryGetValue(edit.Place, out var accepted):
                _newest[edit.Place] = accepted with { State = PassageState.Accepted, AnsweredAt = edit.At };
                break;
            case MinutesEditKind.PassageChangeWanted when _newest.TryGetValue(edit.Place, out var wanted):
                _newest[edit.Place] = wanted with { State = PassageState.ChangeWanted, Comment = edit.Text ?? wanted.Comment, AnsweredAt = edit.At };
                _decided.Remove(PlaceOf(SubjectOf(edit.Place)));
                break;
            case MinutesEditKind.PassageRefused when _newest.TryGetValue(edit.Place, out var refused):
                _newest[edit.Place] = refused with { State = PassageState.Refused, AnsweredAt = edit.At };
                _decided.Remove(PlaceOf(SubjectOf(edit.Place)));
                break;
            case MinutesEditKind.PassageDecided:
                _decided[edit.Place] = edit;
                break;
            case MinutesEditKind.SpeakerNamed:
                _speakers.Add(RecipientOf(edit.Place));
                break;
            case MinutesEditKind.SpeakerDropped:
                // Who is not the speaker does not bar the talk either.
                _speakers.Remove(RecipientOf(edit.Place));
                _newest.Remove(edit.Place);
                break;
            default:
                break;
        }
    }
}
