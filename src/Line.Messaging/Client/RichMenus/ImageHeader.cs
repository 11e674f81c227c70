using System.Buffers.Binary;

namespace Line.Messaging;

/// <summary>Reads what an image is from its first bytes, without decoding it.</summary>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="Size">The size in pixels.</param>
internal sealed record ImageHeader(string MediaType, RichMenuSize Size)
{
    public const string Png = "image/png";
    public const string Jpeg = "image/jpeg";

    /// <summary>Null where the bytes are neither PNG nor JPEG, or break off before the size.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> image) => ReadPng(image) ?? ReadJpeg(image);

    // PNG specification, 5.2 and 11.2.1: the signature, then IHDR with width and height.
    private static ImageHeader? ReadPng(ReadOnlySpan<byte> image) =>
        image.Length >= 24 && image.StartsWith(PngSignature) && image.Slice(12, 4).SequenceEqual("IHDR"u8)
            ? new ImageHeader(Png, new RichMenuSize(
                BinaryPrimitives.ReadInt32BigEndian(image[16..]), BinaryPrimitives.ReadInt32BigEndian(image[20..])))
            : null;

    // ITU-T T.81, B.2: segments of a marker and a length, up to the frame header with height and width.
    private static ImageHeader? ReadJpeg(ReadOnlySpan<byte> image)
    {
        if (!image.StartsWith(JpegStart))
        {
            return null;
        }

        for (var at = 2; at + 9 <= image.Length && image[at] == 0xFF;)
        {
            var marker = image[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new ImageHeader(Jpeg, new RichMenuSize(
                    BinaryPrimitives.ReadUInt16BigEndian(image[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(image[(at + 5)..])));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(image[(at + 2)..]);
        }

        return null;
    }

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];
}
