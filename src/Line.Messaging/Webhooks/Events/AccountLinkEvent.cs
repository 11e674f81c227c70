namespace Line.Messaging.Webhooks;

/// <summary>A user linked an account of the service. A failed one has neither source nor reply token. Source: "Account link event".</summary>
/// <param name="Link">How the linking went.</param>
public sealed record AccountLinkEvent(Link Link) : WebhookEvent("accountLink");

/// <summary>How the linking went.</summary>
/// <param name="Result">Whether it worked.</param>
/// <param name="Nonce">The nonce that the service made for the user.</param>
public sealed record Link(LinkResult Result, string Nonce)
{
    /// <summary>The result without the nonce, which identifies a user.</summary>
    public override string ToString() => $"{nameof(Link)} {Result}";
}

/// <summary>How an account link went.</summary>
public enum LinkResult
{
    /// <summary>The account is linked.</summary>
    OK,

    /// <summary>The account is not linked.</summary>
    Failed,

    /// <summary>A result that this library does not know.</summary>
    Unknown,
}
