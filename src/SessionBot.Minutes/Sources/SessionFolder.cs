using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Sources;

/// <summary>
/// A session as two files that an organizer can write by hand. Both are UTF-8 (a byte order mark and CRLF are accepted).
/// <para><c>session.json</c>: <c>studyGroup</c>, <c>number</c>, <c>date</c> (yyyy-MM-dd), <c>start</c> and <c>end</c> (HH:mm, the
/// group's own time), <c>place</c>, <c>participants</c>, <c>topic</c>, <c>speakers</c> [{<c>organization</c>, <c>name</c> without
/// honorific}] (may be empty), <c>reports</c> [{<c>region</c>, <c>messages</c> (at least one), <c>late</c>?}], <c>exchanges</c>
/// [{<c>kind</c> question|comment, <c>asked</c> (at least one), <c>answers</c> (may be empty)}], <c>leftOut</c>?
/// [{<c>id</c>?, <c>text</c>, <c>label</c>, <c>reason</c>}]. A message, question or answer is a text or {<c>id</c>, <c>text</c>}.</para>
/// <para><c>talk.txt</c>: the talk, read by <see cref="TalkNotes"/>; an empty file is a talk that nobody recorded. A talk that notes
/// cannot hold (speakers, times, own ids) stands instead in <c>session.json</c> as <c>talk</c>
/// [{<c>kind</c> topic|subtopic|speech, <c>id</c>, <c>text</c>, <c>speaker</c>?, <c>at</c>? (h:mm:ss)}]; then there is no talk.txt.</para>
/// <para>A source without an id of its own is named by its place: <c>session.json#/reports/0/messages/1</c>, <c>talk.txt#L5</c>.</para>
/// </summary>
public static class SessionFolder
{
    public const string SessionFile = "session.json";

    public const string TalkFile = "talk.txt";

    /// <exception cref="SessionFolderException">Something is missing or wrong; it says where, what, and how to mend it.</exception>
    public static SessionRecord Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new SessionFolderException(folder, null, "there is no such folder.", $"Name a folder that holds {SessionFile} and {TalkFile}.");
        }

        var sessionPath = Require(folder, SessionFile, "Create it; the README shows an example.");
        FileFault fault = (line, what, remedy) => new SessionFolderException(sessionPath, line, what, remedy);
        var json = JsonAtParser.Parse(Utf8File.Read(sessionPath, fault).Bytes, fault);
        var record = SessionJsonReader.Read(json, json.Optional("talk") is { } talk ? TalkJson.Read(talk) : ReadNotes(folder));
        var twice = SourceIndex.AllSources(record).CountBy(source => source.Id).FirstOrDefault(entry => entry.Value > 1).Key;
        return twice is null ? record : throw fault(null, $"the id \"{twice}\" names two sources.", "Give each source an id of its own.");
    }

    /// <summary>Writes what <see cref="Read"/> reads back to an equal record. Creates the folder; replaces the files in it.</summary>
    public static void Write(SessionRecord record, string folder)
    {
        Directory.CreateDirectory(folder);
        var (talkPath, notes) = (Path.Combine(folder, TalkFile), TalkNotes.Format(record.Talk, TalkId));
        Utf8File.Write(Path.Combine(folder, SessionFile), SessionJsonWriter.Write(record, withTalk: notes is null));
        if (notes is null)
        {
            File.Delete(talkPath);
        }
        else
        {
            Utf8File.Write(talkPath, notes);
        }
    }

    /// <summary>The id of a line of the talk file, counted from 1.</summary>
    public static string TalkId(int line) => $"{TalkFile}#L{line}";

    private static IReadOnlyList<TalkLine> ReadNotes(string folder)
    {
        var path = Require(folder, TalkFile, "Put the notes of the talk there, or an empty file when there are none.");
        return TalkNotes.Parse(Utf8File.Read(path, (line, what, remedy) => new SessionFolderException(path, line, what, remedy)).Text, TalkId);
    }

    private static string Require(string folder, string file, string remedy)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? path : throw new SessionFolderException(path, null, "the file is missing.", remedy);
    }
}
