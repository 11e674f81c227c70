namespace Line.Messaging;

/// <summary>A video that plays on an <see cref="ImagemapMessage"/>.</summary>
/// <param name="OriginalContentUrl">MP4 up to 200 MB, behind an HTTPS URL of at most 2,000 characters.</param>
/// <param name="PreviewImageUrl">JPEG or PNG up to 1 MB, behind an HTTPS URL of at most 2,000 characters.</param>
/// <param name="Area">The part of the image that the video covers.</param>
/// <param name="ExternalLink">What is offered after the video, or null for nothing.</param>
public sealed record Video(string OriginalContentUrl, string PreviewImageUrl, ImagemapArea Area, ExternalLink? ExternalLink = null);
