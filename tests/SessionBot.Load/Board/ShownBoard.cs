using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SessionBot.Load.Board;

/// <param name="Place">The column's name in the page's markup.</param>
/// <param name="Supporters">As the board says.</param>
internal sealed record ShownCard(int Number, string Place, string Text, string Asker, int Supporters, string Answers);

/// <summary>What a board's fragment shows to a person.</summary>
internal sealed partial class ShownBoard
{
    private static readonly HtmlParser Parser = new();

    private ShownBoard(List<ShownCard> cards, List<(int Cards, int Count)> columns) => (Cards, Columns) = (cards, columns);

    public IReadOnlyList<ShownCard> Cards { get; }

    /// <summary>How many cards each column shows, and how many it says that it holds.</summary>
    public IReadOnlyList<(int Cards, int Count)> Columns { get; }

    public static ShownBoard Of(Sight sight)
    {
        var document = Parser.ParseDocument(sight.Html);
        return new(
            [.. document.QuerySelectorAll("article.question").Select(Card)],
            [.. document.QuerySelectorAll("section.column").Select(column => (column.QuerySelectorAll("article.question").Length, Number(column.QuerySelector(".count"))))]);
    }

    private static ShownCard Card(IElement card) => new(
        int.Parse(card.Id![1..], CultureInfo.InvariantCulture),
        card.ClassList.Single(name => name != "question"),
        card.QuerySelector(".words")!.TextContent,
        card.QuerySelector(".asker")!.TextContent,
        Supporters().Match(card.QuerySelector(".remarks")!.TextContent) is { Success: true } told ? int.Parse(told.Groups["count"].ValueSpan, CultureInfo.InvariantCulture) : 0,
        string.Join('\n', card.QuerySelectorAll("blockquote").Select(answer => answer.TextContent)));

    private static int Number(IElement? element) => int.Parse(element!.TextContent, CultureInfo.InvariantCulture);

    [GeneratedRegex("私も知りたい (?<count>[0-9]+)人")]
    private static partial Regex Supporters();
}
