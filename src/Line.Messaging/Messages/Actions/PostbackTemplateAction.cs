namespace Line.Messaging;

/// <summary>Returns data in a postback event. Source: developers.line.biz, Messaging API reference, "Postback action".</summary>
public sealed record PostbackTemplateAction : ITemplateAction
{
    /// <summary>Creates the action.</summary>
    /// <param name="label">The button's words.</param>
    /// <param name="data">What the postback event returns.</param>
    /// <param name="text">What the chat shows as the user's words, or null for nothing.</param>
    /// <param name="useDisplayText">
    /// True: the text is only shown. False: it is sent as the user's message, with a message event of its own; LINE keeps that
    /// for old bots.
    /// </param>
    public PostbackTemplateAction(string? label, string data, string? text = null, bool useDisplayText = true)
    {
        (Label, Data) = (label, data);
        DisplayText = useDisplayText ? text : null;
        Text = useDisplayText ? null : text;
    }

    /// <inheritdoc/>
    public TemplateActionType Type => TemplateActionType.Postback;

    /// <inheritdoc/>
    public string? Label { get; init; }

    /// <summary>At most 300 UTF-16 code units.</summary>
    public string Data { get; init; }

    /// <summary>Shown in the chat as the user's words: at most 300 grapheme clusters.</summary>
    public string? DisplayText { get; init; }

    /// <summary>Sent as the user's message: at most 300 grapheme clusters. Never together with <see cref="DisplayText"/>.</summary>
    public string? Text { get; init; }

    /// <summary>What else the tap opens or closes.</summary>
    public InputOption? InputOption { get; init; }

    /// <summary>
    /// What the opened keyboard starts with, at most 300 grapheme clusters, newlines allowed. Only with
    /// <see cref="Line.Messaging.InputOption.OpenKeyboard"/>.
    /// </summary>
    public string? FillInText { get; init; }
}
