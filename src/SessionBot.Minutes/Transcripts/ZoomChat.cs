using System.Text.RegularExpressions;
using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Transcripts;

/// <summary>
/// Zoom's chat log: 「15:32:10 From 名前 to Everyone:」 with the text behind it or, indented, below it (saved in the meeting; older logs write 開始 and 全員に),
/// 「00:32:10&lt;tab&gt;名前:&lt;tab&gt;text」 (cloud recording). Reactions are no messages; of a reply the quotation is dropped.
/// </summary>
public static partial class ZoomChat
{
    /// <exception cref="TranscriptException">The log is broken; it says where, what, and how to mend it.</exception>
    public static IReadOnlyList<ChatMessage> Read(string path) => Read(path, File.ReadAllBytes(path));

    /// <param name="name">What errors call the file.</param>
    /// <param name="content">The file's bytes.</param>
    /// <exception cref="TranscriptException">The log is broken; it says where, what, and how to mend it.</exception>
    public static IReadOnlyList<ChatMessage> Read(string name, byte[] content) =>
        Read(content, (line, what, remedy, kind) => new TranscriptException(name, line, what, remedy, kind));

    /// <summary>Whether a text begins as these logs do: with a time, and a sender who writes to somebody or stands between tabs. A transcript with times does not.</summary>
    /// <exception cref="TranscriptException">The bytes are no text.</exception>
    public static bool IsLog(string name, byte[] content) =>
        TextFile.Decode(content, (line, what, remedy, kind) => new TranscriptException(name, line, what, remedy, kind)).TrimStart().Split('\n', 2)[0].TrimEnd() is var first
        && Head().Match(first) is { Success: true } head && (head.Groups["to"].Success || first.Count(letter => letter == '\t') > 1);

    internal static IReadOnlyList<ChatMessage> Read(byte[] content, FileFault fault)
    {
        var messages = new List<ChatMessage>();
        foreach (var (at, line) in TextFile.Decode(content, fault).ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (Head().Match(line) is { Success: true } head)
            {
                messages.Add(Begin(head, at, fault));
            }
            else if (messages is [.., var last])
            {
                messages[^1] = last with { Text = string.Join('\n', last.Text, line.Trim()).Trim() };
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                throw fault(at + 1, "a message should begin with its time and sender.", "Take the chat log as Zoom saved it: 15:32:10 From 名前 to Everyone: …", FileFaultKind.NoChatMessage);
            }
        }

        return [.. messages.Select(message => message with { Text = Quotation().Replace(message.Text, "") })
            .Where(message => message.Text.Length > 0 && !Reaction().IsMatch(message.Text))];
    }

    private static ChatMessage Begin(Match head, int at, FileFault fault)
    {
        var words = head.Groups["time"].Value;
        return new ChatMessage(
            at + 1,
            ClockTime.Read(words) ?? throw fault(at + 1, $"\"{words}\" is no time.", "Write hours, minutes and seconds, such as 15:32:10.", FileFaultKind.NoTime),
            head.Groups["sender"].Value.Trim(),
            head.Groups["to"] is { Success: true } to && !All().IsMatch(to.Value),
            head.Groups["text"].Value.Trim());
    }

    [GeneratedRegex(@"^(?:\d{4}-\d{2}-\d{2}\s+)?(?<time>\d{1,2}:\d{2}:\d{2})\s+(?:(?:From|開始)\s+(?<sender>.+?)\s+(?:to|宛先|へ|に)\s*(?<to>[^:：]+?)\s*[:：]|(?<sender>[^\t:：]{1,60})[:：])\s*(?<text>.*)$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^\s*(?:Everyone|全員|皆さん|すべての参加者)(?!.*(?:Direct|ダイレクト|直接|プライベート))", RegexOptions.IgnoreCase)]
    private static partial Regex All();

    [GeneratedRegex("^(?:Replying to|返信先|次への返信)[:：]?\\s*[\"“「][^\"”」]*[\"”」]\\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Quotation();

    [GeneratedRegex("^(?:Reacted to|Removed an? .+ reaction from|次にリアクション|リアクション[:：])", RegexOptions.IgnoreCase)]
    private static partial Regex Reaction();
}
