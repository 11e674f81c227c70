namespace SessionBot.Features.Board;

/// <summary>
/// A card as markup that is everybody's. What a form needs to be sent, the token of its page and the version that its sender has seen, is not in it: a page
/// puts both in at <see cref="FormAt"/>, and the script into what it reads anew.
/// </summary>
/// <param name="Since">The version of the session at which it was first seen to be like this.</param>
/// <param name="Digest">Of the markup. Whoever shows the card knows by it whether it is still the same.</param>
public sealed record RenderedCard(BoardCard Card, int Since, string Digest, string Html, int FormAt)
{
    /// <summary>For whoever shows the version <paramref name="known"/>, the digest alone; null for whoever shows nothing yet.</summary>
    public string For(int? known) => Since <= known ? $"<article id=\"{Card.Id}\" data-is=\"{Digest}\"></article>" : Html;
}
