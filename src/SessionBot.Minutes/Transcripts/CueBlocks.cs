using System.Text.RegularExpressions;
using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Transcripts;

/// <summary>The blocks of WebVTT (https://www.w3.org/TR/webvtt1/, 2019) and SubRip files.</summary>
internal static partial class CueBlocks
{
    private const int LinesToTell = 10;

    public static bool IsSubRip(IReadOnlyList<string> lines) => lines.Take(LinesToTell).Any(line => Arrow().IsMatch(line));

    public static IReadOnlyList<Cue> Read(IReadOnlyList<string> lines, bool isWebVtt, FileFault fault)
    {
        var cues = new List<Cue>();
        var at = isWebVtt ? EndOfBlock(lines, 0) : 0;
        while (at < lines.Count)
        {
            var end = EndOfBlock(lines, at);
            if (end > at && !(isWebVtt && IsAside(lines[at])))
            {
                cues.Add(Cue(lines, at, end, fault));
            }

            at = Math.Max(end, at + 1);
        }

        return cues is [.., { Text: "" } last]
            ? throw fault(last.Line, "the last cue has no words: the file seems cut off.", "Export the transcript again.", FileFaultKind.CutOff)
            : cues;
    }

    private static int EndOfBlock(IReadOnlyList<string> lines, int at)
    {
        while (at < lines.Count && !string.IsNullOrWhiteSpace(lines[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsAside(string line) =>
        line.StartsWith("NOTE", StringComparison.Ordinal) || line is "STYLE" or "REGION";

    private static Cue Cue(IReadOnlyList<string> lines, int at, int end, FileFault fault)
    {
        var timing = lines[at].Contains("-->", StringComparison.Ordinal) || at + 1 == end ? at : at + 1;
        var times = Arrow().Match(lines[timing]);
        if (!times.Success)
        {
            throw fault(timing + 1, "here the times of a cue should stand.", "Write them as 00:00:03.000 --> 00:00:05.500, below a blank line.", FileFaultKind.TimesMissing);
        }

        var start = Time(times.Groups["start"].Value, timing, fault);
        var stop = Time(times.Groups["end"].Value, timing, fault);
        if (stop < start)
        {
            throw fault(timing + 1, "the cue ends before it starts.", "Correct one of the two times.", FileFaultKind.EndsBeforeStart);
        }

        var words = Enumerable.Range(timing + 1, end - timing - 1).Select(line => lines[line].Trim());
        return new Cue(timing + 2, timing == at ? "" : lines[at].Trim(), start, stop, words.Aggregate("", SpokenWords.Join));
    }

    private static TimeSpan Time(string words, int line, FileFault fault) => ClockTime.Read(words)
        ?? throw fault(line + 1, $"\"{words}\" is no time.", "Write hours, minutes and seconds, such as 00:12:30.000.", FileFaultKind.NoTime);

    [GeneratedRegex(@"^\s*(?<start>[\d:.,]+)\s*-->\s*(?<end>[\d:.,]+)(?:\s.*)?$")]
    private static partial Regex Arrow();
}
