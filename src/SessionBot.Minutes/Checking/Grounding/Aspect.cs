using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>Whether what a predicate says has happened or is still to come.</summary>
internal static partial class Aspect
{
    /// <summary>「始めた」.</summary>
    public static bool IsPast(Word word) => Past().IsMatch(word.Tail);

    /// <summary>It has happened, or is happening: 「始めました」, 「始め」 in a sentence that ends so.</summary>
    public static bool IsDone(Word word, Reading source) =>
        Done().IsMatch(word.Tail) || (Connecting().IsMatch(word.Tail) && DoneAtEnd().IsMatch(source.SentenceOf(word.Start)));

    /// <summary>It will happen: 「始めます」, 「始めて」 in a sentence that ends so.</summary>
    public static bool IsAhead(Word word, Reading source) => word.EndsClause
        && (source.Text.ElementAtOrDefault(word.End) is '。' or '\0' ? Ahead().IsMatch(word.Tail) : Connecting().IsMatch(word.Tail) && IsAheadAtEnd(source.SentenceOf(word.Start)));

    public static bool IsAheadAtEnd(string sentence) => AheadAtEnd().IsMatch(sentence);

    public static bool IsDoneAtEnd(string sentence) => DoneAtEnd().IsMatch(sentence);

    /// <summary>「すでに始まっている」.</summary>
    public static bool IsSaidToBeDone(string sentence) => Already().IsMatch(sentence);

    public static bool HasAhead(string text) => AheadAnywhere().IsMatch(text);

    public static bool HasPast(string text) => PastAnywhere().IsMatch(text);

    [GeneratedRegex("すでに|既に|もう(?!少|一)")]
    private static partial Regex Already();

    [GeneratedRegex("(?:た|んだ)$")]
    private static partial Regex Past();

    [GeneratedRegex("まいり|参り|ていく|ていき|いたします(?=。|が|$)|しま(?:す|せん)(?=。|が|$)|いたしません(?=。|が|$)|する(?:こと|もの|考え|所存)|今後|に向け|来年|来月|たい")]
    private static partial Regex AheadAnywhere();

    [GeneratedRegex("ました|でした|った|した|んだ|ている|ています|ており|てい|ておる")]
    private static partial Regex PastAnywhere();

    [GeneratedRegex("(?:ました|ております|ています|ている|った|した|いた|めた|えた|れた)$")]
    private static partial Regex Done();

    [GeneratedRegex("^(?:[きりしいみちにびけめせえれてべ]|[っしいき]て|んで)$")]
    private static partial Regex Connecting();

    [GeneratedRegex("(?:ました|でした|た)$")]
    private static partial Regex DoneAtEnd();

    // 「努めることとしております」 is ahead, however it ends.
    [GeneratedRegex("(?:まいります|参ります|いたします|(?:こと|もの)と(?:し|いたし|致し)て(?:おり|い)ま(?:す|して)|所存(?:です|でございます|であります)|な(?:けれ|くて)[はば]なり?(?:ません|ない)|(?<!て[おい]?り?|とり|あり|ござい)ます|ていく|していきます|(?:考え|予定|方針|計画|見通し|見込み|つもり)(?:です|でございます|であります|である)?)$")]
    private static partial Regex AheadAtEnd();

    [GeneratedRegex("(?:(?:(?:こと|もの)と(?:し|いたし|致し)て(?:おり|い)ま(?:す|して)|所存(?:です|でございます|であります))$|(?:まいります|いたします|します|ます|する|ていく|ていきます)$(?<!てます|とります|ています|ております|ございます|あります)|(?:(?<![てであいお])る|(?<![まで])す|[うくつぬぶむぐ])(?:という(?:こと|話)です)?$)")]
    private static partial Regex Ahead();
}
