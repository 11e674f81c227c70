namespace SessionBot.Domain.Questions.Similar;

/// <summary>The questions of a session, ready to be asked for neighbours; any thread may ask while another adds or removes.</summary>
public sealed class QuestionIndex<TId>
    where TId : notnull
{
    // How rare a word is moves slowly: all are weighed anew only after this many changes, or a tenth of the questions.
    private const int FewestChanges = 20;

    private readonly SimilarityWeights _weights;
    private readonly Lock _changes = new();
    private readonly Rarity _wordRarity;
    private readonly Rarity _gramRarity;
    private Entry[] _entries;
    private int _changed;

    internal QuestionIndex(IEnumerable<(TId Id, string Text)> questions, SimilarityWeights weights)
    {
        _weights = weights;
        _wordRarity = new(weights.BackgroundQuestions);
        _gramRarity = new(weights.BackgroundQuestions);
        var ids = new HashSet<TId>();
        var readings = new List<(TId Id, QuestionReading Reading)>();
        foreach (var (id, text) in questions)
        {
            if (!ids.Add(id))
            {
                throw Twice(id, nameof(questions));
            }

            readings.Add((id, QuestionReading.Of(text, weights)));
            Count(readings[^1].Reading, 1);
        }

        _entries = [.. readings.Select(read => new Entry(read.Id, Weigh(read.Reading)))];
    }

    private sealed record Entry(TId Id, IndexedQuestion Question);

    /// <summary>Takes in one more question without reading the others again.</summary>
    /// <exception cref="ArgumentException">A question of the set has this id.</exception>
    public void Add(TId id, string text)
    {
        var reading = QuestionReading.Of(text, _weights);
        lock (_changes)
        {
            if (PlaceOf(_entries, id) >= 0)
            {
                throw Twice(id, nameof(id));
            }

            Count(reading, 1);
            Keep([.. _entries, new(id, Weigh(reading))]);
        }
    }

    /// <summary>Takes a question out; false where the set has none with this id.</summary>
    public bool Remove(TId id)
    {
        lock (_changes)
        {
            var place = PlaceOf(_entries, id);
            if (place < 0)
            {
                return false;
            }

            Count(_entries[place].Question.Reading, -1);
            Keep([.. _entries[..place], .. _entries[(place + 1)..]]);
            return true;
        }
    }

    public bool Contains(TId id) => PlaceOf(Volatile.Read(ref _entries), id) >= 0;

    /// <summary>The best neighbours of a question of the set, best first, itself left out.</summary>
    /// <exception cref="KeyNotFoundException">No question of the set has this id.</exception>
    public IReadOnlyList<Neighbour<TId>> Neighbours(TId id, int count)
    {
        var entries = Volatile.Read(ref _entries);
        var place = PlaceOf(entries, id);
        return place < 0
            ? throw new KeyNotFoundException($"No question has the id {id}: add it first, or ask for the neighbours of its text.")
            : Best(entries, entries[place].Question, place, count);
    }

    /// <summary>The best neighbours of a text that is not of the set, best first.</summary>
    public IReadOnlyList<Neighbour<TId>> NeighboursOf(string text, int count)
    {
        var entries = Volatile.Read(ref _entries);
        if (entries.Length == 0)
        {
            return [];
        }

        var reading = QuestionReading.Of(text, _weights);
        IndexedQuestion asked;
        lock (_changes)
        {
            asked = Weigh(reading);
        }

        return Best(entries, asked, -1, count);
    }

    private static ArgumentException Twice(TId id, string parameter) => new($"Two questions have the id {id}: give each its own.", parameter);

    private static int PlaceOf(Entry[] entries, TId id) => Array.FindIndex(entries, entry => EqualityComparer<TId>.Default.Equals(entry.Id, id));

    private IndexedQuestion Weigh(QuestionReading reading) => new(reading, _wordRarity, _gramRarity);

    private void Count(QuestionReading reading, int change)
    {
        _wordRarity.Count(reading.Words.Keys, change);
        _gramRarity.Count(reading.Grams.Keys, change);
    }

    private void Keep(Entry[] entries)
    {
        if (++_changed >= Math.Max(FewestChanges, entries.Length / 10))
        {
            entries = [.. entries.Select(entry => new Entry(entry.Id, Weigh(entry.Question.Reading)))];
            _changed = 0;
        }

        Volatile.Write(ref _entries, entries);
    }

    private List<Neighbour<TId>> Best(Entry[] entries, IndexedQuestion asked, int itself, int count) =>
        [.. entries.Select((entry, place) => (Place: place, Score: place == itself ? 0 : asked.Likeness(entry.Question, _weights)))
            .Where(found => found.Place != itself)
            .OrderByDescending(found => found.Score).ThenBy(found => found.Place)
            .Take(count)
            .Select(found => new Neighbour<TId>(entries[found.Place].Id, Math.Clamp(found.Score, 0, 1)))];
}
