using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Drafting.Condensing;

/// <summary>
/// How likely each character of a clause is to stand in a summary, 0 to 1: what its <see cref="SentenceWorth"/> says, and what it says itself. The weights
/// were fitted to what editors of an assembly's newsletter kept of real answers (ADR 22), and rounded.
/// </summary>
internal static partial class ClauseWorth
{
    private const double SentenceEnd = 0.10;
    private const double NextToEnd = 0.04;
    private const double Content = 0.24;
    private const double Asked = 0.20;
    private const double Soon = 0.14;
    private const double Examined = 0.14;
    private const double Figure = 0.04;
    private const double Background = -0.12;
    private const double PointsBack = -0.06;
    private const double Announcement = -0.30;
    private const double Empty = -0.40;

    /// <param name="sentence">The worth of its sentence.</param>
    /// <param name="following">How many clauses of its sentence follow.</param>
    /// <param name="asked">The clause's relevance to the question.</param>
    public static double Of(string clause, double sentence, int following, double asked) => Math.Clamp(
        sentence
        + following switch { 0 => SentenceEnd, 1 => NextToEnd, _ => 0 }
        + (Content * (ContentCharacters.ShareIn(clause) - 0.4))
        + (Asked * asked)
        + (IsSoon().IsMatch(clause) ? Soon : 0)
        + (IsExamined().IsMatch(clause) ? Examined : 0)
        + (clause.Any(char.IsAsciiDigit) ? Figure : 0)
        + (Backgrounds().IsMatch(clause) ? Background : 0)
        + (PointingBack().IsMatch(clause) ? PointsBack : 0)
        + (Announced().IsMatch(clause) ? Announcement : 0)
        + (IsEmpty(clause) ? Empty : 0),
        0,
        1);

    /// <summary>Closings and thanks that no summary carries.</summary>
    public static bool IsEmpty(string clause) => Empties().IsMatch(clause);

    [GeneratedRegex("来年度|今年度|新たに|年度|早期")]
    private static partial Regex IsSoon();

    [GeneratedRegex("検討|目指")]
    private static partial Regex IsExamined();

    [GeneratedRegex("これまで|不可欠|重要(?:で|な)|必要(?:で(?:す|ござ|あり)|である)|ております(?:が|けれども)|と認識|課題(?:で|と)|求められ|(?:なって|生じて|とどまって|上って)(?:おり|い)|大切|ご存じ|きました|まいりました")]
    private static partial Regex Backgrounds();

    [GeneratedRegex("^(?:こうした|そうした|これら|この|その|本)")]
    private static partial Regex PointingBack();

    [GeneratedRegex("(?:について|に関して|につきまして|に関しまして|点|件)(?:で(?:ございます|あります|す)(?:が|けれども)?|の?(?:お尋ね|ご質問)|お答え|(?:申し上げ|お話し|ご説明|ご紹介))|との?(?:お尋ね|ご質問)|という(?:お尋ね|ご質問)")]
    private static partial Regex Announced();

    [GeneratedRegex("^(?:以上|ありがとう|よろしく|ご理解|ご清聴|失礼|お答え|ご質問ありがとう|恐れ入|すみません|はい[。、]?$)|(?:お願い(?:いた|申し上げ|し)ます?|ありがとうござい[^、]*|以上で(?:ございます|あります|す)|終わ(?:り|らせ)[^、]*)[。]?$")]
    private static partial Regex Empties();
}
