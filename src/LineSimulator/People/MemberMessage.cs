using LineSimulator.Chats;

namespace LineSimulator.People;

/// <summary>Something that a member sends.</summary>
public abstract record MemberMessage
{
    private MemberMessage()
    {
    }

    /// <summary>The group or room to send it to; null for the private chat with the bot.</summary>
    public string? ChatId { get; init; }

    /// <param name="Words">In a group, <c>@</c> and a name makes a mention.</param>
    public sealed record Text(string Words) : MemberMessage
    {
        /// <summary>An earlier message of the same chat that this one answers to.</summary>
        public string? QuotedMessageId { get; init; }
    }

    /// <summary>A sticker of the kind that needs no text, with the words that LINE describes it by.</summary>
    public sealed record Sticker(string PackageId, string StickerId) : MemberMessage
    {
        public IReadOnlyList<string> Keywords { get; init; } = [];

        public string? QuotedMessageId { get; init; }
    }

    /// <summary>Degrees; north and east are positive.</summary>
    public sealed record Location(double Latitude, double Longitude, string? Title = null, string? Address = null) : MemberMessage;

    /// <summary>A photo, video, voice message or any other file.</summary>
    /// <param name="Name">Its ending decides which.</param>
    public sealed record File(string Name, FileContent Content) : MemberMessage
    {
        /// <summary>How many times the content answers 202 before it is there.</summary>
        public int AnswersBeforeReady { get; init; }

        /// <summary>Of a video or a voice message.</summary>
        public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(60);
    }
}
