using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Transcripts;

/// <summary>A transcript as the talk of a session.</summary>
public static class TranscriptTalk
{
    /// <summary>One line of the talk for each utterance, its speaker named as the roster names them.</summary>
    /// <param name="id">Names the source of an utterance, counted from 1.</param>
    public static IReadOnlyList<TalkLine> Lines(IReadOnlyList<Utterance> utterances, IReadOnlyList<Speaker> speakers, Func<int, string> id)
    {
        var roster = new Roster(speakers);
        return
        [
            .. utterances.Select((utterance, at) => new TalkLine(
                TalkLineKind.Speech,
                new SourceText(id(at + 1), utterance.Text),
                utterance.Speaker is { } label ? roster.NameOf(label) : null,
                utterance.Start)),
        ];
    }
}
