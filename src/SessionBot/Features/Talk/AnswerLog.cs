using SessionBot.Domain.Minutes;

namespace SessionBot.Features.Talk;

/// <summary>How the session's log tells that an organizer has said what answers a question: by utterances, and no word that was said.</summary>
internal static class AnswerLog
{
    private const string Prefix = "answer";

    public static string Written(MinutesEditKind kind, string? ends) => $"{Prefix} {kind} {ends}".TrimEnd();

    public static bool IsOne(string written) => written.StartsWith($"{Prefix} ", StringComparison.Ordinal);

    /// <summary>Where the answer is now, in words.</summary>
    public static string Told(string written) => written.Split(' ') switch
    {
        [_, nameof(MinutesEditKind.AnswerFreed)] => TalkTexts.LoggedFreed,
        [_, _] => TalkTexts.LoggedNone,
        [_, _, var first, var last] => Wording.Of(TalkTexts.LoggedEnds, ("first", RowOf(first)), ("last", RowOf(last))),
        _ => written,
    };

    private static string RowOf(string utterance) => utterance[(utterance.LastIndexOf('U') + 1)..];
}
