namespace SessionBot.Minutes.Rendering;

/// <summary>What stands around an article on its page.</summary>
/// <param name="Notice">Above it, such as that it is a draft.</param>
/// <param name="Newer">The address that the notice leads to: a version that holds instead of this one.</param>
public sealed record PageNotes(string? Notice = null, string? Newer = null)
{
    /// <summary>Whose article it is, for previews of a link to it.</summary>
    public string? Publisher { get; init; }

    /// <summary>The page's own address in full; null where the service does not know it.</summary>
    public Uri? Address { get; init; }

    /// <summary>Days below the title, each with what happened on it.</summary>
    public IReadOnlyList<(string Label, PageDate On)> Dates { get; init; } = [];

    /// <summary>Below the days: who may read what.</summary>
    public string? Remark { get; init; }

    /// <summary>Marks what is for members alone, on their page.</summary>
    public string MembersOnly { get; init; } = "";

    public string HistoryHeading { get; init; } = "";

    /// <summary>Leads to a version that is not the one that is read.</summary>
    public string HistoryLink { get; init; } = "";

    /// <summary>What has been published under this title and why, in order; empty where it was published once.</summary>
    public IReadOnlyList<PageVersion> History { get; init; } = [];
}

/// <param name="Words">The day as the article writes days.</param>
public sealed record PageDate(DateOnly Day, string Words);

/// <param name="Words">What is different in it, as an organizer put it.</param>
/// <param name="Address">Where it can be read; null for the one that is read, and for one that nobody can read any more.</param>
public sealed record PageVersion(PageDate On, string Words, string? Address);
