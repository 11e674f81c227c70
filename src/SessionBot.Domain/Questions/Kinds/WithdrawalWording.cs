using System.Text.RegularExpressions;

namespace SessionBot.Domain.Questions.Kinds;

/// <summary>Takes back one's own message; how to cancel a booking or an application is a question.</summary>
internal static partial class WithdrawalWording
{
    public static bool Matches(string folded) =>
        Whole().IsMatch(folded) || SentByMistake().IsMatch(folded) || NoLongerNeeded().IsMatch(folded)
        || (TakeBack().IsMatch(folded) && !AnotherSubject().IsMatch(folded)
            && (OwnMessage().IsMatch(folded) || !Asks().IsMatch(folded)) && !AlreadyDone().IsMatch(folded));

    [GeneratedRegex("(か|\\?|方法|手順|理由|のは|は)[。\\s]*$|(どう|なぜ|何|いつ|誰|どこ|どの)")]
    private static partial Regex Asks();

    // What a town gave up earlier is its report, not a message taken back.
    [GeneratedRegex("(取り?消し|取り?下げ|撤回|中止|キャンセル|無視|削除)(しま|と(なり|し)|になり|さ|られ)(した|れ|て(い)?(ま|る)|まし)")]
    private static partial Regex AlreadyDone();

    [GeneratedRegex("""
        \A[^\w]*((すみません|すいません|ごめん(なさい)?|申し訳(ありません|ございません)|失礼しました|あ|やっぱり?|やはり)[、。!\s]*)*((今|いま|さっき|先ほど|前)(の|のは|のも)?)?(質問|コメント|投稿|発言|メッセージ)?(は|を|も|、)?(取り?消し?(ます|で|て|たい|させて|を|お願い|希望|$)|取り?下げ|撤回(します|し|で|を|$)|キャンセル(します|で|お願い|し|$)|削除(します|して|を?お願い|希望|願います|$)|(なし|無し)(で|に)|やめ(ます|ておきます|とき)).{0,14}\z|
        \Aやっぱり?(り)?.{0,6}(いいです|大丈夫です|結構です|なしで|やめ(ます|ておきます))
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Whole();

    [GeneratedRegex("誤送信|手違い|前言(を)?撤回|送信(を)?取り?消し?(したい|して|お願い)|(ダブって|二重に|二回|2回|重複して|同じものを)[^。]{0,10}(送|投稿)[^。]{0,16}(消|削除|取り?消)|送信ミス|押し間違|押してしまい|独り言|ひとりごと|気にしないで|お気になさら|(宛先|宛て先|送信先|送り先)を?(間違|まちが)|送り間違|誤爆|誤って(送信|投稿|送って|送り|押し)|(間違えて|間違って|まちがえて)(送|投稿|押し|書き込|質問し)|(別|他|ほか)の(グループ|人|ところ|方|トーク|相手)(に(送|投稿|書)|宛|あて|用(です|でした)|のつもり|と(間違|まちが))|(送る|質問する|投稿する)(相手|場所|グループ|先)を(間違|まちが)|操作を(誤|間違).{0,8}(送|投稿)|(送信|投稿)してしまい(ました)?.{0,14}(無視|消|忘れ|気にし)")]
    private static partial Regex SentByMistake();

    [GeneratedRegex("自己解決|もう(解決|わか|分か)(し|り)(た|まし)(た)?(ので|から)?.{0,10}(大丈夫|結構|いいです|不要)|(質問|先ほどの|さっきの|先程の).{0,16}(もう(いい|大丈夫|結構)|結構です|不要(です|になり)|必要(なくなり|ありません|ない(です|の))|大丈夫です|いりません|要らな|解決しました(ので|から)?[。!\\s]*$)|聞かなかったことに|質問は?(もう)?(やめ(ます|ておき|ときます)|ありません(でした)?と)")]
    private static partial Regex NoLongerNeeded();

    [GeneratedRegex("さっき|先ほど|さきほど|先程|先の|今の|いまの|今(送|書|投稿|出)|いま(送|書|投稿)|(?<!名)前の|前に(送|書|投稿|出)|前回の(投稿|質問|送信)|ひとつ前|一つ前|1つ前|直前|上の|上記|最初の(質問|投稿|メッセージ)|昨日の(質問|投稿)|(質問|コメント|投稿|報告)(の)?(番号)?\\d+|\\d+番|(私|わたし|僕|自分)の(質問|コメント|投稿|発言|メッセージ|は|を|分)|送った|送信した|送りました|投稿した|書いたこと|書き?込み|お送りした|送付した|質問(を|は|、)|投稿(を|は|しました)|発言(を|は)|コメント(を|は)|メッセージ(を|は)|質問の?取り?(消|下)|写真(を|は)")]
    private static partial Regex OwnMessage();

    [GeneratedRegex("取り?消(し(ます|て|たい|お|で|を|させ|の|希望|願|とい|[。!\\s]*$)|す|せ)|取り?下げ|撤回|削除(して|し|を|お願い|願|希望|で|できま)|消して|消し(たい|といて)|消せま|消去|キャンセル|(なかった|無かった)こと(に|で)|引っ込め(ます|させ|て)|取りやめ(ます|させ|で|に)|忘れて(くださ|ね|もら|いただ|[。!\\s]*$)|無視(して|で|を|くだ)|スルー(して|で|くだ)|(なし|無し)(で|に|という)|のは?(なし|無し|ナシ)[!。\\s]*$|見なかったことに|載せないで|公開しないで|読まないで|取り?上げないで|扱わないで|無効に(して|願|お願い)|(結構|不要|大丈夫|いい)です[。!]*$|破棄")]
    private static partial Regex TakeBack();

    [GeneratedRegex("(予約|申請|申し?込み?|登録|請求|届出|注文|同意|契約|処分|免許|許可)(の|を|が|は)?.{0,4}(取り?消|キャンセル|撤回|取り?下げ|削除)|(取り?消し|削除|取り?下げ|撤回|キャンセル)(の)?(手続|方法|手順|理由|件数|率|料|期限|場合は|したいときは|はどう)|(住民|利用者|町民|市民|参加者)(から|が|は|に)")]
    private static partial Regex AnotherSubject();
}
