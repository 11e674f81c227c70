using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <summary>
/// Keeps persons to ourselves: names, LINE ids, phone numbers, mail addresses and street addresses go out as 【人名1】 and come back as they were. Names are
/// those of the session's speakers and of whoever speaks in the transcript, and what stands where only a name stands (「企画課の冬木です」, 「冬木さん」).
/// Signs that nobody sees are taken out: they are of use only to whoever hides something. Each section has a mask of its own, in which the same words bear the
/// same number: so neither what else was sent nor the order of calls moves a number, and no answer can bring back a person of another section.
/// </summary>
/// <param name="names">The longest first, as <see cref="NamesIn(SessionRecord)"/> has them.</param>
internal sealed partial class Mask(IReadOnlyList<string> names)
{
    private const int FamilyName = 2;
    private const string Digit = "[0-9０-９]";

    // Hyphens and minus signs as keyboards and Word write them.
    private const string Dashes = "\\-\u2010\u2011\u2013\u2212－ー";
    private const string Dash = "[" + Dashes + "]";

    private readonly Dictionary<string, string> _masks = [];
    private readonly Dictionary<string, string> _words = [];

    public Mask(SessionRecord record)
        : this(NamesIn(record))
    {
    }

    public static IReadOnlyList<string> NamesIn(SessionRecord record) => Sorted(
    [
        .. NamesIn(
            record.Facts.Speakers.Select(speaker => speaker.Name).Concat(record.Talk.Select(line => line.Speaker).OfType<string>()),
            SourceIndex.AllSources(record).Select(source => source.Text)),
        .. record.Persons.SelectMany(name => new[] { name, string.Concat(name.Where(sign => !char.IsWhiteSpace(sign))) }).Where(name => IsOwn(name, record)),
    ]);

    /// <param name="known">Names that are masked wherever they stand.</param>
    /// <param name="texts">By these other names are known.</param>
    /// <returns>The longest first.</returns>
    public static IReadOnlyList<string> NamesIn(IEnumerable<string> known, IEnumerable<string> texts) => Sorted(
        known.Distinct().SelectMany(name => new[] { name, name.Length > FamilyName && IsKanji(name[..FamilyName]) ? name[..FamilyName] : name })
            .Concat(texts.SelectMany(text => Named().Matches(text).Select(match => match.Groups["name"].Value))));

    public string Hide(string text)
    {
        var visible = string.Concat(text.Where(sign => char.GetUnicodeCategory(sign) is not (UnicodeCategory.Format or UnicodeCategory.Control)));
        visible = LineId().Replace(visible, match => Masked("ID", match.Value));
        visible = Mail().Replace(visible, match => Masked("メール", match.Value));
        visible = Phone().Replace(visible, match => Masked("電話", match.Value));
        visible = Address().Replace(visible, match => Masked("住所", match.Value));
        visible = names.Where(name => visible.Contains(name, StringComparison.Ordinal))
            .Aggregate(visible, (hidden, name) => hidden.Replace(name, Masked("人名", name), StringComparison.Ordinal));
        return Titled().Replace(visible, match => Masked("人名", match.Value));
    }

    /// <summary>The words with everything back in its place; null where a mask is left that nobody gave out.</summary>
    public string? Show(string text)
    {
        var shown = Masks().Replace(text, match => _words.GetValueOrDefault(match.Value, match.Value));
        return Masks().IsMatch(shown) ? null : shown;
    }

    private string Masked(string kind, string words)
    {
        if (!_masks.TryGetValue(words, out var mask))
        {
            mask = $"【{kind}{_masks.Count + 1}】";
            (_masks[words], _words[mask]) = (mask, words);
        }

        return mask;
    }

    private static IReadOnlyList<string> Sorted(IEnumerable<string> names) =>
        [.. names.Where(name => name.Length >= FamilyName).Distinct().OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)];

    /// <summary>Members call themselves as they like: what may be any word, or a region, is hidden only where さん says that it is a name.</summary>
    private static bool IsOwn(string name, SessionRecord record) =>
        name.Length > FamilyName && name.Any(sign => IsKanji($"{sign}")) && !record.Reports.Any(report => name.Contains(report.Region, StringComparison.Ordinal) || report.Region.Contains(name, StringComparison.Ordinal));

    private static bool IsKanji(string words) => words.All(sign => sign is >= '\u4E00' and <= '\u9FFF' or '々');

    [GeneratedRegex("(?<=[課部係室局所館町市村区校院会]の)(?<name>[\\p{IsCJKUnifiedIdeographs}々]{2,4})(?=です|と申します|でございます)|(?<![\\p{IsCJKUnifiedIdeographs}々])(?<name>(?!皆|方々|住民|町民|市民|村民|区民|職員|業者|担当|先生|患者|保護|利用|高齢|生徒|児童|会員|講師|議員|読者|客|奥|神|王)[\\p{IsCJKUnifiedIdeographs}々]{2,4})(?=さん|氏(?!名)|様(?![式子々]))")]
    private static partial Regex Named();

    /// <summary>One kanji, or kana: too short or too like other words to be hidden where no さん or 氏 follows.</summary>
    [GeneratedRegex("(?<![\\p{IsCJKUnifiedIdeographs}々ァ-ヶーおご])[\\p{IsCJKUnifiedIdeographs}-[皆客子娘父母兄姉弟妹奥嫁婿神仏孫親主者方人彼某両同各諸摂華医]](?=さん|氏(?!名))"
        + "|(?<=^|[^ぁ-ん]|[はがもにをとのへで])[ぁ-ん]{2,4}(?<!たく|みな|ば|じ|ばあ|じい|かあ|とう|ねえ|にい|おく|こ|きゃく|わり|しゃ)(?=さん(?!ざ|か(?!ら)))"
        + "|(?<![ァ-ヶー])[ァ-ヶー・]{2,12}(?<!ボランティア|ヘルパー|スタッフ|ドライバー|サポーター|メーカー|ユーザー|オーナー|メンバー|リーダー|マネージャー|ケアマネ|ベンダー|シニア|ママ|パパ)(?=さん|氏(?!名)|様(?![式子々]))")]
    private static partial Regex Titled();

    [GeneratedRegex("(?<![0-9A-Za-z])[UCR][0-9a-f]{32}(?![0-9A-Za-z])")]
    private static partial Regex LineId();

    [GeneratedRegex(@"[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+")]
    private static partial Regex Mail();

    [GeneratedRegex($"(?<!{Digit})(?:(?:\\+81[{Dashes} ]?|[0０]){Digit}{{1,4}}[{Dashes}(（ ]{Digit}{{1,4}}[{Dashes})） ]{Digit}{{3,4}}|(?:\\+81{Dash}?|[0０]){Digit}{{1,4}}{Dash}{Digit}{{6,8}}|(?:\\+81|[0０]){Digit}{{9,10}})(?!{Digit}|円)")]
    private static partial Regex Phone();

    [GeneratedRegex($"〒?{Digit}{{3}}{Dash}{Digit}{{4}}(?!{Digit})|[\\p{{IsCJKUnifiedIdeographs}}々ヶケァ-ヴー]{{1,20}}{Digit}{{1,4}}(?:丁目|番地|番(?={Digit}{{1,4}}号))(?:{Digit}{{1,4}}(?:番地|番|号)?|の{Digit}{{1,4}}|{Dash}{Digit}{{1,4}}){{0,4}}")]
    private static partial Regex Address();

    [GeneratedRegex("【(?:人名|電話|住所|メール|ID)[0-9]+】")]
    private static partial Regex Masks();
}
