using System.Reflection;
using System.Text.RegularExpressions;
using SessionBot.Domain.Questions;
using SessionBot.Minutes.Drafting;
using TestKit;

namespace SessionBot.Tests.Abuse;

/// <summary>A member's words meet many patterns, inside the lock of the group: none may search for ever in a message of 5,000 letters.</summary>
public sealed partial class EndlessWordingTests
{
    private const int LongestMessage = 5000;

    private static readonly string[] Common = ["あ", "町です", "あ町です", "。", " ", "\n", "1", "w", "(", "😀", "か", "です", "質問です"];

    [Theory]
    [InlineData(typeof(Question))]
    [InlineData(typeof(IMinutesDrafter))]
    [InlineData(typeof(SessionBotBuilder))]
    public void No_pattern_searches_for_ever(Type inAssembly)
    {
        var patterns = PatternsOf(inAssembly.Assembly).ToList();
        Assert.NotEmpty(patterns);

        Assert.All(patterns, pattern =>
        {
            var limited = new Regex(pattern.Regex.ToString(), pattern.Regex.Options, TestConstants.Timeout);
            foreach (var row in RowsFor(pattern.Regex))
            {
                limited.IsMatch(row);
            }
        });
    }

    [Fact]
    public void A_row_of_towns_is_no_lead_in()
    {
        Assert.True(QuestionJoining.Continues("みどり野町の佐藤です。", "予約はできますか"));
        Assert.False(QuestionJoining.Continues(string.Concat(Enumerable.Repeat("あ町です", 1249)) + "x", "予約はできますか"));
    }

    private static IEnumerable<(string Name, Regex Regex)> PatternsOf(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where method.GetCustomAttribute<GeneratedRegexAttribute>() is not null && !Bounded.Contains($"{type.Name}.{method.Name}")
        select ($"{type.Name}.{method.Name}", (Regex)method.Invoke(null, null)!);

    /// <summary>Met by short texts alone; A_row_of_towns_is_no_lead_in holds them to it.</summary>
    private static readonly string[] Bounded = ["QuestionJoining.LeadIn"];

    /// <summary>The pattern's own words over and over, behind a beginning that it may look for, and before an end that it does not.</summary>
    private static IEnumerable<string> RowsFor(Regex pattern) =>
        from word in Words().Matches(pattern.ToString()).Select(found => found.Value).Concat(Common).Distinct()
        from tail in new[] { "", "。x" }
        let row = string.Concat(Enumerable.Repeat(word, Math.Max(1, LongestMessage / word.Length)))
        select row[..Math.Min(row.Length, LongestMessage - tail.Length)] + tail;

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}A-Za-z0-9。、！？・]+")]
    private static partial Regex Words();
}
