using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Reviewing;

/// <param name="Id">As <see cref="SentenceIds"/> names it in this document.</param>
/// <param name="Place">What it is called in every draft that has it.</param>
/// <param name="Audience">Of the block that it stands in.</param>
public sealed record PlacedSentence(string Id, string Place, SectionKind Section, Sentence Sentence, Audience Audience);

/// <summary>
/// Names each sentence by its section and by what it cites, so that one whose words somebody has changed is found again in the next draft. Numbers
/// (s1, s2, …) would move with every sentence before it.
/// </summary>
public static class SentencePlaces
{
    public static IReadOnlyList<PlacedSentence> Of(MinutesDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var placed = new List<PlacedSentence>();
        foreach (var section in document.Sections)
        {
            var naming = new Naming(section.Kind);
            placed.AddRange(section.Blocks.SelectMany(block => block.Sentences.Select(sentence => (Sentence: sentence, block.Audience)))
                .Select((pair, at) => new PlacedSentence(SentenceIds.Of(placed.Count + at), naming.Next(pair.Sentence), section.Kind, pair.Sentence, pair.Audience)).ToList());
        }

        return placed;
    }

    /// <summary>Names the sentences of one section in reading order.</summary>
    internal sealed class Naming(SectionKind section)
    {
        private readonly Dictionary<string, int> _seen = [];

        public string Next(Sentence sentence) => Of(Numbered(sentence));

        /// <summary>The sentence, which knows from then on which of several it is.</summary>
        public Sentence Numbered(Sentence sentence)
        {
            if (sentence.Nth is not null || sentence.Own is not null)
            {
                return sentence;
            }

            var cited = Cited(sentence);
            var nth = _seen[cited] = _seen.GetValueOrDefault(cited) + 1;
            return nth == 1 ? sentence : sentence with { Nth = nth };
        }

        /// <param name="numbered">By <see cref="Numbered"/>.</param>
        public string Of(Sentence numbered) => numbered.Own ?? (numbered.Nth is { } nth ? $"{section}/{Cited(numbered)}#{nth}" : $"{section}/{Cited(numbered)}");

        private static string Cited(Sentence sentence) => string.Join('+', sentence.Evidence.Select(evidence => $"{evidence.SourceId}@{evidence.Start}-{evidence.Length}"));
    }
}
