namespace SessionBot.Features.Members;

/// <summary>The words of <see cref="MemberCommand"/> that buttons say for the member. Buttons in old messages say them for years: never change one.</summary>
internal static class MemberWords
{
    public const string Report = "報告する";
    public const string Submit = "提出";
    public const string ReadMinutes = "議事録";
    public const string Revise = "訂正";
    public const string WithdrawReport = "報告取消";
    public const string Withdraw = "取消";
    public const string BecomeComment = "コメントにする";
    public const string BecomeQuestion = "質問にする";
    public const string BecomeAnonymous = "匿名にする";
    public const string Ask = "質問する";
    public const string AskThis = "質問：";
    public const string Support = "私も知りたい";
    public const string EndSupport = "私も知りたいを取り消す";
    public const string BecomeOperational = "運営への連絡にする";
    public const string Split = "別の質問にする";
    public const string Replace = "差し替え";
    public const string LeaveAsIs = "このままにする";
    public const string OwnQuestions = "自分の質問";
    public const string NextSession = "次回の研究会";
    public const string Help = "使い方";
    public const string Region = "地域";
    public const string AskRegion = "地域変更";
    public const string StopReminders = "リマインド停止";
    public const string ResumeReminders = "リマインド再開";
    public const string AcceptPassage = "これでよい";
    public const string ChangePassage = "直してほしい";
    public const string RefusePassage = "載せないでほしい";
    public const string Data = "私のデータ";
    public const string AskToErase = "私のデータ削除";
    public const string Erase = "削除する";
    public const string KeepData = "削除しない";
}
