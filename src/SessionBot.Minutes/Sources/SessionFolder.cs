using SessionBot.Minutes.Files;
using SessionBot.Minutes.Transcripts;

namespace SessionBot.Minutes.Sources;

/// <summary>
/// A session as files that an organizer can write by hand. session.json is UTF-8; a byte order mark and CRLF are accepted.
/// <para><c>session.json</c>: <c>studyGroup</c>, <c>number</c>, <c>date</c> (yyyy-MM-dd), <c>start</c> and <c>end</c> (HH:mm, the
/// group's own time), <c>place</c>, <c>participants</c>, <c>topic</c>, <c>speakers</c> [{<c>organization</c>, <c>name</c> without
/// honorific}] (may be empty), <c>reports</c> [{<c>region</c>, <c>messages</c> (at least one), <c>late</c>?}], <c>exchanges</c>
/// [{<c>kind</c> question|comment, <c>asked</c> (at least one), <c>answers</c> (may be empty), <c>label</c>?, <c>reasonUnlessAnswered</c>?, <c>spoken</c>? [the ids of the first and the last utterance that answer it, or none]}], <c>leftOut</c>?
/// [{<c>id</c>?, <c>text</c>, <c>label</c>, <c>reason</c>}]. A message, question or answer is a text or {<c>id</c>, <c>text</c>}.</para>
/// <para><c>talk.txt</c>: the talk, read by <see cref="TalkNotes"/>; an empty file is a talk that nobody recorded. Instead there may be a transcript
/// (<c>talk.vtt</c>, <c>.srt</c>, <c>.docx</c>, or a talk.txt with times, read by <see cref="TranscriptFile"/>), or, for what notes cannot hold,
/// <c>talk</c> in <c>session.json</c> [{<c>kind</c> topic|subtopic|speech, <c>id</c>, <c>text</c>, <c>speaker</c>?, <c>at</c>? (h:mm:ss)}]. There is one of them.</para>
/// <para><c>chat.txt</c>?: the meeting's chat log (<see cref="ZoomChat"/>), whose questions and comments follow the exchanges.</para>
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
        FileFault fault = (line, what, remedy, _) => new SessionFolderException(sessionPath, line, what, remedy);
        var json = JsonAtParser.Parse(Utf8File.Read(sessionPath, fault).Bytes, fault);
        var record = TalkFiles.AddChat(folder, TalkFiles.AddTalk(folder, json, SessionJsonReader.Read(json, [])));
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

    private static string Require(string folder, string file, string remedy)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? path : throw new SessionFolderException(path, null, "the file is missing.", remedy);
    }
}
