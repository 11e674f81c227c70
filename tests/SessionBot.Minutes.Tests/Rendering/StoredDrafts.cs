using System.Text.Json;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Rendering;

namespace SessionBot.Minutes.Tests.Rendering;

public sealed class StoredDrafts
{
    public static TheoryData<string> Names => TestSessions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_draft_is_read_back_equal(string name)
    {
        var record = TestSessions.Read(name);
        var draft = await TestSessions.DraftAsync(record);
        var json = MinutesJson.Write(draft, record);

        var read = MinutesJson.Read(json);

        Assert.Equivalent(draft, read, strict: true);
        Assert.Equal(json, MinutesJson.Write(read, record));
    }

    [Fact]
    public async Task A_sentence_carries_the_words_it_was_made_of()
    {
        var record = TestSessions.WithReports("お疲れ様です。予約が増えています。");

        using var json = JsonDocument.Parse(MinutesJson.Write(await TestSessions.DraftAsync(record), record));

        var sentence = json.RootElement.GetProperty("sections")[2].GetProperty("blocks")[2].GetProperty("sentences")[0];
        Assert.Equal("予約が増えている。", sentence.GetProperty("text").GetString());
        var evidence = sentence.GetProperty("evidence")[0];
        Assert.Equal("予約が増えています。", evidence.GetProperty("quote").GetString());
        Assert.Equal(7, evidence.GetProperty("start").GetInt32());
        Assert.Equal("teimasu", evidence.GetProperty("rules")[0].GetString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_draft_that_was_stored_before_sentences_bore_marks_is_read_without_them(string name)
    {
        var record = TestSessions.Read(name);
        var draft = await TestSessions.DraftAsync(record);
        var old = draft with { Document = draft.Document.Map(sentence => sentence with { Mark = null }) };

        var read = MinutesJson.Read(MinutesJson.Write(old, record));

        Assert.All(SentenceIds.Of(read.Document), entry => Assert.Null(entry.Sentence.Mark));
        Assert.Equivalent(draft, read with { Document = new SentenceMarks(record, TestSessions.Layout).On(read.Document) }, strict: true);
    }

    [Fact]
    public async Task A_draft_names_its_drafter_and_its_layout()
    {
        using var json = JsonDocument.Parse(MinutesJson.Write(await TestSessions.DraftAsync(TestSessions.Empty), TestSessions.Empty));

        Assert.Equal("extractive/2", json.RootElement.GetProperty("drafter").GetString());
        Assert.Equal(TestSessions.Layout.Stamp.Hash, json.RootElement.GetProperty("layout").GetProperty("hash").GetString());
    }

    [Fact]
    public async Task A_draft_of_another_session_is_refused()
    {
        var draft = await TestSessions.DraftAsync(TestSessions.WithReports("予約が増えている。"));

        Assert.Throws<ArgumentException>(() => MinutesJson.Write(draft, TestSessions.Empty));
    }

    [Theory]
    [InlineData("{", "not valid JSON")]
    [InlineData("{}", "/schema is missing")]
    [InlineData("{\"schema\": 99}", "/schema is 99")]
    public void What_is_no_draft_is_refused(string json, string fault) =>
        Assert.Contains(fault, Assert.Throws<MinutesJsonException>(() => MinutesJson.Read(json)).Fault, StringComparison.Ordinal);
}
