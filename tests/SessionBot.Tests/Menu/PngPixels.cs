using System.Buffers.Binary;
using System.IO.Compression;

namespace SessionBot.Tests.Menu;

/// <summary>A picture in RGB or RGBA of 8 bits without interlacing, as rsvg-convert writes it.</summary>
/// <remarks>PNG specification, 7 to 9 and 11.2.</remarks>
internal sealed class PngPixels
{
    private const int Step = 4;

    private readonly byte[] _bytes;
    private readonly int _width;
    private readonly int _height;
    private readonly int _channels;

    private PngPixels(byte[] bytes, int width, int height, int channels) => (_bytes, _width, _height, _channels) = (bytes, width, height, channels);

    public static PngPixels Read(string path)
    {
        var file = File.ReadAllBytes(path);
        var header = file.AsSpan(16);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        var channels = (header[8], header[9], header[12]) switch
        {
            (8, 2, 0) => 3,
            (8, 6, 0) => 4,
            var other => throw new InvalidDataException($"{path} is of depth, colours and interlacing {other}: write it with rsvg-convert."),
        };

        using var packed = new MemoryStream();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (file.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                packed.Write(file, at + 8, length);
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        return new PngPixels(Unfilter(rows, width * channels, height, channels), width, height, channels);
    }

    /// <summary>The largest difference of any colour between two pictures, after each four by four pixels became one.</summary>
    public int FarthestFrom(PngPixels other)
    {
        Assert.Equal((_width, _height), (other._width, other._height));
        var farthest = 0;
        for (var y = 0; y + Step <= _height; y += Step)
        {
            for (var x = 0; x + Step <= _width; x += Step)
            {
                for (var colour = 0; colour < 3; colour++)
                {
                    farthest = Math.Max(farthest, Math.Abs(Mean(x, y, colour) - other.Mean(x, y, colour)));
                }
            }
        }

        return farthest;
    }

    private int Mean(int x, int y, int colour)
    {
        var sum = 0;
        for (var row = y; row < y + Step; row++)
        {
            for (var column = x; column < x + Step; column++)
            {
                sum += _bytes[(((row * _width) + column) * _channels) + colour];
            }
        }

        return sum / (Step * Step);
    }

    private static byte[] Unfilter(Stream rows, int rowLength, int height, int channels)
    {
        var pixels = new byte[rowLength * height];
        for (var row = 0; row < height; row++)
        {
            var filter = rows.ReadByte();
            var start = row * rowLength;
            rows.ReadExactly(pixels, start, rowLength);
            for (var at = 0; at < rowLength; at++)
            {
                int left = at >= channels ? pixels[start + at - channels] : 0;
                int above = row > 0 ? pixels[start + at - rowLength] : 0;
                int corner = at >= channels && row > 0 ? pixels[start + at - rowLength - channels] : 0;
                pixels[start + at] += (byte)(filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    4 => Paeth(left, above, corner),
                    _ => throw new InvalidDataException($"Row {row} has the unknown filter {filter}."),
                });
            }
        }

        return pixels;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
