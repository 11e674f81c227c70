using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>Whether a word is denied. An even number of denials is none; idioms such as 「なければならない」 deny nothing.</summary>
internal static partial class Negation
{
    public static bool IsIn(Word word)
    {
        var tail = word.Run is "少" or "危" or "切" or "必" or "先" ? LeadingAdjective().Replace(word.Tail, "") : word.Tail;
        var count = Denial().Count(Idiom().Replace(tail, "。"));
        count += Prefix().IsMatch(word.Run) || word.Run.EndsWith("不可", StringComparison.Ordinal) ? 1 : 0;
        return count % 2 == 1;
    }

    /// <summary>The clause says it cannot or will not be, in whatever words.</summary>
    public static bool IsHinted(string clause) => Hint().IsMatch(clause) || IsDenied(clause);

    /// <summary>「直っていない」, as opposed to 「直さない」: so one may say of what is planned.</summary>
    public static bool IsNotYet(Word word) => NotYet().IsMatch(word.Tail) || word.Run[0] == '未';

    public static bool IsAhead(string behind) => Ahead().IsMatch(behind);

    /// <summary>「減らすつもりはございません」.</summary>
    public static bool IsRefused(string behind) => Refusal().IsMatch(behind);

    public static bool IsDenied(string clause) => Denial().IsMatch(Idiom().Replace(clause, "。"));

    [GeneratedRegex("^(?:な(?:い|く|か|け)|ず)")]
    private static partial Regex LeadingAdjective();

    [GeneratedRegex("なければ(?:なら|いけ)(?:ない|ず|ません)|なくては(?:なら|いけ)(?:ない|ません)|ねばなら(?:ない|ぬ|ず)|ないと(?:いけ|なら)ない|かもしれ(?:ない|ません|ず)|に(?:ほか|すぎ)(?:なら)?(?:ない|ません)"
        + "|だけで(?:は)?なく|のみならず|ばかりで(?:は)?なく|では(?:ないか|ないでしょうか|ありませんか)|ませんか|にちがいない|にかかわらず|かかわらず|わらず|かせない|かせません|まず(?=、|$)|ずつ|はず|わずか|いずれ|しか[^、。]{0,6}(?:ない|ません|ず)")]
    private static partial Regex Idiom();

    // 「つないで」 and 「おこなって」 deny nothing.
    [GeneratedRegex("(?<!つ|おこ|うし|そこ|とも|まか)な(?:い|く(?!な[らるりっ])|かっ|けれ|し(?=$|に|で|と))|ません|(?<=[かがさたなばまらわえけげせてねべめれいきちにびみり])ず(?=に|と|$)|せず|なく(?=な[らるりっ])|ざる|まい$")]
    private static partial Regex Denial();

    [GeneratedRegex("^(?:未[^来満明]|非[^常]|不(?:要|可|在))[^・]{0,1}$")]
    private static partial Regex Prefix();

    [GeneratedRegex("[てで]いな")]
    private static partial Regex NotYet();

    [GeneratedRegex("予定|計画|見通し|見込み|検討|これから|今後|たい|まだ|残")]
    private static partial Regex Ahead();

    [GeneratedRegex("^[ぁ-ゖ]{0,8}(?:つもり|考え|予定|計画|方針)[はがも](?:一切|全く|特に)?(?:な[いく]|(?:あり|ござい)ません)|^[ぁ-ゖ]{0,4}(?:わけで|こと|はず)は(?:な[いく]|(?:あり|ござい)ません)")]
    private static partial Regex Refusal();

    [GeneratedRegex("困難|難し|不可|不能|中止|見送|廃止|未|ゼロ|断念|無料|不要|とどま|保留|全廃|減|途切|据え?置|失")]
    private static partial Regex Hint();
}
