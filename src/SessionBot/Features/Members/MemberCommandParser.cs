using System.Globalization;
using System.Text.RegularExpressions;
using SessionBot.Domain;
using SessionBot.Domain.Questions;

namespace SessionBot.Features.Members;

/// <summary>Tells the words that ask the bot for something from what a member has to say.</summary>
internal abstract partial record MemberCommand
{
    /// <summary>The command, or null when the text is something that a member has to say.</summary>
    public static MemberCommand? Parse(string text)
    {
        var line = Width.Fold(text).Trim();
        return line switch
        {
            "報告" or MemberWords.Report => new Report.Open(null),
            MemberWords.Submit or "提出する" or "提出します" => new Report.Submit(),
            MemberWords.Revise or "訂正する" => new Report.Revise(),
            MemberWords.WithdrawReport or "報告を取り消す" => new Report.Withdraw(),
            MemberWords.Withdraw or "取り消し" or "取り消す" or "取消する" => new Question.Withdraw(null),
            "質問" or "質問:" or "書き直す" or MemberWords.Ask => new Question.Announce(),
            MemberWords.BecomeComment => new Question.BecomeComment(null),
            MemberWords.BecomeQuestion or "質問として送る" => new Question.BecomeQuestion(null),
            MemberWords.BecomeAnonymous => new Question.BecomeAnonymous(null),
            MemberWords.BecomeOperational => new Question.BecomeOperational(null),
            MemberWords.Split => new Question.Split(null),
            MemberWords.LeaveAsIs or "そのままにする" => new Question.LeaveAsIs(),
            MemberWords.OwnQuestions => new Question.ListOwn(),
            MemberWords.Support or "みんなの質問" => new Question.ListOpen(),
            MemberWords.NextSession or "次回" => new NextSession(),
            MemberWords.ReadMinutes or "議事録を読む" => new ReadMinutes(),
            "ヘルプ" or MemberWords.Help or "help" or "Help" => new Help(),
            MemberWords.Region or MemberWords.AskRegion or "ほかの地域" => new AskRegion(),
            "氏名変更" or "名前変更" or "名前" => new AskName(),
            _ when Hello().IsMatch(line) => new Greeting(),
            MemberWords.AcceptPassage => new Passage.Accept(null),
            MemberWords.ChangePassage => new Passage.Change(null, null),
            MemberWords.RefusePassage => new Passage.Refuse(null),
            MemberWords.StopReminders => new Reminders(Wanted: false),
            MemberWords.ResumeReminders => new Reminders(Wanted: true),
            MemberWords.Data => new Data.Show(),
            MemberWords.AskToErase or "データを削除" or "削除" or MemberWords.Erase => new Data.AskToErase(),
            MemberWords.KeepData or "やめる" => new Data.Keep(),
            _ => ParseWithArgument(line, text),
        };
    }

    private static MemberCommand? ParseWithArgument(string line, string text)
    {
        if (Numbered().Match(line) is { Success: true } numbered)
        {
            var number = NumberOf(numbered.Groups["number"]);
            return numbered.Groups["verb"].Value switch
            {
                MemberWords.Withdraw => new Question.Withdraw(number),
                MemberWords.BecomeComment => new Question.BecomeComment(number),
                MemberWords.BecomeQuestion => new Question.BecomeQuestion(number),
                MemberWords.BecomeOperational => new Question.BecomeOperational(number),
                MemberWords.Split => new Question.Split(number),
                MemberWords.Support => new Question.Support(number),
                MemberWords.EndSupport => new Question.EndSupport(number),
                _ => new Question.BecomeAnonymous(number),
            };
        }

        if (Labelled().Match(line) is { Success: true } labelled)
        {
            var number = NumberOf(labelled.Groups["number"]);
            return labelled.Groups["verb"].Value == MemberWords.Support ? new Question.Support(number) : new Question.Withdraw(number);
        }

        if (OfPassage().Match(line) is { Success: true } answer)
        {
            var number = NumberOf(answer.Groups["number"]);
            return answer.Groups["verb"].Value switch
            {
                MemberWords.AcceptPassage => new Passage.Accept(number),
                MemberWords.ChangePassage => new Passage.Change(number, null),
                _ => new Passage.Refuse(number),
            };
        }

        if (Confirmed().Match(line) is { Success: true } confirmed)
        {
            return new Data.Erase(NumberOf(confirmed.Groups["code"]));
        }

        if (Paired().Match(line) is { Success: true } paired)
        {
            var (one, other) = (NumberOf(paired.Groups["one"]), NumberOf(paired.Groups["other"]));
            return paired.Groups["verb"].Value == MemberWords.Withdraw ? new Question.Withdraw(one, other) : new Question.Replace(one, other);
        }

        if (Named().Match(line) is { Success: true } named)
        {
            return named.Groups["verb"].Value == MemberWords.Region
                ? new ChooseRegion(named.Groups["rest"].Value)
                : new BecomeOrganizer(named.Groups["rest"].Value);
        }

        // What the member wrote is kept as it is: only the prefix is read in its folded form.
        return Prefixed().Match(text.TrimStart()) is { Success: true } prefixed
            ? prefixed.Groups["verb"].Value switch
            {
                "報告" => new Report.Open(prefixed.Groups["rest"].Value),
                "コメント" => new Question.Ask(prefixed.Groups["rest"].Value, QuestionKind.Comment),
                _ => new Question.Ask(prefixed.Groups["rest"].Value, QuestionKind.Question),
            }
            : null;
    }

    private static int NumberOf(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<verb>取消|コメントにする|質問にする|匿名にする|運営への連絡にする|別の質問にする|私も知りたい(を取り消す)?)\s*(?:No\.?\s*)?(?<number>[0-9]{1,9})$")]
    private static partial Regex Numbered();

    /// <summary>What stands on a button that names a question.</summary>
    [GeneratedRegex(@"^No\.?\s*(?<number>[0-9]{1,9})\s*(?<verb>を取り消す|私も知りたい)$", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^((みな(さん|さま|様)、?)?(こんにちは|こんばんは|おはよう(ございます)?|はじめまして|初めまして|ハロー|hello|hi)[。.!、~〜ー\s]*)+$", RegexOptions.IgnoreCase)]
    private static partial Regex Hello();

    [GeneratedRegex(@"^(?<verb>これでよい|直してほしい|載せないでほしい)\s*(?<number>[0-9]{1,9})$")]
    private static partial Regex OfPassage();

    [GeneratedRegex(@"^削除する\s*(?<code>[0-9]{6})$")]
    private static partial Regex Confirmed();

    [GeneratedRegex(@"^(?<verb>取消|差し替え)\s*(?<one>[0-9]{1,9})\s+(?<other>[0-9]{1,9})$")]
    private static partial Regex Paired();

    [GeneratedRegex(@"^(?<verb>地域|運営登録)\s+(?<rest>\S.*)$")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<verb>報告|質問|コメント)\s*[：:]\s*(?<rest>\S[\s\S]*)$")]
    private static partial Regex Prefixed();
}
