using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>One spelling for what people write in several: widths, case, okurigana, ヶ. Knows where each character came from.</summary>
internal sealed partial class FoldedText
{
    private readonly string _original;
    private readonly List<int> _origin = [];

    public FoldedText(string original)
    {
        _original = original;
        var folded = new StringBuilder(original.Length);
        var elements = StringInfo.GetTextElementEnumerator(original);
        while (elements.MoveNext())
        {
            foreach (var sign in Fold(elements.GetTextElement()))
            {
                // A line break ends a sentence as 。 does; other space means nothing.
                if (!char.IsWhiteSpace(sign) || sign == '\n')
                {
                    folded.Append(sign == '\n' ? '。' : sign);
                    _origin.Add(elements.ElementIndex);
                }
            }
        }

        Text = Drop(Variants().Replace(folded.ToString(), match => match.Value switch
        {
            "出来" => "でき",
            "無い" or "無く" => "な" + match.Value[1..],
            _ => "か",
        }));
    }

    public string Text { get; }

    /// <summary>The words of the original that a part of <see cref="Text"/> was made of.</summary>
    public string Original(int start, int length)
    {
        if (length == 0)
        {
            return "";
        }

        var end = start + length < _origin.Count ? _origin[start + length] : _original.Length;
        return _original[_origin[start]..end].Trim();
    }

    // Half of a character that was cut through would make Normalize throw; runes have a sign for it.
    private static string Fold(string element) => element.Length == 1 && element[0] < 0x80
        ? element.ToLowerInvariant()
        : string.Concat(element.EnumerateRunes()).Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    // 取り組み, 取組み and 取組 are one word; 使い方 and 持つ人 are two.
    private string Drop(string text)
    {
        var kept = new StringBuilder(text.Length);
        var at = 0;
        var origin = _origin.ToArray();
        _origin.Clear();
        foreach (Match match in Okurigana().Matches(text))
        {
            Keep(at, match.Index);
            at = match.Index + match.Length;
        }

        Keep(at, text.Length);
        return kept.ToString();

        void Keep(int from, int to)
        {
            kept.Append(text, from, to - from);
            _origin.AddRange(origin[from..to]);
        }
    }

    [GeneratedRegex("出来|無[いく]|(?<=[何数一二三四五六七八九十0-9])[ヶケヵカ箇ヶ](?=[月所年国村町校])")]
    private static partial Regex Variants();

    [GeneratedRegex("(?<=取|受|申|問|引|立|組|切|積|見|話|打|書|呼|貸|繰|買|売|割|払|振)[りけしいきちみ](?=組|付|込|合|継|替|上|出|直|返|戻|越|扱|分|落)|(?<=取組|申込|受付|問合|引継|打合)[みけわせぎ]")]
    private static partial Regex Okurigana();
}
