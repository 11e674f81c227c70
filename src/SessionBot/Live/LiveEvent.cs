using System.Globalization;
using System.Text;

namespace SessionBot.Live;

/// <summary>What goes over a stream, https://html.spec.whatwg.org/multipage/server-sent-events.html (2026-11).</summary>
internal static class LiveEvent
{
    /// <summary>Keeps proxies from closing a silent connection; the event beside it is what a page can see.</summary>
    public static readonly ReadOnlyMemory<byte> Beat = ": still here\nevent: beat\ndata: -\n\n"u8.ToArray();

    /// <summary>The page reads anew what it shows: an event carries nothing that could be out of date, or unsent.</summary>
    public static byte[] Version(int version) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"id: {version}\nevent: version\ndata: {version}\n\n"));

    /// <summary>The first bytes of a stream.</summary>
    /// <param name="version">To be told at once; null when the page knows it.</param>
    public static byte[] Opening(int? version)
    {
        // Pages that lost one server do not all come to the next one at the same moment.
        var retry = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"retry: {Random.Shared.Next(500, 1000)}\n\n"));
        return version is { } current ? [.. retry, .. Version(current)] : retry;
    }
}
