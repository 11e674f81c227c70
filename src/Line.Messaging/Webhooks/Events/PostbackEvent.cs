namespace Line.Messaging.Webhooks;

/// <summary>A user tapped a postback action, a date picker or a rich menu switch. Source: "Postback event".</summary>
/// <param name="Postback">What the tapped action returns.</param>
public sealed record PostbackEvent(Postback Postback) : WebhookEvent("postback");

/// <summary>What the tapped action returns.</summary>
/// <param name="Data">The action's data; anybody can post back any data, so check it.</param>
/// <param name="Params">What the user picked; null for a plain postback.</param>
public sealed record Postback(string Data, PostbackParams? Params = null)
{
    /// <summary>The record's name: the data does not belong in a log.</summary>
    public override string ToString() => nameof(Postback);
}

/// <summary>What the user picked, or how a rich menu switch went.</summary>
/// <param name="Date"><c>yyyy-MM-dd</c>.</param>
/// <param name="Time"><c>HH:mm</c>.</param>
/// <param name="DateTime"><c>yyyy-MM-ddTHH:mm</c>, in the user's own time.</param>
/// <param name="NewRichMenuAliasId">The rich menu alias that was switched to.</param>
/// <param name="Status"><c>SUCCESS</c>, <c>RICHMENU_ALIAS_ID_NOTFOUND</c>, <c>RICHMENU_NOTFOUND</c> or <c>FAILED</c>.</param>
public sealed record PostbackParams(
    string? Date = null,
    string? Time = null,
    string? DateTime = null,
    string? NewRichMenuAliasId = null,
    string? Status = null);
