using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Transcripts;

/// <summary>A transcript as the talk of a session.</summary>
public static class TranscriptTalk
{
    /// <summary>One line of the talk for each utterance, its speaker named as the roster names them. What has neither time nor speaker is a line of notes, and may be a heading.</summary>
    /// <param name="id">Names the source of an utterance, counted from 1.</param>
    public static IReadOnlyList<TalkLine> Lines(IReadOnlyList<Utterance> utterances, Roster roster, Func<int, string> id) =>
    [
        .. utterances.SelectMany((utterance, at) => utterance is { Speaker: null, Start: null }
            ? TalkNotes.Parse(utterance.Text, _ => id(at + 1)).Select(note => note with { Speaker = note.Kind == TalkLineKind.Speech ? roster.NameOf(null) : null })
            : [new TalkLine(TalkLineKind.Speech, new SourceText(id(at + 1), utterance.Text), roster.NameOf(utterance.Speaker), utterance.Start)]),
    ];
}
