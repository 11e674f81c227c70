using System.Text.RegularExpressions;
using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Transcripts;

/// <summary>
/// Text in which times or names begin what somebody says: 「[00:00:03] 名前」 above the words, 「名前 0:03」 above them (Teams, Word), 「0:03 名前: 言葉」,
/// 「名前: 言葉」. Text with neither is notes: each line is said by nobody in particular.
/// </summary>
internal static partial class SpokenText
{
    /// <summary>Notes may begin a line with a time of day; a transcript has times throughout.</summary>
    private const double TimedShare = 0.2;

    private const int LongestName = 40;

    public static bool IsTimed(IReadOnlyList<string> lines)
    {
        var filled = Filled(lines);
        return filled.Count(line => Head().IsMatch(line)) is >= 2 and var heads && heads >= filled.Count * TimedShare;
    }

    public static IReadOnlyList<Utterance> Read(IReadOnlyList<string> lines, FileFault fault)
    {
        if (IsTimed(lines))
        {
            return Timed(lines, fault);
        }

        var filled = Filled(lines);
        return SpokenWords.AreNamed(filled) && SpokenWords.NamesRecur(filled)
            ? Named(filled)
            : [.. filled.Select(line => new Utterance(null, null, null, line.Trim()))];
    }

    private static List<string> Filled(IEnumerable<string> lines) => [.. lines.Where(line => !string.IsNullOrWhiteSpace(line))];

    private static List<Utterance> Named(List<string> lines)
    {
        var utterances = new List<Utterance>();
        foreach (var (speaker, text) in lines.Select(SpokenWords.SplitName))
        {
            if (speaker is null && utterances is [.., var last])
            {
                utterances[^1] = last with { Text = SpokenWords.Join(last.Text, text) };
            }
            else
            {
                utterances.Add(new Utterance(speaker, null, null, text));
            }
        }

        return utterances;
    }

    private static List<Utterance> Timed(IReadOnlyList<string> lines, FileFault fault)
    {
        var heads = lines.Select(line => Head().Match(line)).ToList();
        var namesStandAbove = NamesStandAbove(lines, heads);
        var utterances = new List<Utterance>();
        var last = -1;
        foreach (var (at, line) in lines.Index())
        {
            if (heads[at].Success)
            {
                last = at;
                utterances.Add(Begin(heads[at], namesStandAbove, at, fault));
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                // What stands above the first time, such as a title, is kept and said by nobody.
                if (last < 0)
                {
                    utterances.Add(new Utterance(null, null, null, ""));
                }

                utterances[^1] = utterances[^1] with { Text = SpokenWords.Join(utterances[^1].Text, line.Trim()) };
            }
        }

        return utterances is [.., { Text: "" }]
            ? throw fault(last + 1, "the last speaker has no words: the file seems cut off.", "Export the transcript again.", FileFaultKind.CutOff)
            : [.. utterances.Where(utterance => utterance.Text.Length > 0)];
    }

    /// <summary>Whether what follows a time is a name with its words below, or the words themselves.</summary>
    private static bool NamesStandAbove(IReadOnlyList<string> lines, List<Match> heads)
    {
        // Half are enough: the last of a file that was cut off has nothing below it.
        var bare = heads.Index().Where(head => head.Item.Success && SpokenWords.SplitName(head.Item.Groups["rest"].Value).Speaker is null).ToList();
        return bare.Count(head => head.Index + 1 < lines.Count && !heads[head.Index + 1].Success && !string.IsNullOrWhiteSpace(lines[head.Index + 1])) * 2 >= bare.Count;
    }

    private static Utterance Begin(Match head, bool namesStandAbove, int at, FileFault fault)
    {
        var words = head.Groups["time"].Value;
        var time = ClockTime.Read(words) ?? throw fault(at + 1, $"\"{words}\" is no time.", "Write hours, minutes and seconds, such as 00:12:30.", FileFaultKind.NoTime);
        var (speaker, text) = SpokenWords.SplitName(head.Groups["rest"].Value);
        return speaker is null && namesStandAbove && text.Length is > 0 and <= LongestName
            ? new Utterance(text, time, null, "")
            : new Utterance(speaker, time, null, text);
    }

    // What takes spaces gives none back: a line of thousands of them would be searched for minutes.
    [GeneratedRegex(@"^(?>\s*)(?:[\[［(（]?(?<time>" + ClockTime.Pattern + @")[\]］)）]?(?<rest>$|\s.*)|(?<rest>[^。、:：]{1,40}?)(?>\s+)[\[［(（]?(?<time>" + ClockTime.Pattern + @")[\]］)）]?(?>\s*))$")]
    private static partial Regex Head();
}
