using SessionBot.Minutes.Files;
using SessionBot.Minutes.Transcripts;

namespace SessionBot.Minutes.Sources;

/// <summary>What a session folder holds beside session.json: the talk, in one form of several, and the chat.</summary>
internal static class TalkFiles
{
    private const string Talk = "talk";
    private const string ChatFile = "chat.txt";

    public static SessionRecord AddTalk(string folder, JsonAt session, SessionRecord record)
    {
        var paths = TranscriptFile.Types.Select(type => Path.Combine(folder, Talk + type)).Where(File.Exists).ToList();
        return (paths, session.Optional("talk")) switch
        {
            ([], null) => throw new SessionFolderException(
                Path.Combine(folder, SessionFolder.TalkFile), null, "the file is missing.",
                $"Put the notes of the talk there, or an empty file when there are none. A transcript may be {string.Join(", ", TranscriptFile.Types.Select(type => Talk + type))}."),
            ([], { } json) => record with { Talk = TalkJson.Read(json) },
            ([var path], null) => record with { Talk = Read(path, record.Facts.Speakers) },
            ([.., var path], var json) => throw new SessionFolderException(
                path, null, $"there is a second talk beside it, in {(json is null ? Path.GetFileName(paths[0]) : SessionFolder.SessionFile)}.",
                "Keep one of the two."),
        };
    }

    public static SessionRecord AddChat(string folder, SessionRecord record)
    {
        var path = Path.Combine(folder, ChatFile);
        if (!File.Exists(path))
        {
            return record;
        }

        var (exchanges, leftOut) = ChatExchanges.Of(ZoomChat.Read(File.ReadAllBytes(path), Fault(path)), line => $"{ChatFile}#L{line}");
        return record with { Exchanges = [.. record.Exchanges, .. exchanges], LeftOut = [.. record.LeftOut, .. leftOut] };
    }

    private static IReadOnlyList<TalkLine> Read(string path, IReadOnlyList<Speaker> speakers)
    {
        var (name, bytes) = (Path.GetFileName(path), File.ReadAllBytes(path));
        return name == SessionFolder.TalkFile && Notes(TextFile.Decode(bytes, Fault(path))) is { } notes
            ? notes
            : TranscriptTalk.Lines(TranscriptFile.Read(name, bytes, Fault(path)), new Roster(speakers), number => $"{name}#U{number}");
    }

    /// <summary>Null where times or the marks of a transcript say that these are no notes.</summary>
    private static IReadOnlyList<TalkLine>? Notes(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return SpokenText.IsTimed(lines) || CueBlocks.IsSubRip(lines) ? null : TalkNotes.Parse(text, SessionFolder.TalkId);
    }

    private static FileFault Fault(string path) => (line, what, remedy, _) => new SessionFolderException(path, line, what, remedy);
}
