using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Tests.Sources;

public sealed class SessionFolders : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Names => TestSessions.Names;

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_written_session_is_read_back_equal(string name) => AssertRoundTrip(TestSessions.Read(name));

    [Fact]
    public void A_talk_that_notes_cannot_hold_is_read_back_equal()
    {
        AssertRoundTrip(TestSessions.Empty with
        {
            Talk =
            [
                new TalkLine(TalkLineKind.Topic, new SourceText("talk-1", "はじめに")),
                new TalkLine(TalkLineKind.Speech, new SourceText("talk-2", "■で始まる\n二行の発言"), "葉山透", TimeSpan.FromSeconds(754.25)),
            ],
        });
        Assert.False(File.Exists(Path.Combine(folder.Path, "talk.txt")));
    }

    [Fact]
    public void An_agenda_is_read_back_equal() => AssertRoundTrip(TestSessions.Empty with
    {
        Facts = TestSessions.Empty.Facts with { Agenda = [new(new(10, 0), "開会"), new(new(10, 5), "\"報告\"")] },
    });

    [Fact]
    public void What_a_person_says_of_an_answer_is_read_back_equal() => AssertRoundTrip(TestSessions.Empty with
    {
        Exchanges =
        [
            new(ExchangeKind.Question, [new("line:1", "費用は")], []) { SpokenFromTo = ["transcript:5#U3", "transcript:5#U7"] },
            new(ExchangeKind.Question, [new("line:2", "期間は")], []) { SpokenFromTo = [] },
            new(ExchangeKind.Question, [new("line:3", "人数は")], []),
        ],
    });

    [Fact]
    public void A_talk_that_nobody_recorded_is_read_back_empty() => AssertRoundTrip(TestSessions.Empty);

    [Fact]
    public void A_source_without_an_id_is_named_by_its_place()
    {
        var record = TestSessions.Read("clean");

        Assert.Equal("session.json#/reports/0/messages/1", record.Reports[0].Messages[1].Id);
        Assert.Equal("session.json#/exchanges/1/answers/0", record.Exchanges[1].Answers[0].Id);
        Assert.Equal(new SourceText("talk.txt#L4", "書かない窓口"), record.Talk[2].Source);
    }

    [Theory]
    [InlineData("\"number\": 8,", "\"number\": \"8\",", 3, "/number is not a whole number")]
    [InlineData("\"number\": 8,", "\"number\": 0,", 3, "/number is not a whole number")]
    [InlineData("\"number\": 8,", "\"number\": 8", 4, "not valid JSON")]
    [InlineData("\"number\": 8,", "\"number\": 8, \"number\": 9,", 3, "/number stands twice")]
    [InlineData("\"number\": 8,", "", 1, "/number is missing")]
    [InlineData("2025-05-21", "2025-02-30", 4, "/date is \"2025-02-30\"")]
    [InlineData("\"15:00\"", "\"3pm\"", 5, "/start is \"3pm\"")]
    [InlineData("\"16:30\"", "\"14:30\"", 6, "/end is not after /start")]
    [InlineData("\"region\": \"青瀬町\"", "\"regoin\": \"青瀬町\"", 15, "/reports/0/regoin is not a known member")]
    [InlineData("\"region\": \"青瀬町\"", "\"region\": \" \"", 15, "/reports/0/region is empty")]
    [InlineData("[\"様式の見直しから始める進め方に共感。\"]", "[]", 47, "/exchanges/2/asked is an empty list")]
    [InlineData("\"kind\": \"comment\"", "\"kind\": \"remark\"", 46, "/exchanges/2/kind is \"remark\"")]
    [InlineData("みどり野デジタル研究会\",", "\\ud83d\",", 2, "half of a character")]
    [InlineData("\"answers\": []", "\"answers\": {}", 48, "/exchanges/2/answers is not a list")]
    [InlineData("\"answers\": []", "\"answers\": [{\"id\": \"session.json#/reports/0/messages/0\", \"text\": \"あ\"}]", null, "names two sources")]
    public void A_fault_is_named_with_its_line(string was, string now, int? line, string fault)
    {
        CopyClean(json => json.Replace(was, now, StringComparison.Ordinal));

        var error = Assert.Throws<SessionFolderException>(() => SessionFolder.Read(folder.Path));

        Assert.Equal(Path.Combine(folder.Path, "session.json"), error.File);
        Assert.Equal(line, error.Line);
        Assert.Contains(fault, error.Fault, StringComparison.Ordinal);
        Assert.NotEmpty(error.Remedy);
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var error = Assert.Throws<SessionFolderException>(() => SessionFolder.Read(Path.Combine(folder.Path, "none")));

        Assert.Equal(Path.Combine(folder.Path, "none"), error.File);
    }

    [Fact]
    public void A_missing_talk_asks_for_an_empty_file()
    {
        CopyClean(json => json);
        File.Delete(Path.Combine(folder.Path, "talk.txt"));

        Assert.Contains("empty file", Assert.Throws<SessionFolderException>(() => SessionFolder.Read(folder.Path)).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_refused_with_its_line()
    {
        CopyClean(json => json);
        File.WriteAllBytes(Path.Combine(folder.Path, "talk.txt"), [.. "■ 背景\n"u8, 0x8E, 0xA9, (byte)'\n']);

        var error = Assert.Throws<SessionFolderException>(() => SessionFolder.Read(folder.Path));

        Assert.Equal((2, true), (error.Line, error.Fault.Contains("UTF-8", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_byte_order_mark_and_CRLF_change_nothing()
    {
        CopyClean(json => "\uFEFF" + json.ReplaceLineEndings("\r\n"));
        var talk = Path.Combine(folder.Path, "talk.txt");
        File.WriteAllText(talk, "\uFEFF" + File.ReadAllText(talk).ReplaceLineEndings("\r\n"));

        Assert.Equivalent(TestSessions.Read("clean"), SessionFolder.Read(folder.Path), strict: true);
    }

    private void AssertRoundTrip(SessionRecord record)
    {
        SessionFolder.Write(record, folder.Path);

        Assert.Equivalent(record, SessionFolder.Read(folder.Path), strict: true);
    }

    private void CopyClean(Func<string, string> change)
    {
        var from = TestSessions.Folder("clean");
        File.WriteAllText(Path.Combine(folder.Path, "session.json"), change(File.ReadAllText(Path.Combine(from, "session.json"))));
        File.Copy(Path.Combine(from, "talk.txt"), Path.Combine(folder.Path, "talk.txt"));
    }
}
