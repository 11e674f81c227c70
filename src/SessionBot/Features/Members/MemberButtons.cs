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

    public static (string Label, string Says) NextSession => (MemberTexts.NextSessionButton, MemberWords.NextSession);

    public static (string Label, string Says) Help => (MemberTexts.HelpButton, MemberWords.Help);

    public static (string Label, string Says) Region(string name) => (name, $"{MemberWords.Region} {name}");

    public static (string Label, string Says) Withdraw(int number) => (MemberTexts.WithdrawButton, $"{MemberWords.Withdraw} {number}");

    public static (string Label, string Says) BecomeComment(int number) => (MemberTexts.BecomeCommentButton, $"{MemberWords.BecomeComment} {number}");

    public static (string Label, string Says) BecomeQuestion(int number) => (MemberTexts.BecomeQuestionButton, $"{MemberWords.BecomeQuestion} {number}");

    public static (string Label, string Says) BecomeAnonymous(int number) => (MemberTexts.BecomeAnonymousButton, $"{MemberWords.BecomeAnonymous} {number}");

    public static (string Label, string Says) Support(int number) => (MemberTexts.SupportButton, $"{MemberWords.Support} {number}");
}
