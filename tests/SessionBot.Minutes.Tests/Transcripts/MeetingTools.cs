using System.Text.Json;
using SessionBot.Minutes.Transcripts;
using TestKit;

namespace SessionBot.Minutes.Tests.Transcripts;

public sealed class MeetingTools
{
    private static TranscriptException Fault(string name, string text) =>
        Assert.Throws<TranscriptException>(() => TranscriptFile.Read(name, System.Text.Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<string> Read(string name, string text) =>
        TranscriptFile.Read(name, System.Text.Encoding.UTF8.GetBytes(text)).Select(utterance => $"{utterance.Speaker}|{utterance.Start}|{utterance.Text}");

    [Fact]
    public void Ten_meetings_in_four_formats_are_the_same_four_thousand_utterances()
    {
        var folder = SharedMaterial.Require("minutes", "transcripts");
        using var dev = Corpus("dev.json");
        using var test = Corpus("test.json");
        var read = 0;
        foreach (var meeting in dev.RootElement.EnumerateArray().Concat(test.RootElement.EnumerateArray()))
        {
            var (id, said) = (meeting.GetProperty("id").GetString()!, meeting.GetProperty("conversation").EnumerateArray().ToList());
            var formats = new[] { "zoom.vtt", "teams.vtt", "srt", "plain.txt" }
                .Select(format => TranscriptFile.Read(Path.Combine(folder, $"{id}.{format}"))).ToList();
            Assert.All(formats, utterances => Assert.Equal(said.Select(one => one.GetProperty("ja_sentence").GetString()), utterances.Select(one => one.Text)));
            Assert.All(formats, utterances => Assert.Equal(formats[0].Select(one => one.Speaker), utterances.Select(one => one.Speaker)));
            // One name for each speaker of the corpus: none mixed up, none split.
            var names = said.Zip(formats[0], (one, utterance) => (Letter: one.GetProperty("en_speaker").GetString(), utterance.Speaker)).Distinct().ToList();
            Assert.Equal((names.Count, names.Count), (names.DistinctBy(pair => pair.Letter).Count(), names.DistinctBy(pair => pair.Speaker).Count()));
            Assert.All(formats[..3], utterances => Assert.Equal(formats[0].Select(one => (one.Start, one.End)), utterances.Select(one => (one.Start, one.End))));
            read += said.Count;
        }

        Assert.Equal(4000, read);
    }

    private static JsonDocument Corpus(string file) => JsonDocument.Parse(File.ReadAllText(SharedMaterial.Require("minutes", "ami-ja", file)));

    [Theory]
    [InlineData("a.vtt", "WEBVTT\n\n1\n00:00:03.000 --> 00:00:04.500\n葉山 透: 始めます。\n\n2\n00:05.000 --> 00:06.000\n冬木: はい。\n")]
    [InlineData("a.vtt", "WEBVTT - Teams\nKind: captions\n\nNOTE made up\n\nx/1-0\n00:00:03.000 --> 00:00:04.000\n<v 葉山 透>始め</v>\n\nx/1-1\n00:00:04.000 --> 00:00:04.500\n<v 葉山 透>ます。</v>\n\nx/2-0\n00:00:05.000 --> 00:00:06.000 align:start\n<v.loud 冬木>はい。\n")]
    [InlineData("a.srt", "1\r\n00:00:03,000 --> 00:00:04,500\r\n葉山 透：<i>始め</i>\r\nます。\r\n\r\n2\r\n00:00:05,000 --> 00:00:06,000\r\n冬木：はい。\r\n")]
    [InlineData("a.txt", "[00:00:03] 葉山 透\n始めます。\n\n[00:00:05] 冬木\nはい。\n")]
    [InlineData("a.txt", "葉山 透   0:03\n始めます。\n冬木   0:05\nはい。\n")]
    [InlineData("a.txt", "00:00:03 葉山 透: 始め\nます。\n00:00:05 冬木: はい。")]
    public void Who_said_what_when_is_the_same_from_every_tool(string name, string text) =>
        Assert.Equal(["葉山 透|00:00:03|始めます。", "冬木|00:00:05|はい。"], Read(name, text));

    [Fact]
    public void Names_without_times_and_times_without_names_are_both_enough()
    {
        Assert.Equal(["葉山||始めます。続けます。", "冬木||はい。", "葉山||では。", "冬木||ええ。"], Read("a.txt", "葉山：始めます。\n続けます。\n冬木：はい。\n葉山：では。\n冬木：ええ。"));
        Assert.Equal(["|00:00:03|始めます。", "|00:00:05|はい。"], Read("a.txt", "0:03 始めます。\n0:05 はい。"));
    }

    [Fact]
    public void Notes_keep_their_labels_and_times_of_day()
    {
        string[] notes = ["様式の見直し:欄を3割減らしました。", "成果:待ち時間が9分になりました。", "9:30 に始まりました。", "今後は一本化します。"];

        Assert.Equal(notes.Select(note => $"||{note}"), Read("a.txt", string.Join('\n', notes)));
    }

    /// <summary>A pattern that tries every way to part them takes longer than anybody lives.</summary>
    [Fact]
    public async Task A_voice_tag_of_many_classes_that_never_ends_is_read_at_once()
    {
        var text = $"WEBVTT\n\n00:00:03.000 --> 00:00:04.000\n<v{string.Concat(Enumerable.Repeat(".a", 60))}\n";

        var read = await Task.Run(() => Read("a.vtt", text).ToList(), TestContext.Current.CancellationToken).WaitAsync(TestConstants.Timeout, TestContext.Current.CancellationToken);

        Assert.Single(read);
    }

    [Theory]
    [InlineData("a.vtt", "00:00:03.000 --> 00:00:04.000\nはい", 1, "WEBVTT")]
    [InlineData("a.vtt", "WEBVTT\n\n00:00:03.000 --> 00:00:04.000\nはい\n\n2\n葉山: では", 7, "times of a cue")]
    [InlineData("a.vtt", "WEBVTT\n\n00:00:03.000 --> 00:00:02.000\nはい", 3, "ends before it starts")]
    [InlineData("a.vtt", "WEBVTT\n\n00:00:73.000 --> 00:01:14.000\nはい", 3, "\"00:00:73.000\" is no time")]
    [InlineData("a.vtt", "WEBVTT\n\n00:00:03.000 --> 00:00:04.000\n<v 葉山 透", 4, "voice tag")]
    [InlineData("a.srt", "1\n00:00:03,000 --> 00:00:04,000\nはい\n\n2\n00:00:05,000 --> 00:00:06,000\n", 7, "cut off")]
    [InlineData("a.txt", "[00:00:03] 葉山\nはい\n[00:00:99] 冬木\nでは", 3, "\"00:00:99\" is no time")]
    [InlineData("a.txt", "[00:00:03] 葉山\nはい\n[00:00:05] 冬木\n", 3, "cut off")]
    [InlineData("a.vtt", "WEBVTT\n", null, "nobody says anything")]
    [InlineData("a.docx", "はい", null, "no Word document")]
    public void A_broken_file_is_refused_with_its_line_and_nothing_is_taken(string name, string text, int? line, string fault)
    {
        var error = Fault(name, text);

        Assert.Equal((name, line), (error.File, error.Line));
        Assert.Contains(fault, error.Fault, StringComparison.Ordinal);
        Assert.NotEmpty(error.Remedy);
        Assert.NotNull(error.Kind);
    }
}
