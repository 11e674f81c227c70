namespace LineSimulator.Api;

/// <summary>What became of a request to send.</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    public sealed record Sent(Accepted Request) : SendOutcome;

    /// <summary>The retry key is known: nothing was sent again.</summary>
    public sealed record SentBefore(Accepted Request) : SendOutcome;

    public sealed record DeadReplyToken : SendOutcome;

    /// <summary>A group or room that the bot is not in.</summary>
    public sealed record NotInChat : SendOutcome;

    public sealed record QuotaUsedUp : SendOutcome;
}

/// <param name="RequestId">The <c>x-line-request-id</c> of the answer.</param>
internal sealed record Accepted(string RequestId, IReadOnlyList<SentMessage> Messages);
