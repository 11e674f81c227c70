using System.Text;

namespace SessionBot.Minutes.Files;

/// <summary>Text as meeting tools and Japanese editors save it: UTF-8, UTF-16 of either byte order, or Shift_JIS.</summary>
internal static class TextFile
{
    private const int ShiftJisPage = 932;

    // Shift_JIS accepts EUC-JP as half-width katakana, which nobody writes in such numbers.
    private const double MostHalfWidth = 0.25;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Lenient = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    private static readonly Encoding ShiftJis =
        CodePagesEncodingProvider.Instance.GetEncoding(ShiftJisPage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text without a byte order mark; fails, with the line, where the bytes are in none of these encodings.</summary>
    public static string Decode(byte[] bytes, FileFault fault) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Strict(Utf8, bytes[3..], "UTF-8", fault),
        [0xFF, 0xFE, ..] => Strict(Utf16(bigEndian: false), bytes[2..], "UTF-16", fault),
        [0xFE, 0xFF, ..] => Strict(Utf16(bigEndian: true), bytes[2..], "UTF-16", fault),
        _ when bytes.Contains((byte)0) => Strict(Utf16(bigEndian: ZerosComeFirst(bytes)), bytes, "UTF-16", fault),
        _ => Utf8OrShiftJis(bytes, fault),
    };

    private static string Utf8OrShiftJis(byte[] bytes, FileFault fault)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            // Broken UTF-8 often is legal Shift_JIS by chance, but hardly any Shift_JIS reads as UTF-8.
            var read = Lenient.GetString(bytes);
            if (read.Count(c => c > '\x7F' && c != '\uFFFD') > read.Count(c => c == '\uFFFD'))
            {
                throw fault(LineAt(bytes, e.Index), "the file is not UTF-8 here, though it is elsewhere.", "Get it once more from where it came from: it seems damaged.", FileFaultKind.DamagedEncoding);
            }

            return FromShiftJis(bytes, fault);
        }
    }

    private static string FromShiftJis(byte[] bytes, FileFault fault)
    {
        try
        {
            var text = ShiftJis.GetString(bytes);
            var (halfWidth, wide) = (text.Count(c => c is >= '\uFF61' and <= '\uFF9F'), text.Count(c => c > '\x7F'));
            return halfWidth <= wide * MostHalfWidth ? text : throw Unknown(null, fault);
        }
        catch (DecoderFallbackException e)
        {
            throw Unknown(LineAt(bytes, e.Index), fault);
        }
    }

    private static Exception Unknown(int? line, FileFault fault) =>
        fault(line, "the file is neither UTF-8 nor UTF-16 nor Shift_JIS.", "Save it again with the encoding UTF-8.", FileFaultKind.UnknownEncoding);

    private static string Strict(Encoding encoding, byte[] bytes, string name, FileFault fault)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw fault(LineAt(bytes, e.Index), $"the file is not {name} here, though its beginning says so.", "Save it again with the encoding UTF-8.", FileFaultKind.DamagedEncoding);
        }
    }

    private static UnicodeEncoding Utf16(bool bigEndian) => new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);

    private static bool ZerosComeFirst(byte[] bytes) =>
        bytes.Index().Count(b => b is { Item: 0, Index: var at } && at % 2 == 0) * 2 > bytes.Count(b => b == 0);

    private static int LineAt(byte[] bytes, int index) => 1 + bytes.AsSpan(0, Math.Clamp(index, 0, bytes.Length)).Count((byte)'\n');
}
