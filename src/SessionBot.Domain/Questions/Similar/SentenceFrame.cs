namespace SessionBot.Domain.Questions.Similar;

/// <summary>The sentence as it stands, scaffolding included: its pairs of characters in order of their codes.</summary>
internal sealed class SentenceFrame
{
    private readonly int[] _pairs;

    public SentenceFrame(string folded)
    {
        var sentence = folded.AsSpan().TrimEnd("。?! ");
        _pairs = new int[Math.Max(0, sentence.Length - 1)];
        for (var at = 0; at < _pairs.Length; at++)
        {
            _pairs[at] = (sentence[at] << 16) | sentence[at + 1];
        }

        Array.Sort(_pairs);
    }

    /// <summary>Twice the shared pairs over all pairs: 0 to 1.</summary>
    public double Likeness(SentenceFrame other)
    {
        int here = 0, there = 0, shared = 0;
        while (here < _pairs.Length && there < other._pairs.Length)
        {
            if (_pairs[here] < other._pairs[there])
            {
                here++;
            }
            else if (_pairs[here] > other._pairs[there])
            {
                there++;
            }
            else
            {
                (here, there, shared) = (here + 1, there + 1, shared + 1);
            }
        }

        return shared == 0 ? 0 : 2.0 * shared / (_pairs.Length + other._pairs.Length);
    }
}
