namespace LineSimulator.Page.Views;

/// <summary>The photos and files that people sent, for the phones that show them.</summary>
internal sealed class PhoneContents(PlatformState state)
{
    /// <summary>Null if there is none, or if it was taken back.</summary>
    public ContentView? Find(string messageId)
    {
        lock (state.Gate)
        {
            return state.Contents.GetValueOrDefault(messageId) is { IsGone: false } content
                ? new ContentView($"/simulator/page/contents/{messageId}", content.MediaType, content.Bytes.Length)
                : null;
        }
    }

    public Stream? Open(string messageId)
    {
        lock (state.Gate)
        {
            return state.Contents.GetValueOrDefault(messageId) is { IsGone: false } content ? new MemoryStream(content.Bytes, writable: false) : null;
        }
    }
}
