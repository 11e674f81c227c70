using SessionBot.Minutes.Checking.Grounding;

namespace SessionBot.Evaluation;

internal static class GroundVerb
{
    public static InputShape Shape { get; } = new(["source", "claim"], [], []) { OptionalDates = ["sessionDate"] };

    public static void Write(IReadOnlyList<InputLine> lines, LineWriter writer)
    {
        foreach (var line in lines)
        {
            var result = GroundingCheck.Check(line.Words("source"), line.Words("claim"), line.Date("sessionDate"));
            writer.Write(line.Id, json =>
            {
                json.WriteString("verdict", Name(result.Verdict));
                json.WriteNumber("score", Math.Round(result.Score, 4));
                json.WriteStartArray("reasons");
                foreach (var reason in result.Reasons)
                {
                    json.WriteStartObject();
                    json.WriteString("kind", Name(reason.Facet));
                    json.WriteString("piece", reason.Piece);
                    json.WriteString("words", reason.Words);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }
    }

    private static string Name<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
