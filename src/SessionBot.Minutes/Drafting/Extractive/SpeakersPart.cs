using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.Extractive;

/// <summary>Of a transcript, what the session's speakers say: hosts and back-channels of the audience are no part of an article about a talk.</summary>
internal static class SpeakersPart
{
    // A label that the roster does not know may be the speaker's all the same: only a transcript that clearly names them is cut down.
    private const double LeastShare = 0.5;

    public static IReadOnlyList<TalkLine> Of(IReadOnlyList<TalkLine> talk, IReadOnlyList<Speaker> speakers)
    {
        var names = speakers.Select(speaker => speaker.Name).ToHashSet();
        var theirs = talk.Where(IsTheirs).Sum(Length);
        return theirs > 0 && theirs >= talk.Sum(Length) * LeastShare ? [.. talk.Where(line => line.Speaker is null || IsTheirs(line))] : talk;

        bool IsTheirs(TalkLine line) => line.Speaker is { } name && names.Contains(name);

        static int Length(TalkLine line) => line.Source.Text.Length;
    }
}
