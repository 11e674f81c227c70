using System.Buffers.Binary;
using Line.Messaging;

namespace SessionBot.Features.Menu;

/// <summary>The menu's picture, a PNG.</summary>
internal sealed record MenuImage(string FileName, byte[] Bytes)
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <exception cref="MenuFileException">LINE would not take it for a menu of that size.</exception>
    public static MenuImage Read(string path, RichMenuSize size)
    {
        if (!File.Exists(path))
        {
            throw new MenuFileException(path, "the menu's image is missing", "put it there, or correct \"image\", which counts from the menu file's folder");
        }

        var bytes = File.ReadAllBytes(path);
        if (bytes.Length > RichMenuLimits.ImageBytes)
        {
            throw new MenuFileException(
                path, $"the image has {bytes.Length} bytes", $"LINE takes {RichMenuLimits.ImageBytes} at most: use fewer colours, or make it smaller");
        }

        return SizeOf(bytes) switch
        {
            null => throw new MenuFileException(path, "the image is not a PNG", "save it as a PNG"),
            { } real when real != size => throw new MenuFileException(
                path, $"the image has {real.Width} by {real.Height} pixels", $"make it {size.Width} by {size.Height}, or write its own size into the menu file"),
            _ => new MenuImage(Path.GetFileName(path), bytes),
        };
    }

    // PNG specification, 5.2 and 11.2.1: the signature, then IHDR with width and height.
    private static RichMenuSize? SizeOf(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes.StartsWith(Signature) && bytes.Slice(12, 4).SequenceEqual("IHDR"u8)
            ? new(BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
            : null;
}
