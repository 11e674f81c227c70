namespace LineSimulator.Chats;

/// <summary>What is in a file that somebody sends: given bytes, or as many made-up ones as wanted, which are made while they are read.</summary>
public sealed class FileContent
{
    /// <summary>A PNG of one grey point, by the PNG specification (3rd edition): signature, IHDR, IDAT, IEND.</summary>
    private static readonly byte[] Point = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg==");

    private readonly byte[]? _bytes;
    private readonly byte[] _head;

    private FileContent(byte[]? bytes, byte[] head, long length) => (_bytes, _head, Length) = (bytes, head, length);

    /// <summary>In bytes.</summary>
    public long Length { get; }

    /// <summary>Null where the bytes are made up.</summary>
    public IReadOnlyList<byte>? Bytes => _bytes;

    public static FileContent Of(byte[] bytes) => new(bytes, [], bytes.Length);

    /// <summary>A file of any size that takes no memory: 300,000,000 bytes are fine.</summary>
    public static FileContent Generated(long length) => length < 0
        ? throw new SimulatorException($"A file of {length} bytes cannot be: give 0 or more.")
        : new(null, [], length);

    /// <summary>A real picture. What makes it longer stands behind its end, where no viewer looks.</summary>
    /// <param name="length">In bytes; a picture of one point needs 67.</param>
    public static FileContent Photo(long length) => new(null, Point, Math.Max(length, Point.Length));

    /// <summary>Reads it from its start.</summary>
    public Stream Open() => _bytes is null ? new GeneratedStream(Length, _head) : new MemoryStream(_bytes, writable: false);
}
