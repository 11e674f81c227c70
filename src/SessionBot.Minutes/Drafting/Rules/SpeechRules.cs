using static SessionBot.Minutes.Drafting.Rules.Ending;

namespace SessionBot.Minutes.Drafting.Rules;

/// <summary>
/// What a speech loses when space is short: openings, emphasis without content, and the long verb endings of officials. They apply to one clause at a
/// time. Negation, numbers, hedges (約, 一部, 程度) and modality (検討, 予定) are never touched; 「と考えております」 goes, as officials end every plan with it.
/// </summary>
internal static class SpeechRules
{
    /// <summary>Words before what a clause says, and emphasis inside it.</summary>
    public static IReadOnlyList<RewriteRule> Loosening { get; } =
    [
        new("speech-filler", "^(?:(?:えーっと|えーと|えっと|ええと|え[ーぇえ]+|あのー*|そのー+|うーん*|んー+|まあ|まぁ|ま|なんか|こう|はい|ええ)[、,]\\s*)+", ""),
        new("speech-opening", "^(?:(?:まず|次に|続いて|続きまして|最後に|また|さらに|更に|加えて|あわせて|併せて|そして|それから|なお|それで|で|ですから|したがって|従いまして|したがいまして|このため|そのため|そこで|こうしたことから|こうした中|そうした中|その上で|一方で?|具体的には|特に|とりわけ|今後も?|今後とも|今後は|引き続き|やはり|実は|もちろん|ただ)[、,]\\s*)+", ""),
        new("speech-speaker", "^(?:都|県|市|町|村|区|私|私ども|私たち|我々|本市|本町|本県|当市|当町|本区)(?:として(?:は|も)|では|は)[、,]?\\s*", ""),
        new("speech-reference", "(?:お話(?:が|の)(?:ありました|あった|ございました)|ご指摘(?:の|がありました|いただきました)|ご質問(?:の|にありました|いただきました)|先ほど(?:も)?(?:申し上げました|お話ししました)(?:とおり|ように)、?)", ""),
        new("speech-emphasis", "(?:しっかりと?|着実に|積極的に|全力で|鋭意|さらに|更に|より一層の?|一層の?|引き続き|非常に|大変|とても|本当に|やはり|きちんと|強力に|適切に|確実に)、?(?=[^、。]{4})", ""),
        new("speech-about", "(?:に(?:関し|つき)まして(?:は|も)|につきまして(?:は|も)?)", "については"),
        new("speech-quote", "という(?:ふう|風|よう)に", "と"),
        new("speech-iu", "(?<=[っん])ていう(?=こと|の|形|もの)", "という"),
        new("speech-polite-noun", "(?:ご|御)(?=(?:理解|協力|意見|利用|相談|要望|説明|案内|支援|参加|希望)[をがのにで])", ""),
        new("speech-itadaku", "て(?:いただき|頂き)(?:ながら|つつ)", "てもらいながら"),
        new("speech-ni-taishite", "に対しまして", "に対して"),
        new("speech-to-shite", "と(?:いた|致)しまして", "として"),
        new("speech-ni-oite", "におきまして", "において"),
        new("speech-ni-yori", "によりまして", "により"),
        new("speech-ru-tomoni", "(?<=[えけせてねべめれ])ますと(?=ともに|共に)", "ると"),
        new("speech-suru-tomoni", Doing + "(?:を?(?:いた|致))?しますと(?=ともに|共に)", "すると"),
        new("speech-de-gozaimashite", "で(?:ございまして|ありまして)" + Comma, "であり"),
        new("speech-gozaimashite", "ございまして" + Comma, "あり"),
        new("speech-wo-itashimashite", Doing + "をいたしまして" + Comma, "し"),
        new("speech-itashimashite", "いたしまして" + Comma, "し"),
        new("speech-te-ori", "ておりまして" + Comma, "ており"),
        new("speech-masu-clause", "(?<=[しきりみえけせてねべめれ]|(?<![てで])い)まして" + Comma, ""),
    ];

