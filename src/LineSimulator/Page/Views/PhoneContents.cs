namespace LineSimulator.Page.Views;

/// <summary>The photos and files that people sent, for the phones that show them.</summary>
internal sealed class PhoneContents(LinePlatform platform)
{
    /// <summary>Null if there is none, or if it was taken back.</summary>
    public ContentView? Find(string messageId) => platform.FindContent(messageId) is { } content
        ? new ContentView($"/simulator/page/contents/{messageId}", content.MediaType, content.File.Length)
        : null;

    public Stream? Open(string messageId) => platform.FindContent(messageId)?.File.Open();
}
