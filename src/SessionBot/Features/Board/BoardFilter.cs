using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using SessionBot.Domain;
using SessionBot.Domain.Questions;

namespace SessionBot.Features.Board;

public enum BoardSort
{
    /// <summary>As they will come up.</summary>
    Queue,
    Newest,
    Supporters,

    /// <summary>The longest waiting first.</summary>
    Waiting,
    Label,
}

/// <summary>What an organizer looks for on the board, and in which order. It stands in the page's address, so that it outlives whatever comes in.</summary>
/// <param name="Search">Found in words, asker and label, in whatever width and case.</param>
/// <param name="Page">Counts from 1.</param>
public sealed record BoardFilter(BoardSort Sort, string Search, string? Label, QuestionAssignee? Assignee, int Page)
{
    public static readonly BoardFilter None = new(BoardSort.Queue, "", null, null, 1);

    private const int LongestSearch = 100;

    private readonly string _folded = Fold(Search);

    public bool IsNone => this with { Page = 1 } == None;

    public static BoardFilter Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var search = query["q"].ToString().Trim();
        return new(
            Enum.TryParse<BoardSort>(query["sort"], ignoreCase: true, out var sort) && Enum.IsDefined(sort) ? sort : BoardSort.Queue,
            search.Length > LongestSearch ? search[..LongestSearch] : search,
            QuestionLabel.Read(query["label"].ToString()),
            Enum.TryParse<QuestionAssignee>(query["assignee"], ignoreCase: true, out var assignee) && Enum.IsDefined(assignee) ? assignee : null,
            int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 1000) : 1);
    }

    /// <returns>With the question mark; empty where nothing is said.</returns>
    public string ToQuery()
    {
        var query = new QueryBuilder();
        Add("sort", Sort == BoardSort.Queue ? "" : Sort.ToString());
        Add("q", Search);
        Add("label", Label ?? "");
        Add("assignee", Assignee?.ToString() ?? "");
        Add("page", Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture));
        return query.ToString();

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                query.Add(name, value);
            }
        }
    }

    public bool Takes(Question question, string called, string asker)
    {
        ArgumentNullException.ThrowIfNull(question);
        return (Label is null || question.Label == Label) && (Assignee is null || question.Assignee == Assignee)
            && (_folded.Length == 0 || Fold($"{called}\n{asker}\n{question.Label}\n{question.Shown}\n{question.Text}").Contains(_folded, StringComparison.Ordinal));
    }

    private static string Fold(string text) => Width.Fold(text).ToUpperInvariant();
}
