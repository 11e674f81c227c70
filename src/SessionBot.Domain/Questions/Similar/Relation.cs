namespace SessionBot.Domain.Questions.Similar;

/// <summary>A meaning that follows where each condition is met: 費用 with 導入 is 初期費用, and 生成AI is a kind of AI.</summary>
/// <param name="Conditions">All must be met, each by any one of its meanings.</param>
internal sealed record Relation(string Result, IReadOnlyList<string[]> Conditions)
{
    /// <summary>One condition tells the kind a thing belongs to, several tell what they mean together.</summary>
    public bool IsBroader => Conditions.Count == 1;

    public bool Follows(IReadOnlySet<string> meanings) => Conditions.All(either => either.Any(meanings.Contains));
}
