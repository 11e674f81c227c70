using LineSimulator.Chats;

namespace LineSimulator.Scripts;

/// <summary>What is in a file of a script: so many made-up bytes, or the bytes themselves.</summary>
public sealed record ScriptContent
{
    private const long DefaultBytes = 1000;

    /// <summary>How many made-up bytes; 1,000 if neither is given.</summary>
    public long? Bytes { get; init; }

    public string? Base64 { get; init; }

    internal FileContent ToFile() => Base64 is null ? FileContent.Generated(Bytes ?? DefaultBytes) : FileContent.Of(Convert.FromBase64String(Base64));

    /// <summary>What is wrong with it, or null.</summary>
    internal string? Fault() => this switch
    {
        { Bytes: not null, Base64: not null } => "bytes and base64 both say what is in the file: give one of them.",
        { Bytes: < 0 } => $"A file of {Bytes} bytes cannot be: give 0 or more.",
        { Base64: { } text } when !Convert.TryFromBase64String(text, new byte[text.Length], out _) => "base64 is not in Base64: encode the file's bytes, or give bytes.",
        _ => null,
    };
}
