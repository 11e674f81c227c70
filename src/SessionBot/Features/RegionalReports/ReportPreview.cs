using Line.Messaging;
using SessionBot.Domain.RegionalReports;
using SessionBot.Features.Attachments;

namespace SessionBot.Features.RegionalReports;

/// <summary>What a region has written, as its members read it back: the correction in progress, else what is handed in, else the draft.</summary>
/// <param name="Text">Cut short.</param>
/// <param name="IsCut">There is more to read elsewhere.</param>
internal sealed record ReportPreview(string Text, bool IsCut, int Texts, int Attachments)
{
    /// <summary>What a card shows of it on a phone.</summary>
    public const int MostLines = 12;

    private const int LettersOfALine = 16;

    /// <summary>UTF-16 units.</summary>
    private const int Longest = MostLines * LettersOfALine;

    /// <summary>A beginning shorter than this is left out: an unsent message is looked for by its beginning.</summary>
    private const int ShortestBeginning = 40;

    /// <returns>Null when nothing is written.</returns>
    public static ReportPreview? Of(RegionalReport report)
    {
        var messages = Messages(report);
        if (messages.Count == 0)
        {
            return null;
        }

        var lines = new List<string>();
        var room = Longest;
        foreach (var shown in messages.Select(Shown))
        {
            if (lines.Count == MostLines || (shown.Length > room && room < ShortestBeginning))
            {
                break;
            }

            lines.Add(MessageText.Truncate(shown, room));
            room -= lines[^1].Length + 1;
            if (room <= 0)
            {
                break;
            }
        }

        var text = string.Join('\n', lines);
        return new(
            text,
            IsCut: text != string.Join('\n', messages.Select(Shown)) || text.Split('\n').Sum(Height) > MostLines,
            messages.Count(message => message.Text.Length > 0),
            messages.Count(message => message.Text.Length == 0));
    }

    /// <summary>All that is written, in as few messages as it takes: each of the region's messages stands whole in one of them.</summary>
    /// <param name="most">How many messages there is room for; what is left over ends with an ellipsis.</param>
    public static IReadOnlyList<string> InFull(RegionalReport report, int most)
    {
        var parts = new List<string>();
        foreach (var shown in Messages(report).Select(Shown))
        {
            if (parts.Count > 0 && parts[^1].Length + 1 + shown.Length <= MessageLimits.Text)
            {
                parts[^1] = $"{parts[^1]}\n{shown}";
            }
            else
            {
                parts.Add(MessageText.Truncate(shown, MessageLimits.Text));
            }
        }

        return parts.Count <= most
            ? parts
            : [.. parts.Take(most - 1), $"{MessageText.Truncate(parts[most - 1], MessageLimits.Text - 1, "")}…"];
    }

    private static List<ReportMessage> Messages(RegionalReport report) =>
        [.. report.MessagesOf(report.State == ReportState.Submitted ? report.SubmittedRevision : report.Revision)];

    private static int Height(string line) => Math.Max(1, (int)Math.Ceiling(MessageText.CountGraphemes(line) / (double)LettersOfALine));

    private static string Shown(ReportMessage message) => message.Text.Length > 0 ? message.Text : AttachmentReplies.Placeholder;
}
