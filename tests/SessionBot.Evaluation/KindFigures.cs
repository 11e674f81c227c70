using SessionBot.Domain.Questions;
using SessionBot.Domain.Questions.Kinds;

namespace SessionBot.Evaluation;

/// <param name="Confusion">Counts by what it is and what it was taken for.</param>
internal sealed record KindFigures(int Messages, double Right, IReadOnlyDictionary<(string Is, string Taken), int> Confusion)
{
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetValues<MessageKind>().Select(KindVerb.Name)];

    public static KindFigures Of(IReadOnlyList<KindItem> items)
    {
        var confusion = items.CountBy(item => (item.Kind, KindVerb.Name(KindDetector.Classify(item.Text)))).ToDictionary();
        var right = confusion.Where(pair => pair.Key.Item1 == pair.Key.Item2).Sum(pair => pair.Value);
        return new(items.Count, (double)right / items.Count, confusion);
    }
}
