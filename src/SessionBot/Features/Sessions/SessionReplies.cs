using Line.Messaging;
using SessionBot.Domain.Sessions;
using static SessionBot.Features.Members.MemberReplies;

namespace SessionBot.Features.Sessions;

/// <summary>What the bot says about sessions.</summary>
internal static class SessionReplies
{
    private const string Weekdays = "日月火水木金土";

    private static readonly QuickReply AfterClose = Choices(("質問一覧", "質問一覧"), ("議事録作成", "議事録作成"));

    public static ISendMessage Upcoming(Session? session) => session is null
        ? new TextMessage("次回の研究会はまだ決まっていません。決まった後は、「次回の研究会」と送るとご覧いただけます。")
        : new TextMessage(
            $"第{session.Number}回研究会\n日時：{Time(session)}\n場所：{session.Place}\n内容：{session.Topic}{Speakers(session)}\n報告の締切：{Moment(session.ReportsDueAt)}",
            Choices(("報告する", "報告する"), ("自分の質問", "自分の質問")));

    public static ISendMessage Planned(Session session, bool isNew) => new TextMessage(
        $"第{session.Number}回{(isNew ? "を登録しました" : "の予定を変更しました")}。\n日時：{Time(session)}\n場所：{session.Place}\n内容：{session.Topic}{Speakers(session)}\n報告の受付：{Moment(session.ReportsOpenAt)}から{Moment(session.ReportsDueAt)}まで",
        Choices(("受付開始", "受付開始")));

    public static ISendMessage PlanFaults(IEnumerable<string> faults) =>
        new TextMessage($"予定を登録できませんでした。\n{string.Join('\n', faults)}\n\n{SessionPlan.Example}");

    public static ISendMessage Moved(Session session) => session.Phase switch
    {
        SessionPhase.CollectingReports => new TextMessage($"第{session.Number}回の報告の受付を始めました。", Choices(("開始", "開始"))),
        SessionPhase.Live => new TextMessage(
            $"第{session.Number}回を開始しました。これから届く文は質問・コメントとして受け付けます。",
            Choices(("質問一覧", "質問一覧"), ("次へ", "次へ"), ("休憩", "休憩"), ("終了", "終了"))),
        SessionPhase.Paused => new TextMessage($"第{session.Number}回は休憩に入りました。", Choices(("再開", "再開"), ("終了", "終了"))),
        SessionPhase.Closed => new TextMessage(
            $"第{session.Number}回を終了しました。この後に届く質問は「終了後質問」として受け付けます。", AfterClose),
        _ => new TextMessage($"第{session.Number}回は「{Name(session.Phase)}」になりました。"),
    };

    public static ISendMessage CannotMove(Session session, SessionPhase to) => new TextMessage(
        session.Phase == to
            ? $"第{session.Number}回はすでに「{Name(to)}」です。"
            : $"第{session.Number}回はいま「{Name(session.Phase)}」のため、「{Name(to)}」にはできません。",
        session.Phase == SessionPhase.Closed ? AfterClose : null);

    public static string Name(SessionPhase phase) => phase switch
    {
        SessionPhase.Planned => "予定",
        SessionPhase.CollectingReports => "報告受付中",
        SessionPhase.Live => "開催中",
        SessionPhase.Paused => "休憩中",
        SessionPhase.Closed => "終了",
        SessionPhase.MinutesReview => "議事録確認中",
        SessionPhase.Published => "公開済み",
    };

    private static string Speakers(Session session) =>
        string.Concat(session.Speakers.Select(speaker => $"\n講師：{speaker.Organization} {speaker.Name}氏"));

    private static string Time(Session session) =>
        $"{Moment(session.StartsAt)}〜{session.EndsAt.ToOffset(SessionPlan.Tokyo):HH:mm}";

    private static string Moment(DateTimeOffset instant)
    {
        var local = instant.ToOffset(SessionPlan.Tokyo);
        return $"{local:yyyy/M/d}({Weekdays[(int)local.DayOfWeek]}) {local:HH:mm}";
    }
}
