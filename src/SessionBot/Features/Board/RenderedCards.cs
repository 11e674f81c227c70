using System.Security.Cryptography;
using System.Text;
using SessionBot.Live;

namespace SessionBot.Features.Board;

/// <summary>
/// Renders each card once for what it shows: a new question costs its own card and no other. Cards hold what members wrote: one that is not shown any more
/// goes with the next reading of its session, and all go when none has come for a while.
/// </summary>
internal sealed class RenderedCards(ComponentRenderer renderer, TimeProvider clock)
{
    /// <summary>Before what every form of a card has, and no member can write.</summary>
    private const string FormStart = "<input type=\"hidden\" name=\"number\"";

    private const string CardStart = "<article ";

    private readonly ShortLived<IReadOnlyDictionary<int, RenderedCard>> _held = new(clock);

    /// <summary>Sessions whose cards are held now.</summary>
    public int Held => _held.Count;

    /// <summary>Keeps the cards of this view for the next, and none else.</summary>
    public async Task<BoardSheet> KeepAsync(BoardView view)
    {
        var sheet = await OfAsync(view);
        _held.Keep(view.Session.Id, sheet.Cards);
        return sheet;
    }

    public async Task<BoardSheet> OfAsync(BoardView view)
    {
        var known = _held.Of(view.Session.Id) ?? new Dictionary<int, RenderedCard>();
        var cards = view.Columns.SelectMany(column => column.Cards).ToList();
        var unknown = cards.FindAll(card => known.GetValueOrDefault(card.Number)?.Card != card);
        var html = unknown.Count == 0 ? [] : await renderer.RenderAllAsync<BoardCardView>(unknown.Select(card => new Dictionary<string, object?> { ["Card"] = card }));
        var rendered = unknown.Zip(html, (card, markup) => Of(card, view.Version, markup)).ToDictionary(one => one.Card.Number);
        return new(view, cards.ToDictionary(card => card.Number, card => rendered.GetValueOrDefault(card.Number) ?? known[card.Number]));
    }

    /// <summary>For who has sent a command that was not done: the card as it stands, with the notice and with what was written.</summary>
    public async Task<RenderedCard> WithAsync(RenderedCard card, string? notice, BoardDraft written)
    {
        var html = await renderer.RenderAsync<BoardCardView>(new() { ["Card"] = card.Card, ["Notice"] = notice, ["Written"] = written });
        return Of(card.Card, card.Since, html, card.Digest);
    }

    /// <param name="digest">Of the card without a notice: the page keeps the notice until the card changes.</param>
    private static RenderedCard Of(BoardCard card, int version, string html, string? digest = null)
    {
        digest ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html)).AsSpan(0, 8));
        var marked = html.Insert(html.IndexOf(CardStart, StringComparison.Ordinal) + CardStart.Length, $"data-is=\"{digest}\" ");
        return new(card, version, digest, marked, marked.IndexOf(FormStart, StringComparison.Ordinal));
    }
}
