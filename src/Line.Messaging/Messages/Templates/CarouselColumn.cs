namespace Line.Messaging;

/// <summary>
/// A column of a <see cref="CarouselTemplate"/>. Source: developers.line.biz, Messaging API reference, "Column object for carousel".
/// </summary>
public sealed record CarouselColumn
{
    /// <summary>Creates the column.</summary>
    public CarouselColumn(
        string text,
        string? thumbnailImageUrl = null,
        string? title = null,
        IList<ITemplateAction>? actions = null,
        string imageBackgroundColor = "#FFFFFF",
        ITemplateAction? defaultAction = null)
    {
        (Text, ThumbnailImageUrl, Title, Actions) = (text, thumbnailImageUrl, title, actions ?? []);
        (ImageBackgroundColor, DefaultAction) = (imageBackgroundColor, defaultAction);
    }

    /// <summary>At most 120 grapheme clusters, or 60 beside an image or a title.</summary>
    public string Text { get; init; }

    /// <summary>JPEG or PNG up to 10 MB, behind an HTTPS URL of at most 2,000 characters.</summary>
    public string? ThumbnailImageUrl { get; init; }

    /// <summary>The colour behind the image, <c>#RRGGBB</c>.</summary>
    public string ImageBackgroundColor { get; init; }

    /// <summary>At most 40 grapheme clusters.</summary>
    public string? Title { get; init; }

    /// <summary>One to three buttons.</summary>
    public IList<ITemplateAction> Actions { get; init; }

    /// <summary>What a tap on the image, the title or the text does.</summary>
    public ITemplateAction? DefaultAction { get; init; }
}
