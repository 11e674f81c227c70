using System.Text.RegularExpressions;

namespace SessionBot.Domain.Questions;

/// <summary>What a message such as 「訂正です。…」 puts in place of an earlier one.</summary>
public static partial class QuestionCorrection
{
    private const int ShortestText = 4;

    /// <returns>The whole new text; null if only a detail is put right, which makes sense beside the earlier text alone.</returns>
    public static string? Replacement(string correction)
    {
        var rest = Announcement().Replace(correction, "", 1).Trim();
        return rest.Length == correction.Trim().Length || rest.Length < ShortestText || Detail().IsMatch(rest) ? null : rest;
    }

    [GeneratedRegex("""
        \A[^\w]*((すみません|すいません|申し訳(ありません|ございません)|失礼(しました|いたしました))[、。!！\s]*)*
        ([【\[](訂正|修正)[】\]]|((先ほど|さっき|先程)の)?(質問(の|を))?(訂正|修正|書き直し|言い直し)(です|します|いたします|させてください|させていただきます)?[。、：:\s]+)\s*
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Announcement();

    [GeneratedRegex("誤り|間違|まちが|ではなく|でなく|じゃなく|正しくは|正確には|が正しい|→|に(訂正|修正|変更|直)|追記|補足|追加し|抜けて|[×✕○〇◯]")]
    private static partial Regex Detail();
}
