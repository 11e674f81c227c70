using SessionBot.Minutes.Drafting.Condensing;

namespace SessionBot.Evaluation;

internal static class CondenseFigures
{
    public static Rouge Of(IReadOnlyCollection<CondenseItem> items) =>
        Rouge.Mean([.. items.Select(item => Rouge.Of(string.Concat(Condenser.Condense(item.Text, item.Question, item.Limit).Select(clause => clause.Text)), item.Reference))]);

    /// <summary>The baseline: as many of the text's last characters as fit.</summary>
    public static Rouge OfLastCharacters(IReadOnlyCollection<CondenseItem> items) =>
        Rouge.Mean([.. items.Select(item => Rouge.Of(item.Text[^Math.Min(item.Limit, item.Text.Length)..], item.Reference))]);
}
