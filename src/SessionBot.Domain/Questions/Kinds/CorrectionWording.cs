using System.Text.RegularExpressions;

namespace SessionBot.Domain.Questions.Kinds;

/// <summary>Corrects one's own message; how wrong data are corrected is a question.</summary>
internal static partial class CorrectionWording
{
    public static bool Matches(string folded) =>
        Announced().IsMatch(folded) || OwnStatement().IsMatch(folded)
        || (Replacement().IsMatch(folded) && !AnotherSubject().IsMatch(folded))
        || (OwnMessage().IsMatch(folded) && Correct().IsMatch(folded) && !AnotherSubject().IsMatch(folded));

    /// <summary>True if the message says what stands in place of what: then it is a correction even where it also takes back.</summary>
    public static bool NamesReplacement(string folded) => Instead().IsMatch(folded) && !AnotherSubject().IsMatch(folded);

    [GeneratedRegex("正しくは|(ではなく|じゃなく|でなく|じゃなくて).{1,24}(です|でした)|→|に(訂正|修正|差し替え|変更|直)|代わりに|」の(間違い|誤り)|(訂正|修正)します")]
    private static partial Regex Instead();

    [GeneratedRegex("(訂正|書き直し|言い直し)(いた|させていただき)?(し)?ます(?!か)|(質問|投稿|報告|コメント|文|内容)の(一部|内容|最後|後半|前半|言葉|文言|表現|言い回し|言い方|書き方|文章|語尾|題名|タイトル)を.{0,10}(変え|変更|直|修正|改め)|(先ほど|さっき|先程|さきほど|先の|前の|前回の|今の|質問|投稿|報告|コメント|文|一部|内容).{0,24}((訂正|修正|書き直|差し替え|言い直)(いた)?し(ます(?!か)|て(?!い)|たい)|差し替え(て|ます|たい|を)|書き直します|言い直します|に直してくだ)|(提出した|送った|投稿した|出した)(報告|質問|コメント|投稿|内容|文|意見)(書)?を.{0,6}(編集|修正|訂正|直し|書き直|変更|差し替え)")]
    private static partial Regex OwnStatement();

    [GeneratedRegex("""
        \A[^\w]*((すみません|すいません|ごめん(なさい)?|申し訳(ありません|ございません)|失礼(しました|いたしました)|恐れ入ります(が)?|あ|お詫びと)[、。!\s]*)*(一部|先ほどの|さっきの)?(訂正|修正|追記|正誤|言い直し|書き直し)(です|します|いたします|させて|が|:|】|\]|、|。|\s|を?お願い|願い|して(お|くだ))|
        【(訂正|修正|追記|正誤)】|\A[^\w]*(誤|正|×|✕)\s*[:「]?.{1,30}(正|誤|○|◯|〇|→)|[×✕]\s*.{1,20}[○◯〇]|[○◯〇]\s*.{1,20}[×✕]|言い直します|書き直します|言い換えます
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline)]
    private static partial Regex Announced();

    [GeneratedRegex("""
        (打ち|書き|言い|変換|漢字|入力)(間違い|間違え|まちがい|まちがえ|ミス|損じ)|誤字|脱字|誤記|誤変換|(が|で)(正解|正)(です|でした)|と(打ち|書き|入力し|送り|申し|言い|お伝えし|記し)ました(が|けど)|(文言|文面|表現|表記|内容)を(修正|変更|訂正|直)|(訂正|修正|変更)[:]|「[^」]{1,20}」\s*→\s*「|「[^」]{1,20}」(は|を|も)「[^」]{1,20}」(です|でした|に(直|変|訂|修)|の|で(お願い|す))|直させて|正しい(の|金額|数|人数|日付|名前|名称|内容|表記|割合|数字|件数)?(は|が).{1,24}(です|でした|。|$)|に読み替え|(さっき|先ほど|先程|さきほど)の[^?か]{1,14}\d+.{0,4}(です|でした|だった|やった|じゃった)[。!\s]*$|正しくは|正確には.{0,20}(でした|です[。!\s]*$)|が正しい(です)?|(の|は)(間違い|まちがい|誤り|ミス)(です|でした|になり|で、)|(間違|まちが)(え|って|い)(て)?(い)?(まし|送|書).{0,20}(です|でした|→)|(ではなく|じゃなく|でなく|でなくて|ではなくて|じゃなくて).{1,24}(です|でした|になります|だった|[^か?]|」)[。!\s]*$|\A.{1,20}→.{1,20}\z|(数字|桁|日付|日にち|人数|金額|名前|漢字|件数|時刻|年度|単位|割合|電話番号|場所|会場)(を|が|に).{0,6}(間違|違って|違いま|誤り|誤って|ちが|ずれて)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Replacement();

    [GeneratedRegex("さっき|先ほど|さきほど|先程|先の|今の|いまの|今送|いま送|(?<!名)前の|前に(送|書)|前回の|ひとつ前|一つ前|直前|上の|上記|最初の(質問|投稿|メッセージ)|(質問|コメント|投稿|報告)(番号)?\\d+|\\d+(番|番目|つ目|個目|件目)の|私の(質問|コメント|投稿|発言|報告)|送った|送信した|書いた|書きました|お送りした|質問文|送付した|昨日の(質問|投稿|報告)|提出した")]
    private static partial Regex OwnMessage();

    [GeneratedRegex("訂正|修正|直し(て|ます|たい)|直します|書き直|差し替え|変更(で|し|を|お願い)|改め(ます|て)|言い換え|表現を変え|追記|補足|付け(加え|足)|追加(します|です|で|させ)|誤り|間違|まちが|に(置き換え|変え)て|抜けて|正しくは|(では|じゃ|で)なく|ミス(です|でした|が)|多かったです|少なかったです|違いました|違って")]
    private static partial Regex Correct();

    [GeneratedRegex("(訂正|修正|誤り|間違い|ミス)(は|を|が|の)?.{0,14}(どう|どの|誰|いつ|方法|手順|ありま(す|せん)か|ありましたか|ていませんか|でき(ま|る)|減|防|なく|増|見つ|頻度|件数|体制|確認)|(訂正|修正|変更)(でき|は(可能|簡単|いつ))|(住民|利用者|町民|市民|ai|職員)(が|から|側|に|の).{0,20}(間違|誤|訂正|修正)|(どう|どの|いつ|誰|なぜ|何|どこ).{0,16}(ですか|ますか|しょうか|ましたか|のか|\\?)[。\\s]*$|なぜ.{0,30}(では|じゃ)なく")]
    private static partial Regex AnotherSubject();
}
