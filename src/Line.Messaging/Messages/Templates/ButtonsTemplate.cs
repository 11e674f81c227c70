namespace Line.Messaging;

/// <summary>Text with up to four buttons. Source: developers.line.biz, Messaging API reference, "Buttons template".</summary>
public sealed record ButtonsTemplate : ITemplate
{
    /// <summary>Creates the template.</summary>
    public ButtonsTemplate(
        string text,
        string? thumbnailImageUrl = null,
        string? title = null,
        IList<ITemplateAction>? actions = null,
        ImageAspectRatioType imageAspectRatio = ImageAspectRatioType.Rectangle,
        ImageSizeType imageSize = ImageSizeType.Cover,
        string imageBackgroundColor = "#FFFFFF",
        ITemplateAction? defaultAction = null)
    {
        (Text, ThumbnailImageUrl, Title, Actions) = (text, thumbnailImageUrl, title, actions ?? []);
        (ImageAspectRatio, ImageSize, ImageBackgroundColor) = (imageAspectRatio, imageSize, imageBackgroundColor);
        DefaultAction = defaultAction;
    }

    /// <inheritdoc/>
    public TemplateType Type => TemplateType.Buttons;

    /// <summary>At most 160 grapheme clusters, or 60 beside an image or a title.</summary>
    public string Text { get; init; }

    /// <summary>JPEG or PNG up to 10 MB, behind an HTTPS URL of at most 2,000 characters.</summary>
    public string? ThumbnailImageUrl { get; init; }

    /// <summary>The shape of the image.</summary>
    public ImageAspectRatioType ImageAspectRatio { get; init; }

    /// <summary>How the image fills its area.</summary>
    public ImageSizeType ImageSize { get; init; }

    /// <summary>The colour behind the image, <c>#RRGGBB</c>.</summary>
    public string ImageBackgroundColor { get; init; }

    /// <summary>At most 40 grapheme clusters.</summary>
    public string? Title { get; init; }

    /// <summary>One to four buttons.</summary>
    public IList<ITemplateAction> Actions { get; init; }

    /// <summary>What a tap on the image, the title or the text does.</summary>
    public ITemplateAction? DefaultAction { get; init; }
}
