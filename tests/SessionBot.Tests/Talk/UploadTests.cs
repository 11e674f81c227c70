using System.Net;
using System.Text;
using SessionBot.Domain.Minutes;
using SessionBot.Features.Minutes;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Talk;

/// <summary>Transcripts are uploaded or pasted: all of a form is taken, or nothing with a fault that says where.</summary>
public sealed class UploadTests
{
    public static TheoryData<string, byte[]> Files => new()
    {
        { "第1部.vtt", TalkSamples.Vtt.Bytes() },
        { "第1部.srt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(TalkSamples.Srt)] },
        { "第1部.TXT", CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(TalkSamples.Txt) },
        { "第1部.docx", TalkSamples.Docx },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_of_each_kind_is_read_word_for_word_and_its_speaker_found(string name, byte[] content)
    {
        await using var talk = await TalkWorld.LiveAsync();

        await talk.AddAsync((name, content));

        Assert.Equal($"「{name}」を取り込みました（6件の発言）。", talk.Told);
        var stored = Assert.Single(await talk.StoredAsync());
        Assert.Equal(TalkSamples.Said, StoredTranscript.Utterances(stored).Select(one => (one.Speaker!, one.Text)));
        Assert.Contains("<b><bdi>白石遥</bdi></b>", talk.Page, StringComparison.Ordinal);
        Assert.Contains("桐生さんが2026/12/10(木) 15:01に追加", talk.Page, StringComparison.Ordinal);
        Assert.Contains("長さ0:00:2", talk.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_pasted_is_read_like_a_file()
    {
        await using var talk = await TalkWorld.LiveAsync();

        await talk.PasteAsync(TalkSamples.Txt.ReplaceLineEndings("\r\n"));

        Assert.Equal("貼り付けた文字起こしを取り込みました（6件の発言）。", talk.Told);
        Assert.Equal(TalkSamples.Said.Select(one => one.Text), StoredTranscript.Utterances(Assert.Single(await talk.StoredAsync())).Select(one => one.Text));
    }

    [Fact]
    public async Task Two_parts_follow_one_another_and_the_same_one_is_not_taken_twice()
    {
        await using var talk = await TalkWorld.LiveAsync();
        var (first, second) = (("第1部.vtt", TalkSamples.Vtt.Bytes()), ("第2部.vtt", TalkSamples.Long(3).Bytes()));

        await talk.AddAsync(first, second, ("写し.vtt", TalkSamples.Vtt.Bytes()));

        Assert.Equal("「第1部.vtt」を取り込みました（6件の発言）。\n「第2部.vtt」を取り込みました（3件の発言）。\n「写し.vtt」は同じ内容のものを取り込み済みのため、加えていません。", talk.Told);
        await talk.AddAsync(second);
        Assert.Equal("「第2部.vtt」は同じ内容のものを取り込み済みのため、加えていません。", talk.Told);
        var stored = await talk.StoredAsync();
        Assert.Equal(["第1部.vtt", "第2部.vtt"], stored.Select(one => one.FileName));
        Assert.Equal(stored.Select(one => $"transcript {one.Number} added {StoredTranscript.Utterances(one).Count}"), await talk.StepsAsync());
    }

    [Theory]
    [InlineData("会議.vtt", "WEBVTT\n\n00:00:03.000 --> 00:00:02.000\nはい\n", "「会議.vtt」の3行目：終わりの時刻が始まりより前です。")]
    [InlineData("会議.vtt", "WEBVTT\n\n00:00:73.000 --> 00:01:14.000\nはい", "「会議.vtt」の3行目：時刻として読み取れません。")]
    [InlineData("会議.vtt", "はい", "「会議.vtt」の1行目：「WEBVTT」で始まっていません。")]
    [InlineData("会議.vtt", "WEBVTT\n", "「会議.vtt」：発言がありません。")]
    [InlineData("会議.srt", "1\n00:00:03,000 --> 00:00:04,000\nはい\n\n2\n00:00:05,000 --> 00:00:06,000\n", "「会議.srt」の7行目：最後の発言の言葉がありません。")]
    [InlineData("会議.vtt", "WEBVTT\n\n00:00:03.000 --> 00:00:04.000\nはい\n\n2\n葉山: では", "「会議.vtt」の7行目：ここには「00:00:03.000 --> 00:00:05.500」のような時刻が必要です。")]
    [InlineData("会議.vtt", "WEBVTT\n\n00:00:03.000 --> 00:00:04.000\n<v 葉山 透", "「会議.vtt」の4行目：話者を示す「<v 名前>」が閉じていません。")]
    [InlineData("会議.docx", "はい", "「会議.docx」：Wordの文書として開けません。")]
    [InlineData("chat.txt", "15:11:00 From 冬木 to 春日(Direct Message):\n\t内緒の話です\n", "「chat.txt」：発言がありません。")]
    [InlineData("会議.txt", "", "「会議.txt」：中身が空です。")]
    [InlineData("録音.mp3", "ID3", "「録音.mp3」：読み取れない種類のファイルです。")]
    public async Task A_fault_is_told_with_its_line_and_nothing_of_the_form_is_taken(string name, string text, string fault)
    {
        await using var talk = await TalkWorld.LiveAsync();

        await talk.AddAsync(("よい.vtt", TalkSamples.Vtt.Bytes()), (name, text.Bytes()));

        Assert.StartsWith(fault, talk.Told, StringComparison.Ordinal);
        Assert.EndsWith("どのファイルも取り込んでいません。直してから、もう一度お試しください。", talk.Told, StringComparison.Ordinal);
        Assert.Empty(await talk.StoredAsync());
        Assert.Empty(await talk.StepsAsync());
    }

    [Fact]
    public async Task Bytes_that_are_no_text_and_damaged_text_are_told_apart()
    {
        await using var talk = await TalkWorld.LiveAsync();

        await talk.AddAsync(("壊れ.txt", [.. TalkSamples.Txt.Bytes(), 0x82, 0xA0, (byte)'\n']), ("不明.txt", CodePagesEncodingProvider.Instance.GetEncoding(51932)!.GetBytes("葉山は窓口の予約は「表計算」で、かなも使います。")));

        var told = talk.Told.Split('\n');
        Assert.StartsWith("「壊れ.txt」の17行目：文字が壊れています。", told[0], StringComparison.Ordinal);
        Assert.StartsWith("「不明.txt」の1行目：文字コードが分かりません。", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_says_what_to_do_and_pasted_words_with_a_fault_are_not_lost()
    {
        await using var talk = await TalkWorld.LiveAsync();
        await talk.PasteAsync("");
        Assert.Contains("ファイルを選ぶか、文字起こしを貼り付けてください。", talk.Told, StringComparison.Ordinal);

        await talk.PasteAsync("WEBVTT\n\n00:00:03.000 --> 00:00:02.000\nはい");

        Assert.StartsWith("貼り付けた文字起こしの3行目：", talk.Told, StringComparison.Ordinal);
        Assert.Contains("00:00:03.000 --> 00:00:02.000\nはい</textarea>", talk.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_that_is_too_large_gets_a_page_that_says_so(bool chunked)
    {
        await using var talk = await TalkWorld.LiveAsync();

        var status = await talk.UploadAsync([("録画.vtt", new byte[(10 * 1024 * 1024) + 1])], chunked);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("<h1>ファイルが大きすぎます</h1>", talk.Page, StringComparison.Ordinal);
        Assert.Contains("合わせて10MBまでです。", talk.Page, StringComparison.Ordinal);
        Assert.Empty(await talk.StoredAsync());
    }

    [Fact]
    public async Task A_form_without_the_token_of_a_page_is_not_taken()
    {
        await using var talk = await TalkWorld.LiveAsync();
        await talk.OpenAsync("/organizers/sessions/99/talk");

        Assert.Equal(HttpStatusCode.BadRequest, await talk.AddAsync("会議.vtt", TalkSamples.Vtt));
        Assert.Empty(await talk.StoredAsync());
    }

    [Fact]
    public async Task A_chat_log_becomes_questions_and_comments_and_what_was_written_to_one_person_is_not_kept()
    {
        await using var talk = await TalkWorld.LiveAsync();

        await talk.AddAsync("meeting_saved_chat.txt", TalkSamples.Chat);

        Assert.Equal("「meeting_saved_chat.txt」をチャット記録として取り込みました（2件）。\n個人宛てのチャット1件は取り込んでいません。", talk.Told);
        var stored = Assert.Single(await talk.StoredAsync());
        Assert.Equal((TranscriptKind.Chat, 2), (stored.Kind, StoredTranscript.Messages(stored).Count));
        Assert.DoesNotContain("内緒", await talk.World.DatabaseTextAsync(), StringComparison.Ordinal);
        Assert.Contains("<b>チャットの質問1</b> ほかの町でも使えますか", talk.Page, StringComparison.Ordinal);
        await talk.World.SayAsync(talk.Organizer, "終了");
        await talk.World.SayAsync(talk.Organizer, "議事録作成");
        Assert.Contains("とても参考になりました", Assert.Single(await talk.RevisionsAsync()).Document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headings_of_notes_are_headings()
    {
        await using var talk = await TalkWorld.LiveAsync();

        await talk.AddAsync("メモ.txt", "■ 背景\n窓口の待ち時間が長くなっていました。\n■ 成果\n待ち時間が短くなりました。");

        Assert.Contains("<p class=\"words heading\" dir=\"auto\">背景</p>", talk.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("■", talk.Page, StringComparison.Ordinal);
    }
}
