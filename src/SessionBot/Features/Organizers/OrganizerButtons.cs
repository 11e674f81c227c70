namespace SessionBot.Features.Organizers;

/// <summary>Buttons for organizers: a label from the texts, and the word that it says.</summary>
internal static class OrganizerButtons
{
    public static (string Label, string Says) Words => (OrganizerTexts.WordsButton, OrganizerWords.Words);

    public static (string Label, string Says) OpenReports => (OrganizerTexts.OpenReportsButton, OrganizerWords.OpenReports);

    public static (string Label, string Says) Start => (OrganizerTexts.StartButton, OrganizerWords.Start);

    public static (string Label, string Says) Pause => (OrganizerTexts.PauseButton, OrganizerWords.Pause);

    public static (string Label, string Says) Resume => (OrganizerTexts.ResumeButton, OrganizerWords.Resume);

    public static (string Label, string Says) Close => (OrganizerTexts.CloseButton, OrganizerWords.Close);

    public static (string Label, string Says) QuestionList => (OrganizerTexts.QuestionListButton, OrganizerWords.QuestionList);

    public static (string Label, string Says) Advance => (OrganizerTexts.AdvanceButton, OrganizerWords.Advance);

    public static (string Label, string Says) Undo => (OrganizerTexts.UndoButton, OrganizerWords.Undo);

    public static (string Label, string Says) DraftMinutes => (OrganizerTexts.DraftMinutesButton, OrganizerWords.DraftMinutes);

    public static (string Label, string Says) RedraftMinutes => (OrganizerTexts.RedraftMinutesButton, OrganizerWords.DraftMinutes);

    public static (string Label, string Says) Quota => (OrganizerTexts.QuotaButton, OrganizerWords.Quota);

    public static (string Label, string Says) ApproveUpTo(int number) =>
        (Wording.Of(OrganizerTexts.ApproveUpToButton, ("number", number)), $"{OrganizerWords.ApproveUpTo}{number}");

    public static (string Label, string Says) AnswerAloud(int number) => (OrganizerTexts.AnswerAloudButton, $"{OrganizerWords.AnswerAloud} {number}");

    public static (string Label, string Says) SendAnnouncement(Guid id) =>
        (OrganizerTexts.SendAnnouncementButton, $"{OrganizerWords.SendAnnouncement} {id:N}");

    public static (string Label, string Says) DropAnnouncement(Guid id) =>
        (OrganizerTexts.DropAnnouncementButton, $"{OrganizerWords.DropAnnouncement} {id:N}");

    public static (string Label, string Says) CallOffForSure(int recipients) =>
        (OrganizerTexts.CallOffButton, $"{OrganizerWords.CallOffForSure} {OrganizerWords.Heads(recipients)}");

    public static (string Label, string Says) TakeBackCallOff => (OrganizerTexts.TakeBackCallOffButton, OrganizerWords.TakeBackCallOff);

    public static (string Label, string Says) KeepPlan => (OrganizerTexts.KeepPlanButton, OrganizerWords.KeepPlan);

    public static (string Label, string Says) ApproveMinutes(int revision) =>
        (Wording.Of(OrganizerTexts.ApproveMinutesButton, ("revision", revision)), $"{OrganizerWords.ApproveMinutes} {revision}");
}
