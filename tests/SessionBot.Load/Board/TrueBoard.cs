using System.Text.Json.Nodes;
using SessionBot.Load.Fire;

namespace SessionBot.Load.Board;

/// <summary>What the database holds of the session's questions, read by SQL and without a rule of the service's: what a board has to show.</summary>
internal sealed class TrueBoard
{
    /// <summary>A page of a column holds at least as many.</summary>
    private const int Page = 20;

    /// <summary>What organizers word on the board is no message of LINE.</summary>
    private const string OfTheBoard = "board:";

    private readonly Dictionary<int, ShownCard> _cards;

    private TrueBoard(Dictionary<int, ShownCard> cards, IReadOnlyList<(string Id, string Text)> messages) => (_cards, Messages) = (cards, messages);

    /// <summary>The messages that questions are made of, each whole again if it was divided; an unsent one is none any more.</summary>
    public IReadOnlyList<(string Id, string Text)> Messages { get; }

    public static async Task<TrueBoard> ReadAsync(FireDatabase database)
    {
        var questions = await database.QueryAsync(
            """
            SELECT q."Id", q."Number", q."State", q."Kind", q."IsAnonymous", r."Name", m."DisplayName", q."AskerId", q."MergedInto", q."IsUmbrella", q."Wording", q."Wordings"
            FROM "Questions" q JOIN "Members" m ON m."Id" = q."AskerId" LEFT JOIN "Region" r ON r."Id" = m."RegionId"
            """,
            row => (
                Id: $"{row.GetValue(0)}", Number: row.GetInt32(1), State: row.GetString(2), Kind: row.GetString(3), IsAnonymous: row.GetBoolean(4),
                Asker: $"{(row.IsDBNull(5) ? "地域未登録" : row.GetString(5))} {(row.IsDBNull(6) ? "（名前不明）" : row.GetString(6))}", AskerId: $"{row.GetValue(7)}", Into: $"{row.GetValue(8)}",
                IsUmbrella: row.GetBoolean(9), Reworded: row.IsDBNull(10) ? null : JsonNode.Parse(row.GetString(11))![row.GetInt32(10) - 1]!["Text"]!.GetValue<string>()));
        var parts = await database.QueryAsync(
            """SELECT "QuestionId", "LineMessageId", "Text", "CutFrom" FROM "QuestionParts" ORDER BY "SentAt", "LineMessageId" """,
            row => (Question: $"{row.GetValue(0)}", MessageId: row.GetString(1), Text: row.GetString(2), CutFrom: row.IsDBNull(3) ? null : row.GetString(3)));
        var answers = (await database.QueryAsync(
            """SELECT "QuestionId", "Text" FROM "Answers" ORDER BY "Ordinal" """, row => (Question: $"{row.GetValue(0)}", Text: row.GetString(1)))).ToLookup(one => one.Question, one => one.Text);
        var votes = (await database.QueryAsync(
            """SELECT "QuestionId", "MemberId" FROM "QuestionSupports" """, row => (Question: $"{row.GetValue(0)}", Member: $"{row.GetValue(1)}"))).ToLookup(one => one.Question, one => one.Member);
        var merged = questions.ToLookup(question => question.Into, question => question);
        var texts = parts.ToLookup(part => part.Question, part => part.Text);
        return new(
            questions.Where(question => question.State != "Withdrawn").ToDictionary(question => question.Number, question => new ShownCard(
                question.Number,
                Place(question.State, question.Kind),
                question.Reworded ?? string.Join('\n', texts[question.Id]),
                question.IsUmbrella ? "運営のまとめ" : question.IsAnonymous ? "匿名" : question.Asker,
                votes[question.Id].Concat(merged[question.Id].SelectMany(other => votes[other.Id].Append(other.AskerId))).Where(member => member != question.AskerId || question.IsUmbrella).Distinct().Count(),
                string.Join('\n', answers[question.Id]))),
            [
                .. parts.Where(part => part.CutFrom is not null || !part.MessageId.StartsWith(OfTheBoard, StringComparison.Ordinal)).GroupBy(part => part.CutFrom ?? part.MessageId)
                    .Select(message => (message.Key, string.Concat(message.OrderBy(part => part.CutFrom is not null).Select(part => part.Text)))),
            ]);
    }

    /// <returns>In what a board differs from this, in words; empty when it shows the same.</returns>
    public IReadOnlyList<string> Differences(ShownBoard board)
    {
        var differences = new List<string>();
        foreach (var card in board.Cards)
        {
            if (!_cards.TryGetValue(card.Number, out var truth))
            {
                differences.Add($"shows {card}, which is not there");
            }
            else if (truth != card)
            {
                differences.Add($"shows {card} for {truth}");
            }
        }

        differences.AddRange(board.Cards.GroupBy(card => card.Number).Where(cards => cards.Count() > 1).Select(cards => $"shows No.{cards.Key} {cards.Count()} times"));

        // A column may page its cards; then it says how many there are.
        var places = board.Cards.GroupBy(card => card.Place).ToDictionary(cards => cards.Key, cards => cards.Count());
        foreach (var place in _cards.Values.GroupBy(card => card.Place))
        {
            var (shown, all) = (places.GetValueOrDefault(place.Key), place.Count());
            if (!board.Columns.Contains((shown, all)) || shown < Math.Min(all, Page))
            {
                differences.Add($"shows {shown} cards in {place.Key}, where there are {all}");
            }
        }

        if (board.Columns.Sum(column => column.Count) != _cards.Count)
        {
            differences.Add($"counts {board.Columns.Sum(column => column.Count)} questions for {_cards.Count}");
        }

        return differences;
    }

    private static string Place(string state, string kind) => state switch
    {
        "Held" when kind == "Operational" => "operational",
        "Held" => "held",
        "Queued" => "queued",
        "Next" => "next",
        "Now" => "now",
        _ => "settled",
    };
}
