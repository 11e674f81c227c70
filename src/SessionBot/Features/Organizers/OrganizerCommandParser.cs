using System.Globalization;
using System.Text.RegularExpressions;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;

namespace SessionBot.Features.Organizers;

/// <summary>Tells an organizer's words that ask the bot for something from what anybody may say.</summary>
internal abstract partial record OrganizerCommand
{
    /// <summary>The command, or null when the text is none of an organizer's.</summary>
    public static OrganizerCommand? Parse(string text)
    {
        var line = Width.Fold(text).Trim();
        return line switch
        {
            OrganizerWords.Words or "運営用コマンド一覧" or "運営の言葉" => new Words(),
            OrganizerWords.DeadLetters => new ShowDeadLetters(),
            OrganizerWords.ShowProjector or "投影する" => new ShowPage(SessionPage.Projector),
            OrganizerWords.StopProjector => new StopPage(SessionPage.Projector),
            OrganizerWords.ShowSpeaker => new ShowPage(SessionPage.Speaker),
            OrganizerWords.StopSpeaker => new StopPage(SessionPage.Speaker),
            OrganizerWords.Console or "管理画面" => new OpenConsole(),
            OrganizerWords.OpenReports => new Move(SessionPhase.CollectingReports),
            OrganizerWords.Start or "開始する" => new Move(SessionPhase.Live),
            OrganizerWords.Resume or "再開する" => new Move(SessionPhase.Live, Resumes: true),
            OrganizerWords.Pause or "休憩する" => new Move(SessionPhase.Paused),
            OrganizerWords.Close or "終了する" => new Move(SessionPhase.Closed),
            OrganizerWords.QuestionList => new Board.List(),
            OrganizerWords.Advance => new Board.Advance(),
            OrganizerWords.Undo => new Board.Undo(),
            OrganizerWords.ApproveAll or "全員承認" or "すべて承認" => new Board.ApproveAll(),
            OrganizerWords.DraftMinutes or "作り直す" => new DraftMinutes(),
            OrganizerWords.Announce or "お知らせ:" => new Announcement.Explain(),
            OrganizerWords.SendAnnouncement => new Announcement.Send(null),
            OrganizerWords.DropAnnouncement => new Announcement.Drop(null),
            OrganizerWords.Quota => new Announcement.ShowQuota(),
            OrganizerWords.CallOff or "中止する" => new Course.CallOff(),
            OrganizerWords.TakeBackCallOff or "中止を取り消す" or "中止を取消" or "中止の取消" => new Course.TakeBack(),
            OrganizerWords.KeepPlan => new Course.Keep(),
            OrganizerWords.Postpone or "延期する" => new Misread(OrganizerWords.Postpone),
            "承認" or "保留" or "次は" or "表示" or OrganizerWords.Answer or OrganizerWords.AnswerAloud or OrganizerWords.NotTake or OrganizerWords.Merge or OrganizerWords.ToTop or OrganizerWords.Reword or OrganizerWords.ChangeKind
                or OrganizerWords.ApproveMinutes or OrganizerWords.Plan or OrganizerWords.Talk or OrganizerWords.Extend => new Misread(line),
            "予定:" or "講演:" or "講演メモ:" or "講演メモ" => new Misread(line.StartsWith(OrganizerWords.Plan, StringComparison.Ordinal) ? OrganizerWords.Plan : OrganizerWords.Talk),
            _ when Extension().Match(line) is { Success: true } longer => int.TryParse(longer.Groups["minutes"].Value, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= ExtendSession.Most
                ? new Extend(minutes) : new Misread(OrganizerWords.Extend),
            _ when AllUpTo().Match(line) is { Success: true } all => new Board.ApproveAll(int.Parse(all.Groups["number"].Value, CultureInfo.InvariantCulture)),
            _ when CalledOff().Match(line) is { Success: true } off => new Course.CallOff(IsSure: true, HeadsIn(off)),
            _ when PostponedTo().Match(line) is { Success: true } to && WrittenMoment.Read(to.Groups["when"].Value) is { } moment => new Course.Postpone(moment),
            _ when Postponed().Match(line) is { Success: true } put => WrittenMoment.Read(put.Groups["when"].Value) is { } moment
                ? new Course.Postpone(moment, put.Groups["sure"].Success, HeadsIn(put)) : new Misread(OrganizerWords.Postpone),
            _ when PlanHead().IsMatch(line) => new Plan(),
            _ when Talk().Match(text.TrimStart()) is { Success: true } talk => new RecordTalk(talk.Groups["text"].Value.Trim()),
            _ when Proposed().Match(text.TrimStart()) is { Success: true } proposed => new Announcement.Propose(proposed.Groups["text"].Value.TrimEnd()),
            _ when Chosen().Match(line) is { Success: true } chosen => Choose(chosen.Groups["verb"].Value, Guid.ParseExact(chosen.Groups["id"].Value, "N")),
            _ => ParseNumbered(line, text),
        };
    }

    /// <summary>
    /// True for words that only an organizer has a use for. What follows 「予定」, 「講演：」 and 「お知らせ：」 may be a member's report, which
    /// must not be lost.
    /// </summary>
    public static bool IsUnmistakable(string text) =>
        Parse(text) is Board or Move or Extend or ShowDeadLetters or ShowPage or StopPage or OpenConsole or DraftMinutes or ApproveMinutes or Misread { Verb: not OrganizerWords.Postpone } or Announcement.Send or Announcement.Drop or Announcement.ShowQuota
        || OfSession(text) is not null;

    /// <summary>「第4回 質問一覧」: a command about the session with this number, whichever is the one of the moment.</summary>
    public static (int Number, string Words)? OfSession(string text) =>
        Session().Match(text.Trim()) is { Success: true } match
        && int.TryParse(Width.Fold(match.Groups["number"].Value), CultureInfo.InvariantCulture, out var number)
        && match.Groups["words"].Value is var words
            ? Parse(words) switch
            {
                Board or Move or Extend or ShowPage or StopPage or DraftMinutes or ApproveMinutes or RecordTalk or Course or Misread { Verb: OrganizerWords.Postpone } => (number, words),
                null when match.Groups["joint"].Value == "を" && Unread().IsMatch(words) => (number, OrganizerWords.Postpone),
                _ => null,
            }
            : null;

    private static int? HeadsIn(Match sure) => int.TryParse(sure.Groups["heads"].Value, CultureInfo.InvariantCulture, out var heads) ? heads : null;

    private static Announcement Choose(string verb, Guid id) =>
        verb == OrganizerWords.SendAnnouncement ? new Announcement.Send(id) : new Announcement.Drop(id);

    private static OrganizerCommand? ParseNumbered(string line, string text)
    {
        var match = Numbered().Match(line);
        if (!match.Success)
        {
            return null;
        }

        var verb = match.Groups["verb"].Value;
        var after = match.Groups["after"].Value.Trim();
        if (!int.TryParse(match.Groups["number"].Value, CultureInfo.InvariantCulture, out var number))
        {
            return new Misread(verb);
        }

        // What the organizer wrote goes to the asker and into the minutes as it was written, not in its folded form.
        var rest = Behind().Match(text.Trim()).Groups["rest"].Value.Trim();
        return (verb, after) switch
        {
            (OrganizerWords.Answer, _) => new Board.Answer(number, rest.Length > 0 ? rest : null),
            (OrganizerWords.NotTake, _) => new Board.NotTake(number, rest),
            (OrganizerWords.Merge, _) when int.TryParse(after, CultureInfo.InvariantCulture, out var into) => new Board.Merge(number, into),
            (OrganizerWords.AnswerAloud, "") => new Board.Answer(number, null, IsSpoken: true),
            ("承認", "") => new Board.Approve(number),
            ("保留", "") => new Board.Hold(number),
            ("次は", "") => new Board.PutNext(number),
            ("表示", "") => new Board.PutNow(number),
            (OrganizerWords.ToTop, "") => new Board.Reorder(number, QuestionMove.Top),
            (OrganizerWords.ChangeKind, _) when KindOf(after) is { } kind => new Board.ChangeKind(number, kind),
            (OrganizerWords.Reword, _) => new Board.Reword(number, rest),
            (OrganizerWords.ApproveMinutes, "") => new ApproveMinutes(number),
            _ => new Misread(verb),
        };
    }

    private static QuestionKind? KindOf(string word) => word switch
    {
        "質問" => QuestionKind.Question,
        "コメント" or "感想" => QuestionKind.Comment,
        "連絡" or "運営連絡" or "運営への連絡" => QuestionKind.Operational,
        _ => null,
    };

    [GeneratedRegex(@"^(?<verb>承認|保留|次は|表示|口頭で回答|回答|見送り|まとめ|先頭|言い換え|種別|議事録承認)\s*(?<number>[0-9]+)(?<after>$|\s[\s\S]*$)")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^延長\s*(?<minutes>[0-9]+)\s*分?$")]
    private static partial Regex Extension();

    [GeneratedRegex(@"^(全部|すべて)承認\s*[〜~]\s*(No\.)?(?<number>[0-9]{1,6})$", RegexOptions.IgnoreCase)]
    private static partial Regex AllUpTo();

    /// <summary>What goes to all is kept as it was written.</summary>
    [GeneratedRegex(@"^お知らせ(\s*[：:]\s*|\s+)(?<text>\S[\s\S]*)$")]
    private static partial Regex Proposed();

    [GeneratedRegex("^(?<verb>お知らせ送信|お知らせ中止) (?<id>[0-9a-f]{32})$")]
    private static partial Regex Chosen();

    [GeneratedRegex(@"^中止確定(\s*(?<heads>[0-9]{1,6})人)?$")]
    private static partial Regex CalledOff();

    [GeneratedRegex(@"^(?<when>[0-9令R][^\n]{2,40}?)\s*[にへ]\s*延期(する)?$")]
    private static partial Regex PostponedTo();

    [GeneratedRegex(@"^延期(?<sure>確定)?[\s:]+(?<when>[^\n]{1,60}?)(\s+(?<heads>[0-9]{1,6})人)?$")]
    private static partial Regex Postponed();

    /// <summary>To a moment that cannot be read.</summary>
    [GeneratedRegex(@"^[^\n]{1,40}延期(する)?$")]
    private static partial Regex Unread();

    [GeneratedRegex(@"^第\s*(?<number>[0-9０-９]{1,4})\s*回(?<joint>の|を|\s)\s*(?<words>\S[\s\S]*)$")]
    private static partial Regex Session();

    [GeneratedRegex(@"^予定\s*\n")]
    private static partial Regex PlanHead();

    [GeneratedRegex(@"^\S*?\s*[0-9０-９]+(?<rest>[\s\S]*)$")]
    private static partial Regex Behind();

    [GeneratedRegex(@"^講演(メモ)?\s*[：:\n](?<text>[\s\S]+)$")]
    private static partial Regex Talk();
}
