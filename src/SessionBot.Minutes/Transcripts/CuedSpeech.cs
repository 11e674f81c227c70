using System.Net;
using System.Text.RegularExpressions;
using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Transcripts;

/// <summary>Who says what in cues: voice tags, names before a colon, and cues that go on with the one before them.</summary>
internal static partial class CuedSpeech
{
    public static IReadOnlyList<Utterance> Utterances(IReadOnlyList<Cue> cues, FileFault fault)
    {
        var named = SpokenWords.AreNamed([.. cues.Select(cue => Plain(cue.Text)).Where(text => !string.IsNullOrWhiteSpace(text))]);
        var utterances = new List<Utterance>();
        Cue? before = null;
        foreach (var cue in cues)
        {
            var voices = Voices(cue, named, fault);
            var goesOn = before is not null && GoesOn(before.Id, cue.Id);
            foreach (var (speaker, text) in voices)
            {
                if (goesOn && utterances is [.., var last] && last.Speaker == speaker)
                {
                    utterances[^1] = last with { End = cue.End, Text = SpokenWords.Join(last.Text, text) };
                }
                else if (!string.IsNullOrWhiteSpace(text))
                {
                    utterances.Add(new Utterance(speaker, cue.Start, cue.End, text));
                }

                goesOn = false;
            }

            before = cue;
        }

        return [.. utterances.Select(utterance => utterance with { Text = utterance.Text.Trim() })];
    }

    // Untrimmed: a cue may end within an utterance, at a space that belongs to it.
    private static IEnumerable<(string? Speaker, string Text)> Voices(Cue cue, bool named, FileFault fault)
    {
        var voices = Voice().Matches(cue.Text);
        if (voices.Count == 0)
        {
            return cue.Text.Contains("<v ", StringComparison.Ordinal)
                ? throw fault(cue.Line, "a voice tag is not closed.", "Write it as <v 名前>, or export the transcript again.", FileFaultKind.OpenVoiceTag)
                : [named ? SpokenWords.SplitName(Plain(cue.Text)) : (null, Plain(cue.Text))];
        }

        var lead = Plain(cue.Text[..voices[0].Index]);
        var said = voices.Select(voice => ((string?)WebUtility.HtmlDecode(voice.Groups["name"].Value).Trim(), Plain(voice.Groups["text"].Value)));
        return !string.IsNullOrWhiteSpace(lead) ? said.Prepend((null, lead)) : said;
    }

    /// <summary>Teams numbers the cues of one utterance N-0, N-1, ….</summary>
    private static bool GoesOn(string before, string id) =>
        Numbered().Match(before) is { Success: true } one && Numbered().Match(id) is { Success: true } next
        && one.Groups["utterance"].Value == next.Groups["utterance"].Value && next.Groups["piece"].Value != "0";

    private static string Plain(string words) => WebUtility.HtmlDecode(Tag().Replace(words, ""));

    [GeneratedRegex(@"<v(?:\.[^\s.>]+)*\s+(?<name>[^>]*)>(?<text>.*?)(?=</v>|<v[\s.]|$)", RegexOptions.Singleline)]
    private static partial Regex Voice();

    [GeneratedRegex(@"^(?<utterance>.+/\d+)-(?<piece>\d+)$")]
    private static partial Regex Numbered();

    // WebVTT's tags and times inside a cue, SubRip's fonts and positions.
    [GeneratedRegex(@"</?(?:[cibuv]|ruby|rt|lang|font)(?:[\s.][^>]*)?>|<\d[\d:.]*>|\{\\[^}]*\}")]
    private static partial Regex Tag();
}
