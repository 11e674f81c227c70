using System.Collections.Frozen;

namespace SessionBot.Domain.Questions.Similar;

/// <summary>Which aspects may stand for each other. 「どのくらい」 may mean money, time or people; 「費用」 and 「人数」 never agree.</summary>
internal static class Aspects
{
    private static readonly FrozenSet<string> Weak = new[] { "何", "有無", "可否", "程度", "参照", "如何" }.ToFrozenSet();

    private static readonly FrozenSet<(string, string)> Related = Pairs(
        "人数 件数", "人数 割合", "件数 割合", "期間 時期", "選定 理由", "推移 効果", "評価 効果", "推移 割合", "推移 人数", "推移 件数",
        "主体 事業者", "場所 事業者", "最初 助言", "最初 方法", "助言 方法", "選定 方法", "課題 助言", "継続 計画", "頻度 件数", "安全 課題", "最初 時期", "最初 費用",
        "課題 評価", "安全 方法", "継続 方法", "頻度 時期", "対象 割合").ToFrozenSet();

    public static bool IsWeak(string aspect) => Weak.Contains(aspect);

    /// <summary>How far both want to know the same, by the strong aspects in the order of the text; the last one is the main one.</summary>
    public static AspectAgreement Compare(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            return one.Count == other.Count ? AspectAgreement.Same : AspectAgreement.OneSided;
        }

        if (Agree(one[^1], other[^1]))
        {
            return AspectAgreement.Same;
        }

        return one.Any(aspect => other.Any(another => Agree(aspect, another))) ? AspectAgreement.Partial : AspectAgreement.Conflict;
    }

    private static bool Agree(string one, string other) => one == other || Related.Contains((one, other));

    private static IEnumerable<(string, string)> Pairs(params string[] pairs) =>
        pairs.Select(pair => pair.Split(' ')).SelectMany(pair => new[] { (pair[0], pair[1]), (pair[1], pair[0]) });
}
