using System.Text.RegularExpressions;
using SessionBot.Minutes.Drafting.Condensing;
using SessionBot.Minutes.Drafting.Japanese;

namespace SessionBot.Minutes.Drafting.Extractive;

/// <summary>
/// Cuts a long speech where its subject changes: between two sentences whose surroundings share few words, sooner where a speaker announces the next
/// thing or another one takes over. The cost grows with the length of the speech alone.
/// </summary>
internal static partial class TopicCuts
{
    /// <summary>How many sentences on each side make the surroundings.</summary>
    private const int Surroundings = 6;

    private const double Announced = 0.35;
    private const double TurnEnds = 0.05;

    // Of the window's length: a shorter topic makes a list of headings, not an article.
    private const double Shortest = 0.3;

    // Neither on a weak cut, as long as the window has room.
    private const double Telling = 1.1;

    /// <param name="window">The most UTF-16 code units of one topic, unless one sentence has more, or the speech ends soon.</param>
    public static IReadOnlyList<IReadOnlyList<SpokenLine>> Of(IReadOnlyList<SpokenLine> lines, int window)
    {
        var pieces = lines.SelectMany(line => line.Sentences.Select((span, at) =>
            new SpokenLine(line.Source, [span], line.EndsTurn && at == line.Sentences.Count - 1))).ToList();
        var strengths = Strengths(pieces);
        var topics = new List<IReadOnlyList<SpokenLine>>();
        for (var first = 0; first < pieces.Count;)
        {
            var end = End(pieces, strengths, first, window);
            end = pieces.Skip(end).Sum(piece => piece.Length) < window * Shortest ? pieces.Count : end;
            topics.Add(Joined(pieces[first..end]));
            first = end;
        }

        return topics;
    }

    /// <summary>Where the topic that begins at a sentence ends: at the first telling cut, at the last room at the strongest of all.</summary>
    private static int End(List<SpokenLine> pieces, double[] strengths, int first, int window)
    {
        var (length, best) = (0, -1);
        for (var at = first; at < pieces.Count; at++)
        {
            var shortEnough = length == 0 || length + pieces[at].Length <= window;
            if (!shortEnough)
            {
                return best > 0 ? best : at;
            }

            if (length >= window * Shortest && strengths[at] >= Telling)
            {
                return at;
            }

            if (length >= window * Shortest && (best < 0 || strengths[at] > strengths[best]))
            {
                best = at;
            }

            length += pieces[at].Length;
        }

        return pieces.Count;
    }

    /// <summary>Whether a sentence announces the next thing.</summary>
    public static bool Opens(string sentence) => Opening().IsMatch(sentence);

    /// <summary>How strongly the subject changes before each sentence, from 0 to 1.4.</summary>
    private static double[] Strengths(List<SpokenLine> pieces)
    {
        var grams = pieces.Select(piece => Relevance.Bigrams(piece.Sentences[0].Of(piece.Source.Text)).ToArray()).ToList();
        var around = new Neighbourhoods();
        var strengths = new double[pieces.Count];
        for (var at = 1 - Surroundings; at < pieces.Count; at++)
        {
            around.Move(grams, after: at + Surroundings - 1, before: at - 1, gone: at - 1 - Surroundings);
            if (at > 0)
            {
                strengths[at] = 1 - around.Likeness
                    + (Opens(pieces[at].Sentences[0].Of(pieces[at].Source.Text)) ? Announced : 0)
                    + (pieces[at - 1].EndsTurn ? TurnEnds : 0);
            }
        }

        return strengths;
    }

    /// <summary>The words of the sentences before a place and of those behind it, kept up to date as the place moves on.</summary>
    private sealed class Neighbourhoods
    {
        private readonly Dictionary<string, (int Before, int After)> _counts = [];
        private double _shared;
        private double _before;
        private double _after;

        /// <summary>The cosine of both, 0 where they share nothing.</summary>
        public double Likeness => _shared == 0 ? 0 : _shared / Math.Sqrt(_before * _after);

        /// <param name="after">The sentence that comes into view.</param>
        /// <param name="before">The one that the place has passed.</param>
        /// <param name="gone">The one that is out of view.</param>
        public void Move(List<string[]> grams, int after, int before, int gone)
        {
            Change(grams, after, 0, +1);
            Change(grams, before, +1, -1);
            Change(grams, gone, -1, 0);
        }

        private void Change(List<string[]> grams, int at, int before, int after)
        {
            foreach (var gram in at >= 0 && at < grams.Count ? grams[at] : [])
            {
                var old = _counts.GetValueOrDefault(gram);
                var (b, a) = (old.Before + before, old.After + after);
                _counts[gram] = (b, a);
                _shared += ((double)b * a) - ((double)old.Before * old.After);
                _before += ((double)b * b) - ((double)old.Before * old.Before);
                _after += ((double)a * a) - ((double)old.After * old.After);
            }
        }
    }

    private static List<SpokenLine> Joined(List<SpokenLine> pieces)
    {
        var lines = new List<SpokenLine>();
        foreach (var piece in pieces)
        {
            if (lines is [.., var last] && last.Source == piece.Source && !last.EndsTurn)
            {
                lines[^1] = last with { Sentences = [.. last.Sentences, .. piece.Sentences], EndsTurn = piece.EndsTurn };
            }
            else
            {
                lines.Add(piece);
            }
        }

        return lines;
    }

    [GeneratedRegex("^(?:それでは|では|さて|で)?、?(?:次に|次の|次は|続いて|続きまして|最後に|まず(?:初め|はじめ)?|ここからは|本題|(?:第)?[一二三四五六七八九0-9０-９]{1,2}(?:つ|点)目)|(?:について|に関して|につきまして)(?:も|は)?(?:お話し|ご説明|ご紹介|ご報告)")]
    private static partial Regex Opening();
}
