using SessionBot.Minutes.Drafting.Condensing;

namespace SessionBot.Evaluation;

internal static class CondenseVerb
{
    public static InputShape Shape { get; } = new(["text"], ["limit"], ["question"]);

    public static void Write(IReadOnlyList<InputLine> lines, LineWriter writer)
    {
        foreach (var line in lines)
        {
            var clauses = Condenser.Condense(line.Text, line.Optional("question"), line.Whole("limit"));
            writer.Write(line.Id, json =>
            {
                json.WriteString("text", string.Concat(clauses.Select(clause => clause.Text)));
                json.WriteStartArray("evidence");
                foreach (var (start, end) in clauses.Select(clause => clause.Span))
                {
                    json.WriteStartObject();
                    json.WriteNumber("start", start);
                    json.WriteNumber("end", end);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }
    }
}
