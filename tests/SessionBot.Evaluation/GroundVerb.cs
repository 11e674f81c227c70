using SessionBot.Minutes.Checking.Grounding;

namespace SessionBot.Evaluation;

internal static class GroundVerb
{
    public static void Write(IReadOnlyList<PairLine> lines, LineWriter writer)
    {
        foreach (var line in lines)
        {
            var result = GroundingCheck.Check(line.Source, line.Claim, line.SessionDate);
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
