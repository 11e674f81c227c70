using System.Text.RegularExpressions;
using SessionBot.Domain.Questions.Kinds;

namespace SessionBot.Domain.Questions;

/// <summary>
/// Tells a question from a comment by its wording. Most Japanese questions carry no question mark, so what is not
/// clearly a comment counts as a question: the sender corrects it with one tap, and a question taken for a comment
/// would go unanswered.
/// </summary>
public static partial class KindDetector
{
    public static QuestionKind Detect(string text)
    {
        var folded = AnonymityWish.Without(Fold(text));
        var isComment = Cheer().IsMatch(folded) || (!Question().IsMatch(folded) && (Comment().IsMatch(folded) || Pleasantry().IsMatch(folded) || (Statement().IsMatch(folded) && !Wish().IsMatch(folded))));
        return isComment ? QuestionKind.Comment : QuestionKind.Question;
    }

    /// <summary>
    /// Tells all kinds. What needs care comes first, then what is about an earlier message, then the hour itself;
    /// what remains is a question or a comment.
    /// </summary>
    public static MessageKind Classify(string text)
    {
        var whole = Fold(text);
        var folded = AnonymityWish.Without(whole);
        return folded switch
        {
            _ when UnsafeWording.Matches(folded) => MessageKind.Unsafe,

            // It announces a question.
            _ when AnonymityWish.IsAllOf(whole) => MessageKind.Question,
            _ when SaidToBeComment().IsMatch(folded) => MessageKind.Comment,
            _ when WithdrawalWording.Matches(folded) && !CorrectionWording.NamesReplacement(folded) => MessageKind.Withdraw,
            _ when CorrectionWording.Matches(folded) => MessageKind.Edit,
            _ when OperationalWording.Matches(folded) => MessageKind.Operational,
            _ => ByLikeness(folded)
                ?? (Detect(text) == QuestionKind.Question ? MessageKind.Question : MessageKind.Comment),
        };
    }

    // 「費用を教えてください」 shares most of its letters with questions about the hour and with corrections: what clearly asks is a question.
    private static MessageKind? ByLikeness(string folded) =>
        ExampleLikeness.Shared.SpecialKind(folded) switch
        {
            MessageKind.Withdraw or MessageKind.Edit or MessageKind.Operational when Question().IsMatch(folded) || Cheer().IsMatch(folded) => null,
            var kind => kind,
        };

    /// <summary>True only with a clear sign of a question: outside the session's hour a plain message may well be a report.</summary>
    public static bool LooksLikeQuestion(string text) => Question().IsMatch(Fold(text));

    // Half of a character that was cut through would make Normalize throw; runes have a sign for it.
    internal static string Fold(string text) => Width.Fold(text);

    // 「コメント取消」 takes one back: only with a colon or a full stop it is a heading.
    [GeneratedRegex(@"\A[^\w]*(コメント|感想)(です|ですが|を送ります)?\s*[:。、】\]\n]")]
    private static partial Regex SaidToBeComment();

    // By line: a question mark; a sentence that ends in か; a request; a question word up to an end; an open end.
    [GeneratedRegex("""
        \?|
        (です|ます|でしょう|ました|ません|ない|たい|の|る|た)か(ね)?[。.!\s\p{So}\p{Cs}]*$|
        (です|ます|でしょう|ました|ません)か[。、]|
        (教え|おしえ|聞かせ|説明し|紹介し|共有し)て(ください|下さい|いただけ|いただきたい|頂け|もらえ|もらいたい|ほしい|欲しい|[。!\s]*$)|お聞かせ(ください|下さい|いただけ|願)|
        (伺い|うかがい|お聞きし|聞き|知り|お尋ねし|尋ね)たい(です|のです|んです|と思います|[。!\s]*$)|詳しく.{0,6}お願い|(ご教示|ご教授|お示し)(くださ|下さ|いただ|願)|見せて(くださ|いただ|もらえ|もらいたい|ほしい)|
        質問(です|があ|:|させて|したい|よろしい|いい)|
        (どう|どの|どんな|どちら|どれ|なぜ|何故|いつ|いくら|何人|何名|何件|だれ|誰|どこ).{0,30}(か|の|でしょう)[。.\s]*$|
        (の(場合|とき)|こと)は(どう|いかが)|(について|に関して)は[。.\s]*$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline)]
    private static partial Regex Question();

    [GeneratedRegex("""
        (ありがと|アリガト|おおきに|感謝|勉強にな|参考になり|感動|共感|素晴らし|すばらし|感想|コメント|印象に残|心に残|心強|励みにな|同感|納得)|
        (なるほど|わかりやす|分かりやす|聞こえて(い)?ます|聞こえます|見えています|退出します|遅れて参加|楽しみにして|考えさせられ)|
        (思いました|感じました|感じています|(よかった|良かった|嬉しい|うれしい|嬉しかった|うれしかった)です|(話|時間)でした|(うち|当町|当市|当村|私たち|こちら).{0,8}同じ.{0,8})[。!\s]*$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline)]
    private static partial Regex Comment();

