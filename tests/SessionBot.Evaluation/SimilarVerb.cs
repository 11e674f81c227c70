using SessionBot.Domain.Questions.Similar;

namespace SessionBot.Evaluation;

internal static class SimilarVerb
{
    private const int Neighbours = 10;

    public static void Write(IReadOnlyList<InputLine> lines, LineWriter writer)
    {
        // By place: two lines may carry the same id.
        var index = SimilarQuestions.Index(lines.Select((line, place) => (place, line.Text)));
        for (var place = 0; place < lines.Count; place++)
        {
            var neighbours = index.Neighbours(place, Neighbours);
            writer.Write(lines[place].Id, json =>
            {
                json.WriteStartArray("neighbours");
                foreach (var neighbour in neighbours)
                {
                    json.WriteStartObject();
                    LineWriter.WriteId(json, lines[neighbour.Id].Id);
                    json.WriteNumber("score", Math.Round(neighbour.Score, 6));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }
    }
}
