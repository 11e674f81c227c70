namespace Line.Messaging;

/// <summary>Checks an image before it is sent: LINE keeps no second one for the same rich menu.</summary>
internal static class RichMenuImage
{
    /// <param name="stream">The image; read from where it stands, and no further than the limit.</param>
    /// <param name="mediaType">What the caller says that it is.</param>
    /// <param name="menuSize">The rich menu's size, where the caller knows it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<LineBody> ReadAsync(
        Stream stream, string mediaType, RichMenuSize? menuSize, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[RichMenuLimits.ImageBytes + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        var faults = new FaultCollector();
        if (length > RichMenuLimits.ImageBytes)
        {
            faults.Add("image", "too large", $"the limit is {RichMenuLimits.ImageBytes} bytes");
        }

        Check(faults, ImageHeader.Read(buffer.AsSpan(0, length)), mediaType, menuSize);
        LineLimitException.ThrowIfAny(faults);
        return new LineBody(buffer[..length], mediaType);
    }

    private static void Check(FaultCollector faults, ImageHeader? header, string mediaType, RichMenuSize? menuSize)
    {
        if (header?.MediaType != mediaType)
        {
            faults.Add("image", $"not {mediaType} but {header?.MediaType ?? "neither PNG nor JPEG"}", "LINE takes PNG and JPEG, named as they are");
        }

        if (header is null)
        {
            return;
        }

        RichMenuLimits.Size(faults, "image", header.Size);
        if (menuSize is not null && menuSize != header.Size)
        {
            faults.Add(
                "image", $"{header.Size.Width} by {header.Size.Height} pixels", $"the rich menu has {menuSize.Width} by {menuSize.Height}");
        }
    }
}
