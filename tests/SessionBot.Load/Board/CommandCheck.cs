using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using SessionBot.Load.Fire;

namespace SessionBot.Load.Board;

/// <summary>
/// Holds the log against what the moderators pressed. A moderator sends one command after the other, so what the log holds of one person between two
/// answers was done by the command between them.
/// </summary>
internal sealed class CommandCheck(FireDatabase database)
{
    /// <summary>The kinds of entry by which somebody changes a question.</summary>
    private static readonly string[] Changing = ["QuestionChanged", "QuestionUnsent", "QuestionEdited", "AnswerRecorded"];

    private sealed record Entry(int Version, int Step, string Kind, string? Actor, int? Number, string? Before, string After, int? Undoes)
    {
        /// <summary>A question that made room for a neighbour is the same question.</summary>
        public bool IsPlaceAlone => Kind == "QuestionChanged" && JsonNode.DeepEquals(WithoutPlace(Before!), WithoutPlace(After));

        private static JsonObject WithoutPlace(string standing)
        {
            var parsed = JsonNode.Parse(standing)!.AsObject();
            parsed.Remove("Place");
            return parsed;
        }
    }

    public async Task JudgeAsync(IReadOnlyList<IssuedCommand> issued, BoardReport report)
    {
        var log = await database.QueryAsync(
            """
            SELECT e."Version", e."Step", e."Kind", m."LineUserId", q."Number", e."Before", e."After", e."Undoes" FROM "SessionEvents" e
            LEFT JOIN "Members" m ON m."Id" = e."ActorId" LEFT JOIN "Questions" q ON q."Id" = e."Subject" ORDER BY e."Version"
            """,
            row => new Entry(row.GetInt32(0), row.GetInt32(1), row.GetString(2), Text(row, 3), row.IsDBNull(4) ? null : row.GetInt32(4), Text(row, 5), row.GetString(6), row.IsDBNull(7) ? null : row.GetInt32(7)));
        var done = issued.Select(command => (Command: command, Entries: log.FindAll(entry => entry.Actor == command.Actor && entry.Version > command.Before && entry.Version <= command.After))).ToList();
        report.Say($"{issued.Count} commands, {done.Count(one => one.Entries.Count > 0)} acted, {issued.Count(command => command.IsConflict)} met a conflict");

        // An undo has a step for each entry that it takes back; a question that a command makes is asked before the step that brings it up.
        var twice = done.Count(one => one.Entries.Where(entry => entry.Undoes is null && entry.Kind is not ("QuestionAsked" or "QuestionEdited")).Select(entry => entry.Step).Distinct().Count() > 1);
        report.Print("done-twice", twice, "commands", 0);
        report.Print("undone-twice", log.Where(entry => entry.Undoes is not null).GroupBy(entry => (entry.Undoes, entry.Kind)).Sum(same => same.Count() - 1), "entries", 0);
        report.Print("refused-but-done", done.Count(one => one.Command.IsConflict && one.Entries.Count > 0), "commands", 0);
        report.Print("lost-updates", done.Count(one => one.Entries is [var first, ..] && log.Exists(entry =>
            entry.Version > one.Command.Seen && entry.Version < first.Version && entry.Number is { } number && one.Command.Numbers.Contains(number) && Changing.Contains(entry.Kind)
            && (one.Command.IsAboutPlaces || !entry.IsPlaceAlone))), "commands", 0);
        report.Print("log-unlike-the-cards", await UnlikeAsync(log), "cards", 0);
    }

    /// <summary>The state of a card is the one that the last entry about it says.</summary>
    private async Task<int> UnlikeAsync(List<Entry> log)
    {
        var states = await database.QueryAsync("""SELECT "Number", "State" FROM "Questions" """, row => (Number: row.GetInt32(0), State: row.GetString(1)));
        return states.Count(card => StateOf(log.Last(entry => entry.Number == card.Number && entry.Kind is "QuestionAsked" or "QuestionChanged")) != card.State);
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static string? StateOf(Entry entry)
    {
        using var standing = JsonDocument.Parse(entry.After);
        return standing.RootElement.GetProperty("State").GetString();
    }
}
