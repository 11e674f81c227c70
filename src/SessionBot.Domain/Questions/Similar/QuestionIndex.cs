namespace SessionBot.Domain.Questions.Similar;

/// <summary>The questions of a session, ready to be asked for neighbours.</summary>
public sealed class QuestionIndex<TId>
    where TId : notnull
{
    private readonly SimilarityWeights _weights;
    private readonly Rarity _wordRarity;
    private readonly Rarity _gramRarity;
    private readonly List<TId> _ids = [];
    private readonly Dictionary<TId, int> _places = [];
    private readonly IndexedQuestion[] _questions;

    internal QuestionIndex(IEnumerable<(TId Id, string Text)> questions, SimilarityWeights weights)
    {
        _weights = weights;
        _wordRarity = new(weights.BackgroundQuestions);
        _gramRarity = new(weights.BackgroundQuestions);
        var readings = new List<(QuestionReading, string)>();
        foreach (var (id, text) in questions)
        {
            if (!_places.TryAdd(id, _ids.Count))
            {
                throw new ArgumentException($"Two questions have the id {id}: give each its own.", nameof(questions));
            }

            _ids.Add(id);
            var reading = QuestionReading.Of(text, weights);
            _wordRarity.Count(reading.Words.Keys);
            _gramRarity.Count(reading.Grams.Keys);
            readings.Add((reading, text));
        }

        _questions = [.. readings.Select(read => new IndexedQuestion(read.Item1, read.Item2, _wordRarity, _gramRarity))];
    }

    /// <summary>The best neighbours of a question of the set, best first, itself left out.</summary>
    /// <exception cref="KeyNotFoundException">No question of the set has this id.</exception>
    public IReadOnlyList<Neighbour<TId>> Neighbours(TId id, int count)
    {
        var place = _places[id];
        return Best(_questions[place], place, count);
    }

    /// <summary>The best neighbours of a text that is not of the set, best first.</summary>
    public IReadOnlyList<Neighbour<TId>> NeighboursOf(string text, int count) =>
        Best(new(QuestionReading.Of(text, _weights), text, _wordRarity, _gramRarity), -1, count);

    private List<Neighbour<TId>> Best(IndexedQuestion asked, int itself, int count) =>
        [.. _questions.Select((question, place) => (Place: place, Score: place == itself ? 0 : asked.Likeness(question, _weights)))
            .Where(found => found.Place != itself)
            .OrderByDescending(found => found.Score).ThenBy(found => found.Place)
            .Take(count)
            .Select(found => new Neighbour<TId>(_ids[found.Place], Math.Clamp(found.Score, 0, 1)))];
}
