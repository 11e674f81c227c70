using System.Collections.Concurrent;
using System.Text;
using SessionBot.Live;

namespace SessionBot.Features.Board;

/// <summary>A view of the board, and its cards as markup by their numbers.</summary>
public sealed record BoardSheet(BoardView View, IReadOnlyDictionary<int, RenderedCard> Cards) : IVersioned
{
    private readonly ConcurrentDictionary<int, Lazy<Task<ReadOnlyMemory<byte>>>> _fragments = [];

    public int Version => View.Version;

    /// <summary>What a page reads anew, made once for all that show the same.</summary>
    /// <param name="known">The version that the page shows; null for a page that has no cards yet.</param>
    internal Task<ReadOnlyMemory<byte>> FragmentAsync(int? known, ComponentRenderer renderer) =>
        _fragments.GetOrAdd(known ?? 0, _ => new(async () => Encoding.UTF8.GetBytes(
            await renderer.RenderAsync<BoardFragment>(new() { ["Sheet"] = this, ["Known"] = known })))).Value;
}
