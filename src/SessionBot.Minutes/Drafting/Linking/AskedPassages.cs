namespace SessionBot.Minutes.Drafting.Linking;

/// <summary>Where the sitting itself asks a question, and how well that is it.</summary>
/// <param name="Words">All that is said towards the question: a summary of it leaves out what it is about.</param>
internal sealed record AskedPassage(Turn Turn, string Words, double Score);

/// <summary>Cuts the turns of those who ask behind each question.</summary>
internal sealed class AskedPassages
{
    // What leads to a question; before that its speaker was at something else.
    private const int Longest = 8;
    private const int MostFound = 2;

    private readonly List<(Turn Turn, string Words)> _passages;
    private readonly GramIndex _index;

    public AskedPassages(IReadOnlyList<SaidLine> lines, IEnumerable<Turn> asking)
    {
        _passages = [.. asking.SelectMany(turn => Cut(lines, turn).Select(words => (turn, words)))];
        _index = new GramIndex(_passages.Select(passage => passage.Words));
    }

    /// <summary>The passages most like a question, best first.</summary>
    public IEnumerable<AskedPassage> Find(string question)
    {
        var scores = _index.Scores(question);
        return _passages.Select((passage, at) => new AskedPassage(passage.Turn, passage.Words, scores[at]))
            .Where(passage => passage.Score > 0).OrderByDescending(passage => passage.Score).Take(MostFound);
    }

    private static IEnumerable<string> Cut(IReadOnlyList<SaidLine> lines, Turn turn)
    {
        var first = turn.First;
        for (var at = turn.First; at <= turn.Last; at++)
        {
            if (at == turn.Last || at - first + 1 == Longest || Turn.IsAsking(lines[at].Text))
            {
                yield return string.Join('\n', Enumerable.Range(first, at - first + 1).Select(line => lines[line].Text));
                first = at + 1;
            }
        }
    }
}
