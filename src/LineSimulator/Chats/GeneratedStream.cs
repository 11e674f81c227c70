namespace LineSimulator.Chats;

/// <summary>So many bytes: those of a head, then each the low byte of its position.</summary>
internal sealed class GeneratedStream(long length, byte[] head) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Clamp(length - Position, 0, buffer.Length);
        for (var index = 0; index < count; index++)
        {
            var at = Position + index;
            buffer[index] = at < head.Length ? head[at] : (byte)at;
        }

        Position += count;
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        SeekOrigin.End => length + offset,
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "Give Begin, Current or End."),
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException("A generated file has the length it was made with.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A generated file cannot be written.");
}
