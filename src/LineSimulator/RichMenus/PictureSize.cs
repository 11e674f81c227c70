using System.Buffers.Binary;

namespace LineSimulator.RichMenus;

/// <summary>Reads a picture's kind and measures from its first bytes.</summary>
internal sealed record PictureSize(string MediaType, int Width, int Height)
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null where the bytes are neither PNG nor JPEG.</summary>
    public static PictureSize? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Png) && bytes.Length >= 24)
        {
            return new PictureSize("image/png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? OfJpeg(bytes) : null;
    }

    // Segments follow one another; the frame header, C0 to CF but for three others, holds the measures.
    private static PictureSize? OfJpeg(ReadOnlySpan<byte> bytes)
    {
        var position = 2;
        while (position + 9 <= bytes.Length && bytes[position] == 0xFF)
        {
            var marker = bytes[position + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var frame = bytes[(position + 5)..];
                return new PictureSize("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(frame[2..]), BinaryPrimitives.ReadUInt16BigEndian(frame));
            }

            position += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(position + 2)..]);
        }

        return null;
    }
}
