namespace SessionBot.Features.Talk;

/// <summary>What came of a form of the talk's page.</summary>
/// <param name="Told">In words for the organizer, one piece of news a line.</param>
/// <param name="IsFault">Nothing was changed.</param>
public sealed record TalkAnswer(string Told, bool IsFault = false)
{
    /// <summary>The file that the page goes on with; null where it does not matter.</summary>
    public int? Number { get; init; }

    /// <summary>The page goes on with choosing the answer of the form's question.</summary>
    public bool IsOfAnswer { get; init; }

    public static TalkAnswer Fault(string told) => new(told, IsFault: true);
}
