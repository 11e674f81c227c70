namespace SessionBot.Features.Organizers;

/// <summary>
/// The words of <see cref="OrganizerCommand"/> that buttons say for the organizer, and those with a form of their own. Buttons in old
/// messages say them for years: never change one.
/// </summary>
internal static class OrganizerWords
{
    public const string Words = "運営";
    public const string OpenReports = "受付開始";
    public const string Start = "開始";
    public const string Pause = "休憩";
    public const string Resume = "再開";
    public const string Close = "終了";
    public const string Extend = "延長";
    public const string QuestionList = "質問一覧";
    public const string ApproveAll = "全部承認";
    public const string ApproveUpTo = "全部承認 〜";
    public const string Advance = "次へ";
    public const string Undo = "戻す";
    public const string DraftMinutes = "議事録作成";
    public const string ApproveMinutes = "議事録承認";
    public const string Plan = "予定";
    public const string Talk = "講演";
    public const string Merge = "まとめ";
    public const string Answer = "回答";
    public const string AnswerAloud = "口頭で回答";
    public const string NotTake = "見送り";
    public const string ToTop = "先頭";
    public const string Reword = "言い換え";
    public const string ChangeKind = "種別";
    public const string Announce = "お知らせ";
    public const string SendAnnouncement = "お知らせ送信";
    public const string DropAnnouncement = "お知らせ中止";
    public const string Console = "運営画面";
    public const string DeadLetters = "未処理";
    public const string ShowProjector = "投影";
    public const string StopProjector = "投影停止";
    public const string ShowSpeaker = "登壇者画面";
    public const string StopSpeaker = "登壇者画面停止";
    public const string Quota = "残り通数";
    public const string CallOff = "中止";
    public const string CallOffForSure = "中止確定";
    public const string TakeBackCallOff = "中止取消";
    public const string Postpone = "延期";
    public const string PostponeForSure = "延期確定";
    public const string KeepPlan = "予定のまま";

    /// <summary>How many are told, behind the words that do it: more than that, and it is asked again.</summary>
    public static string Heads(int recipients) => $"{recipients}人";

    /// <summary>A time of day without a colon.</summary>
    public static string Clock(DateTimeOffset instant) => $"{instant.Hour}時{instant.Minute}分";
}
