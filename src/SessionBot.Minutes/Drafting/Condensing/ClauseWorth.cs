using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Drafting.Condensing;

/// <summary>
/// How likely each character of a clause is to stand in a summary, 0 to 1. Speakers conclude at the end, say what they will do in the sentence's last
/// clauses, and open with what everybody knows. Weights were worked out on the committed development set.
/// </summary>
internal static partial class ClauseWorth
{
    private const double Base = 0.16;
    private const double LastSentence = 0.20;
    private const double SecondToLast = 0.06;
    private const double SentenceEnd = 0.10;
    private const double Content = 0.22;
    private const double Asked = 0.20;
    private const double Plan = 0.12;
    private const double Figure = 0.04;
    private const double Lead = 0.09;
    private const double Background = -0.12;
    private const double Announcement = -0.50;
    private const double Empty = -0.40;

    /// <param name="fromEnd">How many sentences that say something follow its own.</param>
    /// <param name="leads">Its sentence begins as conclusions do, see <see cref="Leads"/>.</param>
    /// <param name="asked">The clause's relevance to the question.</param>
    public static double Of(string clause, bool endsSentence, int fromEnd, bool leads, double asked) => Math.Clamp(
        Base
        + (fromEnd == 0 ? LastSentence : fromEnd == 1 ? SecondToLast : 0)
        + (endsSentence ? SentenceEnd : 0)
        + (Content * (ContentCharacters.ShareIn(clause) - 0.4))
        + (Asked * asked)
        + (leads ? Lead : 0)
        + (Planned().IsMatch(clause) ? Plan : 0)
        + (clause.Any(char.IsAsciiDigit) ? Figure : 0)
        + (Backgrounds().IsMatch(clause) ? Background : 0)
        + (Announced().IsMatch(clause) ? Announcement : 0)
        + (IsEmpty(clause) ? Empty : 0),
        0,
        1);

    /// <summary>「そこで、」, 「まずは」, 「一番大事なのは」: what follows is what the speaker wants to say.</summary>
    public static bool Leads(string sentence) => Leading().IsMatch(sentence);

    /// <summary>Closings and thanks that no summary carries.</summary>
    public static bool IsEmpty(string clause) => Empties().IsMatch(clause);

    [GeneratedRegex("今後|来年度|新たに|目指|検討|実施し|推進|強化|拡充|支援|整備|予定|べき|開始|導入|てまいり|ていき|見込|取り組")]
    private static partial Regex Planned();

    [GeneratedRegex("^(?:(?:で|えー|えーと|あの|まあ|あと|それで|はい)[、]?)*(?:そこで|まずは?|ですから|だから|要は|要するに|つまり|結論|一番(?:大事|大切|強い|効|の)|大事なのは|大切なのは|ポイントは|コツ|(?:本|当)?[町市村](?:といたしまして|としまして|としては|では)|今後|来年度|したがいまして|このため|このことから|それよりも|これが(?:一番|大事|肝))")]
    private static partial Regex Leading();

    [GeneratedRegex("これまで|不可欠|重要(?:で|な)|必要(?:で(?:す|ござ|あり)|である)|ております(?:が|けれども)|と認識|課題(?:で|と)|求められ|(?:なって|生じて|とどまって|上って)(?:おり|い)|大切|ご存じ|きました|まいりました")]
    private static partial Regex Backgrounds();

    [GeneratedRegex("(?:について|に関して|につきまして|に関しまして|点|件)(?:で(?:ございます|あります|す)(?:が|けれども)?|の?(?:お尋ね|ご質問)|お答え|(?:申し上げ|お話し|ご説明|ご紹介))|との?(?:お尋ね|ご質問)|という(?:お尋ね|ご質問)")]
    private static partial Regex Announced();

    [GeneratedRegex("^(?:以上|ありがとう|よろしく|ご理解|ご清聴|失礼|お答え|ご質問ありがとう|恐れ入|すみません|はい[。、]?$)|(?:お願い(?:いた|申し上げ|し)ます?|ありがとうござい[^、]*|以上で(?:ございます|あります|す)|終わ(?:り|らせ)[^、]*)[。]?$")]
    private static partial Regex Empties();
}