    /// <summary>The least that an article's passages lose: fillers, words that tie a sentence to one that may be gone, and roundabout 「というふうに」.</summary>
    public static IReadOnlyList<RewriteRule> Spoken { get; } =
    [
        new("speech-hesitation", "^(?:(?:えーっと|えーと|えっと|ええと|え[ーぇえ]+|あのー*|そのー+|うーん*|んー+|まあ|まぁ|なんか|こう)[、,]\\s*)+", ""),
        new("speech-link", "^(?:(?:まず|まずは|次に|続いて|続きまして|最後に|また|さらに|更に|加えて|あわせて|併せて|そして|それから|なお|それで|で|ですから|だから|したがって|従いまして|したがいまして|このため|そのため|そこで|それでは|では|さて|やはり|実は|もちろん|要するに|つまり|ちなみに|あと|ただ)[、,]\\s*|(?:そこで|それで|そのため)(?=来年|今年|令和|[町市村県]は))+", ""),
        new("speech-aside", "^(?:先ほど(?:も|から)?(?:少し|ちょっと)?(?:お話し|申し上げ|ご説明)(?:しました|ました)(?:が|けれども|けど|とおり|ように)|正直に?(?:言う|申し上げる|申します)と|正直なところ|ご存じの(?:とおり|通り)|ご承知の(?:とおり|通り)|皆さん(?:も)?ご存じかと思いますが)[、,]", ""),
        new("speech-desune", "(?<=[はがもでにをとて])ですね、", "、"),
        new("speech-korewa", "(?<=は、)(?:これは|それは|あれは)(?=[^、。])", ""),
        new("speech-toka", "ですとか、(?:そういう|そういった)?", "など、"),
        .. Loosening.Where(rule => rule.Id is "speech-reference" or "speech-about" or "speech-quote" or "speech-iu"),
        new("speech-falter", "(?<=^|[、。])(?:なんか|こう|まあ|まぁ|あの|その|やっぱり)[、,]", ""),
        new("speech-softly", "(?<=[いたるうくすつむぐぶな])んです(?:けれども|けども|けど|が)(?=、)", "のですが"),
        new("speech-nda", "(?<=[いたるうくすつむぐぶな])んです(?:よね|よ|ね)?(?=[。！!]|$)", "のです"),
        new("speech-yone", "(?<=ます|です|ました|ません)(?:よね|よ|ね)(?=[。！!]|$)", ""),
    ];

    /// <summary>「…のです」 only stresses: 「やめてしまったのです」 → 「やめてしまった」.</summary>
    public static RewriteRule Assertion { get; } = new("speech-nodesu", "(?<=[いたるうくすつむぐぶ])のです" + Stop, "");

    /// <summary>Where a question asks how or how much, its answer's 「はい」 is a filler.</summary>
    public static RewriteRule Yes { get; } = new("speech-yes", "^(?:はい|ええ)[、。,]\\s*", "");

    /// <summary>The polite endings that end in a plain verb: 「取り組んでまいります」 → 「取り組む」.</summary>
    public static IReadOnlyList<RewriteRule> Endings { get; } =
    [
        new("speech-opinion-2", "(?:という(?:ふう|風)に)?(?:と(?:考えて(?:おり|い|ござい)ます|考えます|思って(?:おり|い)ます|思います|認識して(?:おり|い)ます|存じます)|(?:ところ|もの|次第)で(?:ございます|あります|す))" + Stop, ""),
        new("speech-particle", "(?<=[すたるい])(?:よ?ね|よ|わけです(?:ね|よ)?|ところです)" + Stop, ""),
        .. Going("ni", "(?<=[進組込積済読飲休歩住踏])んで", "む"),
        .. Going("bi", "(?<=[学選運呼並結及喜])んで", "ぶ"),
        .. Going("si", "(?<=目指|見直|促|生か|活か|果た|示|出|残|返|移|回|増や|減ら|動か|押|起こ|話)して", "す"),
        .. Going("suru", "して", "する"),
        .. Going("ru", "(?<=[図守測計誇頑張取作送贈探残迫至絞語]|つく|はか|なが|かか|わた)って", "る"),
        .. Going("tsu", "(?<=[立持待打育保])って", "つ"),
        .. Going("u", "(?<=[行担伴問願払習整補狙従使思扱失養合])って", "う"),
        .. Going("ku", "(?<=[築書聞働続引置届招開描導磨除解])いて", "く"),
        .. Going("gu", "(?<=[つ急稼防継注繋な])いで", "ぐ"),
        .. Going("ichidan", "(?<=[えけせてねべめれげぜでへ見]|講じ|生じ|応じ|通じ|用い|試み)て", "る"),
        new("speech-wo-shita", Doing + "を(?:(?:いた|致)しました|しました)" + Stop, "した"),
        new("speech-wo-suru", Doing + "を(?:(?:いた|致)します|します)" + Stop, "する"),
        new("speech-kimashita", "てまいりました" + Stop, "てきた"),
        new("speech-teiru", "て(?:いるところで(?:す|ございます|あります)|おるところで(?:す|ございます|あります))" + Stop, "ている"),
        new("speech-koto", "こと(?:で(?:ございます|あります|す)|になって(?:おり|い)ます)" + Stop, "こと"),
        new("speech-ask", "(?:ご?見解を|ご?所見を)?(?:お)?(?:伺いいたします|伺います|伺いたいと思います|尋ねします|尋ねいたします)" + Stop, "を問う"),
        new("speech-dearimasu", "であります" + Stop, "である"),
        new("speech-noun-copula", "(?<=[\\p{IsCJKUnifiedIdeographs}ァ-ヶー])(?:でございます|であります|です|である)" + Stop, ""),
    ];

