using System.Buffers;
using System.Text;

namespace LineSimulator.Journal;

/// <summary>Keeps the beginning of a body that passes by.</summary>
internal sealed class BodyCapture
{
    /// <summary>Bytes of each body that the journal keeps.</summary>
    public const int Limit = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _kept = new();
    private long _length;

    public static JournalBody Of(byte[] body, string? mediaType)
    {
        var capture = new BodyCapture();
        capture.See(body);
        return capture.ToBody(mediaType);
    }

    public void See(ReadOnlySpan<byte> bytes)
    {
        _length += bytes.Length;
        var room = Limit - _kept.WrittenCount;
        _kept.Write(bytes[..Math.Min(bytes.Length, room)]);
    }

    /// <param name="mediaType">Decides whether the bytes are text.</param>
    public JournalBody ToBody(string? mediaType) => new(
        IsText(mediaType) ? TokenMask.Apply(Encoding.UTF8.GetString(_kept.WrittenSpan)) : "",
        _length,
        _length > _kept.WrittenCount);

    private static bool IsText(string? mediaType) =>
        mediaType is not null
        && (mediaType.Contains("json", StringComparison.OrdinalIgnoreCase)
            || mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || mediaType.Contains("x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase));
}
