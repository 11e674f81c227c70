using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Drafting.Japanese;

/// <summary>
/// What a sentence without its marks must be, as a whole, to count as courtesy. Too narrow leaves a greeting for the reviewer to strike;
/// too wide would lose what somebody reported, so each phrase stays as narrow as its use.
/// </summary>
internal static class CourtesyPhrases
{
    /// <summary>Many towns write their names in kana; particles other than の would take whole clauses for a name.</summary>
    public const string Place = @"(?:[\p{IsCJKUnifiedIdeographs}々ヶケァ-ヴー]|(?![はがをにでへ])[ぁ-ん]){1,8}(?:都|道|府|県|市|区|町|村)(?:役場|役所|庁)?";

    private const string Do = "(?:いた|致)?します|させて(?:いただき|頂き)ます";

    // Without に and へ: who reports to somebody else tells something.
    private const string Topic = "(?:では|それでは)?[^がはでにへ]{0,40}?";

    public static Regex Greeting { get; } = Whole(
        "(?:いつも|大変|たいへん|平素より|平素は|日頃より|日頃から|皆さん|皆様|みなさん|みなさま|関係者の皆様)*"
            + "(?:お世話になって(?:おり|い)ます|お世話になります|こんにちは|こんばんは|おはようございます|はじめまして|初めまして"
            + "|お(?:疲れ|つかれ)(?:様|さま)(?:です|でした|でございます))",
        "(?:本日|今日|今回|次回|当日|引き続き|今後とも|今後|以上|ご確認|ご検討|ご査収)*(?:も|は|のほど|の程)?(?:どうぞ|どうか|何卒|なにとぞ)?"
            + "(?:よろしく|宜しく)(?:(?:お願い|おねがい|御願い)(?:いた|致)?(?:します|申し上げます)|です)?",
        "以上(?:です|となります|になります|でございます|でした)?",
        "以上ご?報告(?:です|まで|でした|いたします|します)?",
        "(?:取り急ぎ)?ご?(?:報告|連絡)まで(?:です)?",
        "失礼(?:いた|致)?しま(?:す|した)",
        "すみません|申し訳(?:ありません|ございません)",
        "(?:ご?(?:報告|提出|連絡|返信)が?)?遅(?:く|れて)(?:なりまして|なって|なり|しまい)?"
            + "(?:(?:申し訳(?:ありません|ございません)|すみません)(?:でした)?|失礼(?:いた|致)?しました)",
        "(?:本日|今日|先日|今回|いつも|日頃|貴重|素晴らしい|すばらしい|素敵|大変|とても|非常|興味深い|ためになる|参考になる|勉強になる"
            + "|ご?清聴|ご?静聴|ご?講演|ご?質問|ご?意見|コメント|ご?発表|ご?報告|ご?説明|ご?回答|ご?参加|お?話し?|お忙しい中|機会|時間|皆さん|皆様"
            + "|な|に|は|の|を|も|より|から|いただきまして|いただき|頂きまして|頂き|くださり|下さり|して|どうも|誠に|本当に)*"
            + "(?:ありがとう|有難う|有り難う)(?:ございま(?:す|した))?",
        "(?:えーと|えーっと|えっと|ええと|えー+|あのー*|うーん*|そのー*|まあ)+");

    public static Regex Frame { get; } = Whole(
        $"(?:以上|以下|下記)の?(?:通り|とおり)(?:です|ご?報告(?:{Do}))",
        $"(?:{Topic}(?:について|に関して|に関し|を|から))?(?:ご|御)?報告(?:を?(?:{Do})|です)",
        $"{Topic}(?:について|に関して|を)(?:ご|御)(?:紹介|共有|説明|連絡)(?:{Do})",
        "[^がはで]{0,20}の(?:ご|御)?報告です",
        $"(?:ご質問に)?(?:ご?回答|お答え)(?:{Do})",
        "(?:(?:いくつか|少し|二点|一点|三点|ひとつ|一つ|二つ|[0-9０-９](?:点|つ|件))(?:だけ)?)?(?:ご|御)?質問"
            + $"(?:が?(?:あります|ございます)|です|させてください|{Do}|よろしいでしょうか|いいですか)");

    public static Regex Introduction { get; } = Whole(
        "[^はがをにでと]{1,24}(?:と申します|といいます)",
        $@"{Place}[\p{{IsCJKUnifiedIdeographs}}A-Z]{{0,12}}(?:の[\p{{IsCJKUnifiedIdeographs}}々ぁ-んァ-ヶー]{{1,6}})?(?:です|でございます)");

    /// <summary>「○○町の課題です」 has the shape of an introduction and is none.</summary>
    public static Regex CommonNoun { get; } = new(
        "の[^の]*(?:課題|事例|状況|現状|報告|件|取組|取り組み|話|質問|予定|場合|紹介|例|結果|方針|特徴|施策|問題|導入|成果|強み|弱み|目標|計画|事業"
            + "|回答|意見|感想|こと|もの|ため|ほう|とおり|通り)(?:です|でございます)$",
        RegexOptions.CultureInvariant);

    private static Regex Whole(params IEnumerable<string> phrases) =>
        new($"^(?:{string.Join('|', phrases.Select(phrase => $"(?:{phrase})"))})$", RegexOptions.CultureInvariant);
}
