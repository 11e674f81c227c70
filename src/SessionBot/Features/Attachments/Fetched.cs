namespace SessionBot.Features.Attachments;

/// <summary>What became of fetching an attachment. Everything else that can happen is tried again.</summary>
internal abstract record Fetched
{
    private Fetched()
    {
    }

    public sealed record Stored(long Size, string MediaType) : Fetched;

    /// <param name="Size">Null where LINE did not tell and the download was broken off.</param>
    public sealed record TooLarge(long? Size) : Fetched;

    public sealed record WrongType : Fetched;

    /// <summary>LINE has it no more.</summary>
    /// <param name="IsUnsent">Taken back by its sender, who is not told.</param>
    public sealed record Gone(bool IsUnsent) : Fetched;

    /// <summary>It was erased or fetched before: there is nothing to do.</summary>
    public sealed record NotWanted : Fetched;
}
