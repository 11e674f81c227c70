namespace SessionBot.Minutes.Checking;

/// <summary>Where each report message, question, comment and answer went: nothing that a member sent is without a fate.</summary>
public sealed record Coverage(IReadOnlyList<CoverageItem> Items)
{
    public IEnumerable<CoverageItem> Missing => Items.Where(item => item.Fate is Missing);

    public IEnumerable<CoverageItem> LeftOut => Items.Where(item => item.Fate is LeftOut);

    /// <summary>The same, with a person's reason for what has no other fate.</summary>
    /// <param name="reasons">By source.</param>
    public Coverage With(IReadOnlyDictionary<string, string> reasons) =>
        new([.. Items.Select(item => item.Fate is Missing && reasons.TryGetValue(item.SourceId, out var reason) ? item with { Fate = new LeftOut(reason) } : item)]);
}

/// <param name="Label">What people call it, such as 「質問2」 or 「青瀬町の報告1」.</param>
public sealed record CoverageItem(string SourceId, string Label, CoverageFate Fate);

public abstract record CoverageFate
{
    private protected CoverageFate()
    {
    }
}

/// <param name="SentenceIds">The sentences that cite it.</param>
public sealed record InMinutes(IReadOnlyList<string> SentenceIds) : CoverageFate;

/// <summary>未掲載</summary>
public sealed record LeftOut(string Reason) : CoverageFate;

/// <summary>Neither in the minutes nor left out for a reason: such minutes cannot be published.</summary>
public sealed record Missing : CoverageFate;
