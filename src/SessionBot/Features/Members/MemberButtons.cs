namespace SessionBot.Features.Members;

/// <summary>Buttons for members: a label from the texts, and the word that it says.</summary>
internal static class MemberButtons
{
    public static (string Label, string Says) Report => (MemberTexts.ReportButton, MemberWords.Report);

    public static (string Label, string Says) Submit => (MemberTexts.SubmitButton, MemberWords.Submit);

    public static (string Label, string Says) Revise => (MemberTexts.ReviseButton, MemberWords.Revise);

    public static (string Label, string Says) WithdrawReport => (MemberTexts.WithdrawReportButton, MemberWords.WithdrawReport);

    public static (string Label, string Says) Ask => (MemberTexts.AskButton, MemberWords.Ask);

    /// <summary>For somebody whose question was not taken.</summary>
    public static (string Label, string Says) Rewrite => (MemberTexts.RewriteButton, MemberWords.Ask);

    public static (string Label, string Says) OwnQuestions => (MemberTexts.OwnQuestionsButton, MemberWords.OwnQuestions);

    public static (string Label, string Says) ReadMinutes => (MemberTexts.ReadMinutesButton, MemberWords.ReadMinutes);

    public static (string Label, string Says) NextSession => (MemberTexts.NextSessionButton, MemberWords.NextSession);

    public static (string Label, string Says) Help => (MemberTexts.HelpButton, MemberWords.Help);

    public static (string Label, string Says) StopReminders => (MemberTexts.StopRemindersButton, MemberWords.StopReminders);

    public static (string Label, string Says) ResumeReminders => (MemberTexts.ResumeRemindersButton, MemberWords.ResumeReminders);

    public static (string Label, string Says) AskToErase => (MemberTexts.AskToEraseButton, MemberWords.AskToErase);

    public static (string Label, string Says) KeepData => (MemberTexts.KeepDataButton, MemberWords.KeepData);

    /// <param name="code">Of six digits.</param>
    public static (string Label, string Says) EraseData(int code) => (MemberTexts.EraseDataButton, $"{MemberWords.Erase} {code:D6}");

    public static (string Label, string Says) AskRegion => (MemberTexts.AskRegionButton, MemberWords.AskRegion);

    public static (string Label, string Says) Region(string name) => (name, $"{MemberWords.Region} {name}");

    public static (string Label, string Says) Withdraw(int number) => (MemberTexts.WithdrawButton, $"{MemberWords.Withdraw} {number}");

    public static (string Label, string Says) BecomeComment(int number) => (MemberTexts.BecomeCommentButton, $"{MemberWords.BecomeComment} {number}");

    public static (string Label, string Says) BecomeQuestion(int number) => (MemberTexts.BecomeQuestionButton, $"{MemberWords.BecomeQuestion} {number}");

    public static (string Label, string Says) BecomeAnonymous(int number) => (MemberTexts.BecomeAnonymousButton, $"{MemberWords.BecomeAnonymous} {number}");

    public static (string Label, string Says) Support(int number) => (MemberTexts.SupportButton, $"{MemberWords.Support} {number}");

    public static (string Label, string Says) BecomeOperational(int number) => (MemberTexts.BecomeOperationalButton, $"{MemberWords.BecomeOperational} {number}");

    public static (string Label, string Says) Split(int number) => (MemberTexts.SplitButton, $"{MemberWords.Split} {number}");

    /// <param name="number">Of the passage.</param>
    public static (string Label, string Says) AcceptPassage(int number) => (MemberTexts.AcceptPassageButton, $"{MemberWords.AcceptPassage} {number}");

    public static (string Label, string Says) ChangePassage(int number) => (MemberTexts.ChangePassageButton, $"{MemberWords.ChangePassage} {number}");

    public static (string Label, string Says) RefusePassage(int number) => (MemberTexts.RefusePassageButton, $"{MemberWords.RefusePassage} {number}");

    /// <param name="wish">The message that asks for it, which is taken back too.</param>
    public static (string Label, string Says) WithdrawBoth(int number, int wish) =>
        (Wording.Of(MemberTexts.WithdrawThatButton, ("number", number)), $"{MemberWords.Withdraw} {number} {wish}");

    public static (string Label, string Says) SendAsQuestion(int number) => (MemberTexts.SendAsQuestionButton, $"{MemberWords.BecomeQuestion} {number}");

    public static (string Label, string Says) Replace(int number, int replaced) =>
        (Wording.Of(MemberTexts.ReplaceButton, ("number", replaced)), $"{MemberWords.Replace} {number} {replaced}");

    public static (string Label, string Says) LeaveAsIs => (MemberTexts.LeaveAsIsButton, MemberWords.LeaveAsIs);
}
