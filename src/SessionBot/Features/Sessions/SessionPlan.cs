using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Line.Messaging;
using SessionBot.Domain.Sessions;

namespace SessionBot.Features.Sessions;

/// <summary>A session as an organizer plans it in one LINE message.</summary>
internal sealed partial record SessionPlan(
    int Number, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Place, string Topic, IReadOnlyList<SessionSpeaker> Speakers)
{
    public const string Example = """
        書き方の例：
        予定
        第3回 2026/12/10 15:00-16:30
        内容：窓口のデジタル化
        場所：オンライン
        講師：みなと町情報政策課 白石遥
        """;

    /// <summary>Japan has no daylight saving time.</summary>
    public static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);

    /// <summary>Keeps every message about the session within what LINE takes.</summary>
    private const int LongestValue = 200;

    private const int MostSpeakers = 10;

    /// <returns>The plan, or what is wrong with it, in words for the organizer.</returns>
    public static (SessionPlan? Plan, IReadOnlyList<string> Faults) Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var faults = new List<string>();
        var when = Times(lines, faults);
        if (Labelled(lines, "内容", faults).FirstOrDefault() is not { } topic)
        {
            faults.Add("・「内容：」の行がありません。");
            topic = "";
        }

        var place = Labelled(lines, "場所", faults).FirstOrDefault() ?? "オンライン";
        var speakers = Labelled(lines, "講師", faults).Select(speaker => Speaker(speaker, faults)).ToList();
        if (speakers.Count > MostSpeakers)
        {
            faults.Add($"・講師は{MostSpeakers}人までです。");
        }

        return when is { } times && faults.Count == 0
            ? (new(times.Number, times.Start, times.End, place, topic, speakers), [])
            : (null, faults);
    }

    private static (int Number, DateTimeOffset Start, DateTimeOffset End)? Times(string[] lines, List<string> faults)
    {
        var when = lines.Select(line => When().Match(line.Normalize(NormalizationForm.FormKC))).FirstOrDefault(match => match.Success);
        if (when is null)
        {
            faults.Add("・回と日時の行（第N回 年/月/日 開始-終了）が見つかりません。");
            return null;
        }

        var date = when.Groups["date"].Value.Replace('-', '/');
        if (!DateOnly.TryParseExact(date, "yyyy/M/d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year < 2000)
        {
            faults.Add($"・「{date}」という日付は使えません。");
        }

        if (!TimeOnly.TryParseExact(when.Groups["start"].Value, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            | !TimeOnly.TryParseExact(when.Groups["end"].Value, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end)
            || end <= start)
        {
            faults.Add("・開始と終了の時刻を確認してください（終了は開始より後）。");
        }

        var number = int.Parse(when.Groups["number"].Value, CultureInfo.InvariantCulture);
        if (number == 0)
        {
            faults.Add("・回は1以上の数にしてください。");
        }

        return faults.Count > 0 ? null : (number, new(day, start, Tokyo), new(day, end, Tokyo));
    }

    /// <summary>What stands behind the label, as it was written: names keep their characters.</summary>
    private static IEnumerable<string> Labelled(string[] lines, string label, List<string> faults)
    {
        foreach (var line in lines.Where(line => line.StartsWith(label, StringComparison.Ordinal)))
        {
            var value = line[label.Length..].TrimStart();
            if (value is not ['：' or ':', ..] || value[1..].Trim() is not { Length: > 0 } words)
            {
                continue;
            }

            if (words.Length > LongestValue)
            {
                faults.Add($"・「{label}」は{LongestValue}文字までです。");
            }

            yield return words;
        }
    }

    private static SessionSpeaker Speaker(string text, List<string> faults)
    {
        var space = text.IndexOfAny([' ', '\u3000']);
        if (space <= 0)
        {
            faults.Add($"・「講師：{MessageText.Truncate(text, 40)}」は、所属と氏名の間に空白を入れてください。");
            return new("", text);
        }

        return new(text[..space], text[(space + 1)..].Trim());
    }

    [GeneratedRegex(@"第\s*(?<number>[0-9]{1,4})\s*回\s+(?<date>[0-9]{4}[/-][0-9]{1,2}[/-][0-9]{1,2})(\s*\(.\))?\s+(?<start>[0-9]{1,2}:[0-9]{2})\s*[-~〜～–]\s*(?<end>[0-9]{1,2}:[0-9]{2})")]
    private static partial Regex When();
}
