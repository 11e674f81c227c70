using System.Text;

namespace SessionBot.Minutes.Drafting.Linking;

/// <summary>
/// Finds where a sitting answers a question: by the answer's own words, its announcement counting twice; by the words of whoever asked last before it,
/// those around the question most; and by who answers, where that is known. What asks is no answer, however much it sounds like the question.
/// </summary>
internal sealed class AnswerLinks
{
    private const int MostSpans = 5;
    private const double AskedBefore = 0.5;

    // More of it lets recognition's errors in the asker's words outweigh the answer's own.
    private const double AskedAlike = 0.6;

    private const double AskingItself = 0.25;
    private const double OtherSpeaker = 0.2;

    // Worked out on the committed sittings: of questions that nobody answers hardly one has more.
    private const double EnoughSupport = 0.4;

    private readonly IReadOnlyList<AnswerSegment> _segments;
    private readonly Dictionary<int, int[]> _ofTurn;
    private readonly ILookup<Turn?, int> _behind;
    private readonly GramIndex _index;
    private readonly AskedPassages _asked;

    public AnswerLinks(IReadOnlyList<SaidLine> lines)
    {
        _segments = AnswerSegments.Of(lines);
        _ofTurn = _segments.Index().GroupBy(entry => entry.Item.Turn.First).ToDictionary(group => group.Key, group => group.Select(entry => entry.Index).ToArray());
        _behind = _segments.Index().Where(entry => !entry.Item.Turn.Calls).ToLookup(entry => entry.Item.Question, entry => entry.Index);
        _index = new GramIndex(_segments.Select(segment => Words(lines, segment)));
        _asked = new AskedPassages(lines, _behind.Select(group => group.Key).OfType<Turn>());
    }

    /// <returns>At most five spans, best first; none where nothing in the sitting has to do with the question.</returns>
    public IReadOnlyList<AnswerSpan> Find(string question, string? answerer)
    {
        var alike = _index.Scores(question);
        var answering = Answering(question);
        return
        [
            .. _segments.Select((segment, at) => new AnswerSpan(segment.First, segment.Last, Score(segment, alike[at] + answering[at], alike, answerer)))
                .Where(span => span.Score > 0)
                .OrderByDescending(span => span.Score).ThenBy(span => span.First)
                .Take(MostSpans),
        ];
    }

    /// <summary>The answer, where enough of the question's own words say that it is one; null where it would be a guess.</summary>
    public ClaimedAnswer? Answer(string question, string? answerer) =>
        Claim(question, answerer) is { } claim && claim.Support >= EnoughSupport ? claim : null;

    /// <summary>The best answer and what speaks for it, however little that is; null where everything that is alike asks.</summary>
    internal ClaimedAnswer? Claim(string question, string? answerer)
    {
        if (Find(question, answerer) is not [var best, ..])
        {
            return null;
        }

        var shares = _index.Shares(question);
        var (segment, own) = _segments.Index().Where(entry => entry.Item.First == best.First).Select(entry => (entry.Item, shares[entry.Index])).First();
        var asked = segment.Question is { } turn ? _ofTurn[turn.First].Max(at => shares[at]) : 0;
        return segment.Turn.Asks ? null : new ClaimedAnswer(asked >= EnoughSupport ? segment.Question!.First : null, best.First, best.Last, Math.Max(own, asked));
    }

    /// <summary>How far each segment answers what was asked in the sitting like this question: by all that its asker said of it, among the answers that came behind it.</summary>
    private double[] Answering(string question)
    {
        var answering = new double[_segments.Count];
        foreach (var passage in _asked.Find(question))
        {
            var alike = _index.Scores(passage.Words);
            var most = _behind[passage.Turn].Select(at => alike[at]).DefaultIfEmpty(0).Max();
            foreach (var at in _behind[passage.Turn].Where(_ => most > 0))
            {
                answering[at] = Math.Max(answering[at], AskedAlike * passage.Score * alike[at] / most);
            }
        }

        return answering;
    }

    private double Score(AnswerSegment segment, double alike, double[] scores, string? answerer)
    {
        var asked = segment.Question is { } question ? _ofTurn[question.First].Max(at => scores[at]) : 0;
        var score = alike + (AskedBefore * asked);
        return score
            * (segment.Turn.Calls ? 0 : segment.Turn.Asks ? AskingItself : 1)
            * (answerer is null || Names(segment.Turn.Speaker, answerer) ? 1 : OtherSpeaker);
    }

    private static bool Names(string? speaker, string answerer)
    {
        var (one, other) = (Fold(speaker ?? ""), Fold(answerer));
        return one.Length > 0 && other.Length > 0 && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal));
    }

    private static string Fold(string name) => string.Concat(string.Concat(name.EnumerateRunes()).Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit));

    private static string Words(IReadOnlyList<SaidLine> lines, AnswerSegment segment)
    {
        var words = new StringBuilder(lines[segment.First].Text).Append('\n');
        for (var at = segment.First; at <= segment.Last; at++)
        {
            words.Append(lines[at].Text).Append('\n');
        }

        return words.ToString();
    }
}
