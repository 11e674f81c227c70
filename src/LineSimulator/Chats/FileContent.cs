namespace LineSimulator.Chats;

/// <summary>What is in a file that somebody sends: given bytes, or as many made-up ones as wanted, which are made while they are read.</summary>
public sealed class FileContent
{
    private readonly byte[]? _bytes;

    private FileContent(byte[]? bytes, long length) => (_bytes, Length) = (bytes, length);

    /// <summary>In bytes.</summary>
    public long Length { get; }

    /// <summary>Null where the bytes are made up.</summary>
    public IReadOnlyList<byte>? Bytes => _bytes;

    public static FileContent Of(byte[] bytes) => new(bytes, bytes.Length);

    /// <summary>A file of any size that takes no memory: 300,000,000 bytes are fine.</summary>
    public static FileContent Generated(long length) => length < 0
        ? throw new SimulatorException($"A file of {length} bytes cannot be: give 0 or more.")
        : new(null, length);

    /// <summary>Reads it from its start.</summary>
    public Stream Open() => _bytes is null ? new GeneratedStream(Length) : new MemoryStream(_bytes, writable: false);
}