    // A whole sentence that states something; a bare noun such as 「年齢層」 may well ask.
    [GeneratedRegex("""
        (です|ます|でした|ました|ません|ませんでした|だった|した|った|んだ|いる|する|ある|たい|ない|だ|ている|思う|や|やった|やん|やな|やわ|やで|やねん|じゃった|じゃのう|じゃな|ばい|っす|だべ|っちゃ|けん|草|感じる|つつあり|次第|しかない|かも|そう|らしい|ましょう|大切|大事|必要|[しきかさたなばまらろ]い|すごい|いい|ええ|良い|深い|高い|強い|多い|すぎる?|過ぎる?|わかる|それな|実感|感謝|脱帽|感激|納得|期待|感服|尊敬|拍手|同感|共感|感動|発見|勉強|刺激|収穫|すごさ|素敵|最高|見事|立派|なるほど|楽しみ)(ね|よ|よね|な|なあ|なぁ|わ|わぁ|わあ|し|ねえ|ねぇ|よな|わね|もん|もんね|けど)?([。!.…♪ー~〜、)）」\s]|笑|w|\p{So}|\p{Cs}|\p{Mn}|\p{Cf}|\p{Sk})*\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Statement();

    // A wish for the speaker, not for an answer: 「ぜひ続けてください」.
    [GeneratedRegex("(続け|頑張|がんばっ|広め|広げ|お元気で(い)?|期待し|応援さ|誇りに思っ|伸ばし|大切にし)(て|で)?(いって|い?らし)?(くださ|ほしい|欲しい)(い|です)?(ね|と思います)?[。!]*$|応援して(い)?ます|頑張って|がんばって")]
    private static partial Regex Cheer();

    // States a gap in what one knows, and so asks.
    [GeneratedRegex("気にな(る|り)|気がかり|知りたい|(聞|訊|伺|尋ね|うかがい|聴)(いて)?(み)?たい|お聞きし|教え|わかりま(せん|らない)|分かりま(せん|らない)|分からな|わからな|ぜひ[。!]*$|お願い|ほしいと思い|疑問|不明|見えてき?ま(せん|らない)|想像がつか|どう(?!して(も|いいか)|しても|やら|にか|か(?!を|が|は)|せ|り|い(う|った)ことか)|なぜ|なん(で|か)|いくら|どこ(?!も|でも|に行っても)|どの(?!.{1,6}(も|でも))|だれ|誰(?!一人|も|でも|か)|いつ(?!も|か)|何(?!より|度も|もかも|でも|とか|か)|心配です|不安です|伺|お尋ね|質問|でいい|んでしょう|のでしょう|のだろう|迷ってい")]
    private static partial Regex Wish();

    // The whole message: after a greeting, a few words such as 「年齢層」 may well ask something.
    [GeneratedRegex("""
        \A(はい、?)?((本日|今日)は)?(どうぞ)?(了解|承知|お疲れ|おつかれ|よろしく|宜しく|はじめまして|こんにちは|こんばんは|失礼し|すごい|さすが|拍手|ふむふむ|ほうほう|うんうん|へ[えぇー])\w{0,9}[^\w]*\z|
        \A[^\w]+\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pleasantry();
}
