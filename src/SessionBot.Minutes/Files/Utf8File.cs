using System.Text;

namespace SessionBot.Minutes.Files;

internal static class Utf8File
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes without a byte order mark; fails where they are not UTF-8, because a guess would garble names.</summary>
    public static (byte[] Bytes, string Text) Read(string path, FileFault fault)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            bytes = bytes[3..];
        }

        try
        {
            return (bytes, Strict.GetString(bytes));
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes.Take(Math.Max(0, e.Index)).Count(b => b == (byte)'\n');
            throw fault(line, "the file is not UTF-8.", "Save it again with the encoding UTF-8 (not Shift_JIS or UTF-16).");
        }
    }

    public static void Write(string path, string text) => File.WriteAllText(path, text, Strict);
}
