namespace Line.Messaging;

/// <summary>
/// An image of an <see cref="ImageCarouselTemplate"/>. Source: developers.line.biz, Messaging API reference, "Column object for image
/// carousel".
/// </summary>
public sealed record ImageCarouselColumn
{
    /// <summary>Creates the column.</summary>
    public ImageCarouselColumn(string imageUrl, ITemplateAction action) => (ImageUrl, Action) = (imageUrl, action);

    /// <summary>A square JPEG or PNG up to 10 MB, behind an HTTPS URL of at most 2,000 characters.</summary>
    public string ImageUrl { get; init; }

    /// <summary>What a tap does; its label, which may be null, has at most 12 grapheme clusters.</summary>
    public ITemplateAction Action { get; init; }
}
