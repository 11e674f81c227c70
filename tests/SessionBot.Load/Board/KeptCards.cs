using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SessionBot.Load.Board;

/// <summary>The cards that a page shows. What it reads anew names by their digests those that have not changed, as the script of the service expects.</summary>
internal sealed partial class KeptCards
{
    private ImmutableDictionary<string, string> _cards = ImmutableDictionary<string, string>.Empty;

    /// <summary>Takes in what has changed, and drops what is gone.</summary>
    /// <returns>All of the page, made when it is asked for; null when it lacks something, and has to read everything.</returns>
    public Func<string>? Take(string fragment)
    {
        var cards = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (Match card in Card().Matches(fragment))
        {
            var (id, digest) = (card.Groups["id"].Value, card.Groups["is"].Value);
            var isNamed = card.Groups["named"].Success;
            if (isNamed && !(_cards.TryGetValue(id, out var kept) && kept.Contains($"data-is=\"{digest}\"", StringComparison.Ordinal)))
            {
                return null;
            }

            cards[id] = isNamed ? _cards[id] : card.Value;
        }

        var all = _cards = cards.ToImmutable();
        return () => Card().Replace(fragment, card => all[card.Groups["id"].Value]);
    }

    [GeneratedRegex("""<article (?:(?<named>)id="(?<id>q[0-9]+)" data-is="(?<is>[0-9a-f]+)"></article>|data-is="(?<is>[0-9a-f]+)" class="[^"]*" id="(?<id>q[0-9]+)".*?</article>)""", RegexOptions.Singleline)]
    private static partial Regex Card();
}
