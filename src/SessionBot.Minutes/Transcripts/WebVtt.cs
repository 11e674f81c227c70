using System.Globalization;
using System.Text;

namespace SessionBot.Minutes.Transcripts;

/// <summary>Writes what was said as WebVTT (https://www.w3.org/TR/webvtt1/), which <see cref="TranscriptFile"/> and every player reads.</summary>
public static class WebVtt
{
    /// <param name="utterances">Each with its times.</param>
    public static string Write(IEnumerable<Utterance> utterances)
    {
        ArgumentNullException.ThrowIfNull(utterances);
        var text = new StringBuilder("WEBVTT\n");
        foreach (var one in utterances)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Time(one.Start)} --> {Time(one.End)}\n{Escaped(one)}\n");
        }

        return text.ToString();
    }

    private static string Time(TimeSpan? at) => at is { } time
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time:mm\\:ss\\.fff}")
        : throw new ArgumentException("An utterance without times is no cue: WebVTT has none of these.", nameof(at));

    private static string Escaped(Utterance one) =>
        $"{(one.Speaker is { } speaker ? $"{speaker}: " : "")}{one.Text}".ReplaceLineEndings(" ").Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
