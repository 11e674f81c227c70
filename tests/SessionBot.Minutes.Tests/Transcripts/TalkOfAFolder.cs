using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Tests.Transcripts;

public sealed class TalkOfAFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TalkOfAFolder() => File.Copy(Path.Combine(TestSessions.Folder("clean"), "session.json"), PathTo("session.json"));

    public void Dispose() => folder.Dispose();

    private string PathTo(string file) => Path.Combine(folder.Path, file);

    [Theory]
    [InlineData("talk.vtt", "WEBVTT\n\n00:00:03.000 --> 00:00:04.000\n星見町 葉山: 始めます。\n")]
    [InlineData("talk.srt", "1\n00:00:03,000 --> 00:00:04,000\n葉山　透さん：始めます。\n")]
    public void A_transcript_is_the_talk_with_speakers_as_the_roster_names_them(string file, string text)
    {
        File.WriteAllText(PathTo(file), text);

        Assert.Equal(
            new TalkLine(TalkLineKind.Speech, new SourceText($"{file}#U1", "始めます。"), "葉山透", TimeSpan.FromSeconds(3)),
            Assert.Single(SessionFolder.Read(folder.Path).Talk));
    }

    [Fact]
    public void Talk_txt_with_times_is_a_transcript()
    {
        File.WriteAllText(PathTo("talk.txt"), "[00:00:03] 葉山 透\n始めます。\n\n[00:00:05] 冬木\nはい。\n");

        Assert.Equal([("葉山透", "始めます。"), ("冬木", "はい。")], SessionFolder.Read(folder.Path).Talk.Select(line => (line.Speaker!, line.Source.Text)));
    }

    [Fact]
    public void Two_talks_are_refused_by_name()
    {
        File.WriteAllText(PathTo("talk.txt"), "");
        File.WriteAllText(PathTo("talk.vtt"), "WEBVTT\n");

        var error = Assert.Throws<SessionFolderException>(() => SessionFolder.Read(folder.Path));

        Assert.Contains("second talk", error.Fault, StringComparison.Ordinal);
        Assert.Contains("talk.", error.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_talk_in_session_json_and_a_file_are_two_talks()
    {
        File.WriteAllText(PathTo("session.json"), File.ReadAllText(PathTo("session.json")).TrimEnd().TrimEnd('}') + ", \"talk\": []}");
        File.WriteAllText(PathTo("talk.txt"), "始めます。");

        Assert.Contains("session.json", Assert.Throws<SessionFolderException>(() => SessionFolder.Read(folder.Path)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_transcript_is_a_fault_of_its_file()
    {
        File.WriteAllText(PathTo("talk.vtt"), "WEBVTT\n\n00:00:03.000 --> 00:00:02.000\nはい\n");

        var error = Assert.Throws<SessionFolderException>(() => SessionFolder.Read(folder.Path));

        Assert.Equal((PathTo("talk.vtt"), 3), (error.File, error.Line));
    }

    [Fact]
    public void Questions_of_the_chat_follow_those_of_the_session()
    {
        File.WriteAllText(PathTo("talk.txt"), "");
        File.WriteAllText(PathTo("chat.txt"), "15:32:10 From 冬木 桜 to Everyone:\n\t費用はいくらですか\n");

        var exchange = SessionFolder.Read(folder.Path).Exchanges[^1];

        Assert.Equal(new SourceText("chat.txt#L1", "費用はいくらですか"), Assert.Single(exchange.Asked));
    }
}
