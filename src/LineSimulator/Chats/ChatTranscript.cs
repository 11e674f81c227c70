using System.Globalization;
using System.Text;

namespace LineSimulator.Chats;

/// <summary>Chats as a person reads them, in Markdown, with the hours of Japan.</summary>
/// <param name="chats">In the order of their headings.</param>
public sealed class ChatTranscript(IReadOnlyList<Chat> chats)
{
    private static readonly string[] Weekdays = ["日", "月", "火", "水", "木", "金", "土"];

    /// <summary>A heading per chat, a smaller one per day, a line per message. The bot's name is bold.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        foreach (var chat in chats)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append("## ").Append(chat.Name).Append('\n');
            DateOnly? day = null;
            foreach (var entry in chat.Entries)
            {
                var at = JapanTime.Of(entry.At);
                if (day != DateOnly.FromDateTime(at.DateTime))
                {
                    day = DateOnly.FromDateTime(at.DateTime);
                    text.Append('\n').Append(Heading(day.Value)).Append("\n\n");
                }

                text.Append("- ").Append(at.ToString("HH:mm", CultureInfo.InvariantCulture)).Append(' ').Append(Line(entry)).Append('\n');
            }
        }

        return text.ToString();
    }

    public override string ToString() => ToMarkdown();

    private static string Heading(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"### {day.Year}年{day.Month}月{day.Day}日（{Weekdays[(int)day.DayOfWeek]}）");

    private static string Line(ChatEntry entry)
    {
        // A line break inside a message stays inside its list item.
        var words = entry.Text.Replace("\n", "\n  ", StringComparison.Ordinal);
        return entry.Kind switch
        {
            ChatEntryKind.Notice => $"（{entry.SpeakerName}: {words}）",
            ChatEntryKind.FromMember when entry.IsUnsent => $"{entry.SpeakerName}（送信取消）",
            ChatEntryKind.FromMember => $"{entry.SpeakerName}「{words}」",
            ChatEntryKind.FromBot => $"**{entry.SpeakerName}**「{words}」{Buttons(entry.QuickReplies)}",
        };
    }

    private static string Buttons(IReadOnlyList<string> labels) => string.Concat(labels.Select(label => $"［{label}］"));
}
