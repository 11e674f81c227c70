namespace SessionBot.Evaluation;

internal static class RougeVerb
{
    private const int Digits = 6;

    public static InputShape Shape { get; } = new(["candidate", "reference"], [], []);

    public static void Write(IReadOnlyList<InputLine> lines, LineWriter writer)
    {
        foreach (var line in lines)
        {
            var score = Rouge.Of(line.Words("candidate"), line.Words("reference"));
            writer.Write(line.Id, json =>
            {
                json.WriteNumber("rouge1", Math.Round(score.One, Digits));
                json.WriteNumber("rouge2", Math.Round(score.Two, Digits));
                json.WriteNumber("rougeL", Math.Round(score.Longest, Digits));
            });
        }
    }
}
