namespace SessionBot.Domain.Minutes;

/// <summary>Where organizers say that the talk answers questions: read from the edits of a session's minutes. Drafts follow it, whoever drafts.</summary>
public sealed class AnswerBook
{
    private const string Prefix = "answer:";

    private readonly Dictionary<string, MinutesEdit> _chosen = [];

    /// <param name="edits">In the order of their numbers; others than choices of answers do not matter.</param>
    public AnswerBook(IEnumerable<MinutesEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        foreach (var edit in edits)
        {
            switch (edit)
            {
                case { Kind: MinutesEditKind.AnswerChosen, Text: not null }:
                    _chosen[edit.Place] = edit;
                    break;
                case { Kind: MinutesEditKind.AnswerChosen or MinutesEditKind.AnswerFreed }:
                    _chosen.Remove(edit.Place);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>A question is known by the first message that it was sent in: others may be added to it, and taken back.</summary>
    /// <param name="source">What evidence calls the question.</param>
    public static string PlaceOf(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Prefix + source.Split('+')[0];
    }

    /// <summary>The choice that holds; null where the answer is found by itself.</summary>
    public MinutesEdit? Of(string source) => _chosen.GetValueOrDefault(PlaceOf(source));

    /// <summary>The first and the last utterance; empty where nothing answers the question.</summary>
    public static IReadOnlyList<string> EndsOf(MinutesEdit choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return choice.Text!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>How <see cref="EndsOf"/> reads it.</summary>
    public static string TextOf(string first, string last) => $"{first} {last}";
}