    /// <summary>連用形 at the end of a clause that now ends the sentence: 「支援し、」 → 「支援する」. None ends on a 「が、」, behind which it would be turned.</summary>
    public static IReadOnlyList<RewriteRule> Closing { get; } =
    [
        new("close-teori", "ており、$", "ている。"),
        new("close-ari", "(?<=[がもはで])あり、$", "ある。"),
        new("close-suru-2", Suru + "、$", "する。"),
        new("close-ru", "(?<=図)り、$", "る。"),
        new("close-u", "(?<=[行担])い、$", "う。"),
        new("close-e-now-2", EStem + "、$", "る。"),
        new("close-comma", "、$", "。"),
    ];

    /// <summary>The same for a sentence that tells what was: 「減らし、…できました」 → 「減らした。」.</summary>
    public static IReadOnlyList<RewriteRule> ClosingPast { get; } =
    [
        new("close-teori-past", "ており、$", "ていた。"),
        new("close-suru-past-2", Suru + "、$", "した。"),
        new("close-ru-past", "(?<=図)り、$", "った。"),
        new("close-u-past", "(?<=[行担])い、$", "った。"),
        new("close-e-past-2", EStem + "、$", "た。"),
    ];

    /// <summary>The same in the polite style.</summary>
    public static IReadOnlyList<RewriteRule> ClosingPolite { get; } =
    [
        new("close-teori-polite", "ており、$", "ています。"),
        new("close-suru-polite-2", Suru + "、$", "します。"),
        new("close-ru-polite", "(?<=図)り、$", "ります。"),
        new("close-u-polite", "(?<=[行担])い、$", "います。"),
        new("close-e-polite-2", EStem + "、$", "ます。"),
    ];

    /// <inheritdoc cref="ClosingPast"/>
    public static IReadOnlyList<RewriteRule> ClosingPolitePast { get; } =
    [
        new("close-teori-polite-past", "ており、$", "ていました。"),
        new("close-suru-polite-past-2", Suru + "、$", "しました。"),
        new("close-ru-polite-past", "(?<=図)り、$", "りました。"),
        new("close-u-polite-past", "(?<=[行担])い、$", "いました。"),
        new("close-e-polite-past-2", EStem + "、$", "ました。"),
    ];

    /// <summary>Every rule that any speech may be written by.</summary>
    public static IReadOnlyList<RewriteRule> All { get; } =
        [.. Loosening, .. Spoken, Assertion, Yes, .. Endings, .. Closing, .. ClosingPast, .. ClosingPolite, .. ClosingPolitePast];

    // 「試して、」 ends in no stem.
    private const string EStem = "(?<=[えけせねべめれげ]|[育立捨充建当]て)" + AVerb;

    // Not what stands for a particle (に向け、をはじめ、), a noun (多いため、お知らせ、それ、) or a call (ですね、): no sentence ends on it as on a verb.
    private const string AVerb = "(?<!向け|に加え|はじめ|含め|踏まえ|ため|[ゆう]え|だけ|[らわ]せ|[こそあどぞず]れ)(?<!(?<!" + Kanji + ")ね)";

    // Nor do native verbs of two kanji.
    private const string Suru = "(?<=(?:" + Kanji + "{2}|化|[ァ-ヶー])(?<!目指|見直|見通|見出|見渡|手渡|手放|引出|取出|持出|押出|前倒|後押|貸出|取消))(?:し|して)";

    // A noun that する makes a verb of, and of which nothing is said by a の: 「施設の整備をする」 stays.
    private const string Doing = "(?<=(?<!の|" + Kanji + ")" + Kanji + "{2}|化)(?<!目指|見直|見通|見出|見渡|手渡|手放|引出|取出|持出|押出)";

    private const string Comma = "(?=、|$)";

    private static IEnumerable<RewriteRule> Going(string row, string stem, string now) =>
    [
        new($"speech-going-{row}", stem + "(?:まいります|参ります|いきます|ゆきます|いく)" + Stop, now),
        new($"speech-going-wish-{row}", stem + "(?:まいりたい|参りたい|いきたい)(?:です|と(?:考えて(?:おり|い)ます|考えます|思って(?:おり|い)ます|思います|存じます))?" + Stop, now),
    ];
}
