using System.Text.RegularExpressions;

namespace SessionBot.Domain.Questions.Similar;

/// <summary>What a question says, taken apart: features with their weights before rarity counts.</summary>
internal sealed partial class QuestionReading
{
    private readonly SimilarityWeights _weights;
    private readonly HashSet<string> _meanings = new(StringComparer.Ordinal);

    private QuestionReading(string text, string folded, SimilarityWeights weights)
    {
        _weights = weights;
        Text = text;
        Frame = new(folded);
    }

    public string Text { get; }

    public SentenceFrame Frame { get; }

    /// <summary>Meanings, their fields and unknown words.</summary>
    public Dictionary<string, double> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Characters and pairs of characters of what is left without the scaffolding.</summary>
    public Dictionary<string, double> Grams { get; } = new(StringComparer.Ordinal);

    /// <summary>Strong aspects, the one named last at the end.</summary>
    public List<string> Aspects { get; } = [];

    /// <summary>The people it speaks of.</summary>
    public HashSet<string> Parties { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Numbers { get; } = new(StringComparer.Ordinal);

    public static QuestionReading Of(string text, SimilarityWeights weights)
    {
        var folded = FoldedText.Of(text);
        var reading = new QuestionReading(text, folded, weights);
        foreach (var (start, length, meanings) in Vocabulary.Shared.Split(folded))
        {
            var piece = folded.Substring(start, length);
            if (meanings is null)
            {
                reading.AddUnknown(piece);
                reading.AddGrams(piece);
            }
            else if (meanings.Length > 0)
            {
                reading.AddMeanings(meanings);
                reading.AddGrams(piece);
            }
        }

        reading.AddRelated();
        reading.Numbers.UnionWith(Number().Matches(folded).Select(match => match.Value));
        return reading;
    }

    private static string Key(Concept concept) => (concept.Role == ConceptRole.Aspect ? "問:" : "意:") + concept.Name;

    private void AddMeanings(Concept[] meanings)
    {
        foreach (var meaning in meanings)
        {
            _meanings.Add(meaning.Name);
            Raise(Words, Key(meaning), meaning.Role switch
            {
                ConceptRole.Topic => _weights.Topic,
                ConceptRole.Generic => _weights.Generic,
                ConceptRole.Aspect => Similar.Aspects.IsWeak(meaning.Name) ? _weights.WeakAspect : _weights.Aspect,
            });
            if (meaning.IsParty)
            {
                Parties.Add(meaning.Name);
            }

            if (meaning.Role == ConceptRole.Topic)
            {
                Raise(Words, "類:" + meaning.Field, _weights.Field);
            }
            else if (meaning.Role == ConceptRole.Aspect && !Similar.Aspects.IsWeak(meaning.Name))
            {
                Aspects.Remove(meaning.Name);
                Aspects.Add(meaning.Name);
            }
        }
    }

    private void AddRelated()
    {
        foreach (var relation in Vocabulary.Shared.Relations.Where(relation => relation.Follows(_meanings)))
        {
            Raise(Words, "意:" + relation.Result, relation.IsBroader ? _weights.Broader : _weights.Compound);
            if (Parties.Overlaps(relation.Conditions[0]) && Vocabulary.Shared.IsParty(relation.Result))
            {
                Parties.Add(relation.Result);
            }
        }
    }

    private void AddUnknown(string piece)
    {
        foreach (Match word in Word().Matches(piece))
        {
            Raise(Words, "語:" + word.Value, _weights.UnknownWord);
            for (var at = 0; at + 2 <= word.Length && word.Length > 2; at++)
            {
                Raise(Words, string.Concat("語:", word.ValueSpan.Slice(at, 2)), _weights.UnknownWord / 2);
            }
        }
    }

    private void AddGrams(string piece)
    {
        for (var at = 0; at < piece.Length; at++)
        {
            if (!char.IsLetterOrDigit(piece[at]))
            {
                continue;
            }

            if (IsKanji(piece[at]))
            {
                Raise(Grams, piece.Substring(at, 1), 0.6);
            }

            if (at + 1 < piece.Length && char.IsLetterOrDigit(piece[at + 1]))
            {
                Raise(Grams, piece.Substring(at, 2), IsHiragana(piece[at]) && IsHiragana(piece[at + 1]) ? 0.3 : 1);
            }
        }
    }

    private static void Raise(Dictionary<string, double> features, string key, double weight) =>
        features[key] = Math.Max(weight, features.GetValueOrDefault(key));

    private static bool IsKanji(char sign) => sign is >= '一' and <= '龠';

    private static bool IsHiragana(char sign) => sign is >= 'ぁ' and <= 'ん';

    [GeneratedRegex("[一-龠々]+|[ァ-ヺ]+|[a-z0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
