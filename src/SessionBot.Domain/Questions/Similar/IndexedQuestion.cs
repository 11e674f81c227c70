namespace SessionBot.Domain.Questions.Similar;

/// <summary>A question of an index: its vectors, and how alike it is to another one.</summary>
internal sealed class IndexedQuestion(QuestionReading reading, Rarity wordRarity, Rarity gramRarity)
{
    private readonly FeatureVector _words = new(reading.Words, wordRarity);
    private readonly FeatureVector _grams = new(reading.Grams, gramRarity);

    public QuestionReading Reading => reading;

    public double Likeness(IndexedQuestion other, SimilarityWeights weights)
    {
        if (reading.Text == other.Reading.Text)
        {
            return 1;
        }

        var (words, replaced) = _words.Compare(other._words);
        var score = ((1 - weights.Grams) * words) + (weights.Grams * _grams.Compare(other._grams).Cosine);
        score *= Aspects.Compare(reading.Aspects, other.Reading.Aspects) switch
        {
            AspectAgreement.Same => 1,
            AspectAgreement.Partial => weights.Partial,
            AspectAgreement.OneSided => weights.OneSided,
            AspectAgreement.Conflict => weights.Conflict,
        };
        if (Differ(reading.Parties, other.Reading.Parties))
        {
            score *= weights.OtherParty;
        }

        if (Differ(reading.Numbers, other.Reading.Numbers))
        {
            score *= weights.NumberConflict;
        }

        return score * (1 - SwappedWord(reading.Frame.Likeness(other.Reading.Frame), replaced, weights));
    }

    // Who asks the same in other words also builds another sentence; the same sentence with one word swapped asks something else.
    private static double SwappedWord(double frame, double replaced, SimilarityWeights weights) =>
        frame <= weights.FrameFrom
            ? 0
            : Math.Min(weights.MostSwapped, weights.Swapped * replaced * (frame - weights.FrameFrom) / (1 - weights.FrameFrom));

    private static bool Differ(HashSet<string> one, HashSet<string> other) => one.Count > 0 && other.Count > 0 && !one.Overlaps(other);
}
