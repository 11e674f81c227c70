using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Sources;

/// <summary>All sources of a session by id, the facts included.</summary>
public sealed class SourceIndex
{
    private readonly Dictionary<string, string> _texts = [];

    /// <exception cref="ArgumentException">Two sources bear one id, so evidence would be ambiguous.</exception>
    public SourceIndex(SessionRecord record)
    {
        foreach (var source in FactSources.Of(record).Concat(AllSources(record)))
        {
            if (!_texts.TryAdd(source.Id, source.Text))
            {
                throw new ArgumentException($"The id \"{source.Id}\" names two sources of this session. Give each an id of its own.", nameof(record));
            }
        }
    }

    /// <summary>The text of a source; null where no source bears the id.</summary>
    public string? Find(string id) => _texts.GetValueOrDefault(id);

    /// <summary>True where the span lies within its source.</summary>
    public bool Holds(Evidence evidence) =>
        Find(evidence.SourceId) is { } text && evidence.Start >= 0 && evidence.Length >= 0 && evidence.Start <= text.Length - evidence.Length;

    internal static IEnumerable<SourceText> AllSources(SessionRecord record) =>
        record.Reports.SelectMany(report => report.Messages)
            .Concat(record.Talk.Select(line => line.Source))
            .Concat(record.Exchanges.SelectMany(exchange => exchange.Asked.Concat(exchange.Answers)))
            .Concat(record.LeftOut.Select(item => item.Source));
}
