namespace SessionBot.Domain.Questions.Similar;

/// <summary>A question of an index: its vectors, and how alike it is to another one.</summary>
internal sealed class IndexedQuestion(QuestionReading reading, string text, Rarity wordRarity, Rarity gramRarity)
{
    private readonly FeatureVector _words = new(reading.Words, wordRarity);
    private readonly FeatureVector _grams = new(reading.Grams, gramRarity);

    public double Likeness(IndexedQuestion other, SimilarityWeights weights)
    {
        if (text == other.Text)
        {
            return 1;
        }

        var score = ((1 - weights.Grams) * _words.Cosine(other._words)) + (weights.Grams * _grams.Cosine(other._grams));
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

        return score;
    }

    private static bool Differ(HashSet<string> one, HashSet<string> other) => one.Count > 0 && other.Count > 0 && !one.Overlaps(other);

    private string Text => text;

    private QuestionReading Reading => reading;
}
