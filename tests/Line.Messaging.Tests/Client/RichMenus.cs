using System.Buffers.Binary;

namespace Line.Messaging.Tests.Client;

/// <summary>Rich menus and the first bytes of their images.</summary>
internal static class RichMenus
{
    public static RichMenu Plain { get; } = new(
        new RichMenuSize(2500, 843),
        Selected: true,
        "研究会",
        "メニュー",
        [new ActionArea(new RichMenuBounds(0, 0, 1250, 843), new MessageTemplateAction("質問", "質問"))]);

    public static byte[] Png(int width, int height, int length = 64)
    {
        var image = new byte[length];
        byte[] start = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];
        start.CopyTo(image, 0);
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(20), height);
        return image;
    }

    /// <summary>With a segment of the application before the frame header, as cameras and editors write it.</summary>
    public static byte[] Jpeg(ushort width, ushort height)
    {
        byte[] image =
        [
            0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x06, 0xFF, 0xC0, 0x00, 0x01, 0xFF, 0xFF, 0xC4, 0x00, 0x03, 0x00,
            0xFF, 0xC2, 0x00, 0x0B, 0x08, 0, 0, 0, 0, 0x01, 0x01, 0x11, 0x00, 0xFF, 0xD9,
        ];
        BinaryPrimitives.WriteUInt16BigEndian(image.AsSpan(21), height);
        BinaryPrimitives.WriteUInt16BigEndian(image.AsSpan(23), width);
        return image;
    }
}
