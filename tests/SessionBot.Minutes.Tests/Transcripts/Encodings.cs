using System.Text;
using SessionBot.Minutes.Transcripts;

namespace SessionBot.Minutes.Tests.Transcripts;

public sealed class Encodings
{
    private const string Text = "WEBVTT\n\n00:00:03.000 --> 00:00:04.000\n葉山: ①窓口の予約は「表計算」で、ｶﾅも使います。\n";

    public static TheoryData<string, byte[]> Known => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16 with a mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16 with a mark, big end first", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "UTF-16", Encoding.Unicode.GetBytes(Text) },
        { "UTF-16, big end first", Encoding.BigEndianUnicode.GetBytes(Text) },
        { "Shift_JIS", CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(Text) },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void The_encoding_is_told_from_the_bytes(string name, byte[] bytes) =>
        Assert.Equal("①窓口の予約は「表計算」で、ｶﾅも使います。", Assert.Single(TranscriptFile.Read(name + ".vtt", bytes)).Text);

    [Fact]
    public void Damaged_utf_8_is_not_taken_for_shift_jis()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Text), 0x82, 0xA0, (byte)'\n'];

        Assert.Equal(5, Assert.Throws<TranscriptException>(() => TranscriptFile.Read("a.vtt", bytes)).Line);
    }

    [Fact]
    public void Bytes_of_no_known_encoding_are_refused()
    {
        var eucJp = CodePagesEncodingProvider.Instance.GetEncoding(51932)!.GetBytes(Text.Replace("ｶﾅ", "かな", StringComparison.Ordinal).Replace("①", "", StringComparison.Ordinal));

        Assert.Contains("neither UTF-8", Assert.Throws<TranscriptException>(() => TranscriptFile.Read("a.vtt", eucJp)).Fault, StringComparison.Ordinal);
    }
}
