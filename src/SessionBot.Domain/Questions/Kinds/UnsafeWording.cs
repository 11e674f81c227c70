using System.Text.RegularExpressions;

namespace SessionBot.Domain.Questions.Kinds;

/// <summary>
/// Words aimed at a person. A question about abuse, suicide prevention or fraud is an ordinary question, so the themes
/// that officials talk about count only in the first or second person, and not beside <see cref="AboutThem"/>.
/// </summary>
internal static partial class UnsafeWording
{
    public static bool Matches(string folded) =>
        Advertising().IsMatch(folded) || PrivateMatters().IsMatch(folded)
        || ((Abuse().IsMatch(folded) || Threat().IsMatch(folded) || CryForHelp().IsMatch(folded) || Sexual().IsMatch(folded) || Exclusion().IsMatch(folded))
            && !AboutThem().IsMatch(folded));

    [GeneratedRegex("""
        死ね|しね[よ!。]|氏ね|くたばれ|消えろ|失せろ|黙れ|だまれ|黙って(ろ|いろ)|(馬鹿|バカ|ばか)(野郎|やろう|か|じゃない|だ|な(の|ん)|ばかり|ばっか|どもが?|[!。\s]*$)|
        アホ|あほ(か|や|だ|ら|\s*$)|間抜け|まぬけ|クズ|くず(だ|野郎|ども|め)|カス(だ|ども|め|野郎|$)|ゴミ(だ|野郎|ども|みたいな|人間|職員|以下)|(クソ|くそ|糞)(職員|野郎|つまん|みたい|ったれ|が[!。\s]*$|だ|ども)|
        無能|役立たず|税金泥棒|給料泥棒|詐欺師|ペテン師|老害|ブス|デブ|ハゲ|きもい|キモい|キモイ|気持ち悪(い|っ)|うざい|ウザい|ウザイ|うぜ[えぇ]|目障り|
        頭(が)?(おかしい|悪い|わるい|いかれ|イカれ)|地獄に(落ち|おち)|辞めろ|やめちまえ|辞めてしまえ|引っ込め|帰れ[!。\s]*$|(お前|おまえ|てめえ|てめぇ|貴様|きさま)(ら|は|の|が|みたい|なんか|、)|
        (あいつ|こいつ|そいつ|あの(職員|課長|町長|議員|司会|発表者|講師))(は|が|も|って).{0,12}(最低|最悪|嘘つき|うそつき|使えな|不倫|浮気|横領|嫌い|馬鹿|バカ|クビ|嘘)|
        人間の(クズ|くず)|嘘つき(め|野郎|!|。|$)|逮捕され(ろ|ちまえ|てしまえ)|顔も見たくない|恥を知れ|何様|(話|説明|発表)が(下手|へた)すぎ|吐き気がする|金返せ|ふざけるな|ふざけんな|なめてんのか|[rR]etard|fuck|idiot
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Abuse();

    [GeneratedRegex("""
        殺(す|してや|しに|され(たい|る前))|ころす(ぞ|$)|ぶっ(殺|ころ|飛ば|とば|潰|つぶ)|殴(る|って|り(に|込))|ぶん殴|刺す(ぞ|から|$)|刺してや|火をつけ(てや|る|に)|放火し|爆破|爆弾を|爆弾(が|仕掛)|襲(って|う)(や|ぞ|から)|
        (ナイフ|包丁|銃|刃物)を?(持って(行|い)|用意し)|待ち伏せ|待って(い)?ろ|覚え(て|と)(お)?け|ただじゃ(おか|済ま)|痛い目|思い知らせ|後悔させて|(家|自宅|住所|職場)(は|を|が|も)?.{0,6}(知って(い)?るぞ|知って(い)?るからな|特定し)|
        (ばらす|バラす|晒す|さらす)(ぞ|からな)|夜道|復讐し|呪って
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Threat();

    [GeneratedRegex("""
        死にたい|しにたい|死んで(しまいたい|しまおう|もいい)|死んだ(方|ほう)が(まし|いい|良い|楽)|消えて(しまいたい|なくなりたい|しまえたら)|いなくなりたい|自殺(したい|する(つもり|しか)|しよう|を考えて)|生き(て(い)?る|る)(のが|意味|価値|のに疲|のも)|もう生きて|
        (手首|腕)を切(っ|り)|リストカット(し|して)|リスカ|首を(吊|つ)(っ|り|ろ|る)|飛び降り(たい|よう|る)|薬を(大量|たくさん)に?飲|オーバードーズ|誰にも必要とされ
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CryForHelp();

    [GeneratedRegex("""
        (裸|はだか|ヌード|下着|パンツ|水着)(の|を|姿)?.{0,4}(写真|見せ|画像|色|送)|おっぱい|巨乳|胸(が)?(大きい|でかい)|セックス|エッチ(な|し|$)|えっち(な|し)|エロ|ホテル(に)?(行こ|行き(ません|ましょ|たい)|いこ)|(抱|ヤ)(きたい|りたい|らせて)|スリーサイズ|
        風俗|アダルト|出会い系|パパ活|援助交際|セフレ|付き合って(よ|くださ|くれ)|キスし(たい|よう|て)|一緒に寝|いい(体|からだ|尻|ケツ)し
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Sexual();

    [GeneratedRegex("(国|人|連中|奴ら|やつら|者|ども|移民|部落|朝鮮|中国)(は|も|なんか|なんて|だから).{0,10}(出て(い|行)け|追い出せ|来るな|帰れ|消えろ|いらない|国に帰|住むな|劣って|犯罪者だ|人間じゃない)|(よそ者|田舎者|貧乏人|女|年寄り|老人)(は|なんか)(.{0,6}(馬鹿|バカ|黙|引っ込|出て|出しゃば)|早く死)")]
    private static partial Regex Exclusion();

    [GeneratedRegex("""
        (簡単に|誰でも|必ず|絶対|確実に|楽して|スマホだけで|在宅で|月|毎月|日給)[^。]{0,12}(稼げ|稼ぐ|儲か|もうか|勝て)|不労所得|(副業|投資|仮想通貨|暗号資産|fx|バイナリー|情報商材)[^。?]{0,16}(興味|紹介|登録|教えます|ご案内|はこちら|稼|募集中)|(友だち|友達|ライン|line)(に|を)?(追加|登録)して(くださ|ね|受け取|下さ|連絡)|
        当選(おめでとう|しました|されました)|(口座番号|暗証番号|カード番号)を(入力|教え|返信|送)|パスワードを(返信|入力して送)|(今だけ|先着|期間限定|限定\d+名)[^。]{0,14}(無料|プレゼント|割引|半額|off|円|特典)|プレゼント(企画|!|中)|格安(で|販売)[^。?]{0,12}(http|こちら|売)|(安く|激安で)売(り|って)ます|(詳しくは|登録は|購入は|お申し?込みは|サイトは|連絡は)(こちら|プロフ|dm|下記|以下)[^。]{0,6}(https?:|→|url|$|!)|
        (借金|融資|ローン)[^。?]{0,10}(即日|審査なし|解決します|ご相談ください)|アカウントを[^。]{0,6}売|ブランド品?[^。]{0,6}(激安|コピー)|(痩せ|やせ)(る|ます)[^。?]{0,10}(サプリ|こちら|購入)|高収入|簡単(な)?(作業|アルバイト)で|(入信|入会)しませんか|副業しませんか|稼ぎませんか|(政党|候補|候補者)に(一票|投票)を
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Advertising();

    // Names beside what is nobody else's business; an organization's own address and number are fine.
    [GeneratedRegex("""
        (さん|くん|ちゃん|氏|課長|係長|部長|主任|あいつ|彼|彼女|(?<!総合)担当者|職員)(の|は|って).{0,14}(自宅|住所は|住所、|電話番号|携帯(番号|は|電話は)|口座|マイナンバーは|年収|給料は|借金|病気|病歴|精神科|うつ病|離婚|不倫|浮気|前科|逮捕歴|生活保護を|認知症だ|障害者手帳|障害があるらし|妊娠して|いじめられ(て|た)|宗教)|
        (さん|氏|課長|係長|部長|家|あいつ).{0,20}0[5789]0[-\s]?\d{4}[-\s]?\d{4}|(不倫|浮気|横領)(して(い)?る|し(た|てた))(らし|って|そう|ん|[。!\s]*$)|(住所|自宅)は[^。?]{0,14}\d+(-|の|丁目)\d+|マイナンバーは\d{4}
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex PrivateMatters();

    // Speaking of such words, not using them.
    [GeneratedRegex("""
        (という|といった|との|と言う|などの|のような)(相談|声|書き?込|投稿|発言|電話|メッセージ|苦情|言葉|表現|内容)|と(言われ|いわれ|書か|怒鳴|脅さ|脅迫|罵|相談|訴え)|(対策|対応|防止|予防|啓発|相談窓口|訓練|マニュアル|フィルタ)(は|を|に|が|の|って|していま|されて)|(住民|町民|市民|来庁者|利用者|生徒|児童|子ども|若者)(から|が|の方)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex AboutThem();
}
