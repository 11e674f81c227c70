using Line.Messaging;

namespace SessionBot.Work;

/// <summary>What became of an event, and what its sender is told.</summary>
/// <param name="Fate">One word for the log of fates, such as <c>question:12</c>.</param>
/// <param name="Reply">At most five messages; the last one's quick replies are the ones that LINE shows.</param>
internal sealed record Outcome(string Fate, IReadOnlyList<ISendMessage> Reply)
{
    public Outcome(string fate, ISendMessage reply)
        : this(fate, [reply])
    {
    }

    /// <summary>
    /// Stands for the person's LINE id in what is kept of the reply, which then goes out by its token or not at all: for somebody
    /// whom the service has just forgotten.
    /// </summary>
    public string? RepliesTo { get; init; }

    /// <summary>Nothing is answered, on purpose.</summary>
    public static Outcome Silent(string fate) => new(fate, []);
}
