using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Members;
using SessionBot.Features.Organizers;

namespace SessionBot.Tests.Rules;

public sealed class CommandTests
{
    public static TheoryData<string, object?> MemberWords => new()
    {
        { "報告する", new MemberCommand.Report.Open(null) },
        { " 報告 ", new MemberCommand.Report.Open(null) },
        { "報告：窓口を広げました。", new MemberCommand.Report.Open("窓口を広げました。") },
        { "報告:窓口（２階）を広げました。", new MemberCommand.Report.Open("窓口（２階）を広げました。") },
        { "提出", new MemberCommand.Report.Submit() },
        { "質問：費用は", new MemberCommand.Question.Ask("費用は", QuestionKind.Question) },
        { "取消", new MemberCommand.Question.Withdraw(null) },
        { "取消 12", new MemberCommand.Question.Withdraw(12) },
        { "取消　１２", new MemberCommand.Question.Withdraw(12) },
        { "コメントにする 3", new MemberCommand.Question.BecomeComment(3) },
        { "匿名にする3", new MemberCommand.Question.BecomeAnonymous(3) },
        { "取消 5 6", new MemberCommand.Question.Withdraw(5, 6) },
        { "差し替え　６　５", new MemberCommand.Question.Replace(6, 5) },
        { "別の質問にする 3", new MemberCommand.Question.Split(3) },
        { "運営への連絡にする 3", new MemberCommand.Question.BecomeOperational(3) },
        { "私も知りたい 2", new MemberCommand.Question.Support(2) },
        { "私も知りたい No.2", new MemberCommand.Question.Support(2) },
        { "私も知りたい", new MemberCommand.Question.ListOpen() },
        { "私も知りたいを取り消す 2", new MemberCommand.Question.EndSupport(2) },
        { "そのままにする", new MemberCommand.Question.LeaveAsIs() },
        { "私も知りたいです", null },
        { "差し替えはできますか", null },
        { "地域 みなと町", new MemberCommand.ChooseRegion("みなと町") },
        { "運営登録 unei-2026", new MemberCommand.BecomeOrganizer("unei-2026") },
        { "リマインド停止", new MemberCommand.Reminders(Wanted: false) },
        { "リマインド再開", new MemberCommand.Reminders(Wanted: true) },
        { "私のデータ", new MemberCommand.Data.Show() },
        { "削除", new MemberCommand.Data.AskToErase() },
        { "削除する", new MemberCommand.Data.AskToErase() },
        { "削除する　０４２１９９", new MemberCommand.Data.Erase(42199) },
        { "削除する 42199", null },
        { "削除しない", new MemberCommand.Data.Keep() },
        { "データを削除", new MemberCommand.Data.AskToErase() },
        { "やめる", new MemberCommand.Data.Keep() },
        { "No.3を取り消す", new MemberCommand.Question.Withdraw(3) },
        { "No.3 私も知りたい", new MemberCommand.Question.Support(3) },
        { "氏名変更", new MemberCommand.AskName() },
        { "こんにちは！", new MemberCommand.Greeting() },
        { "こんにちは、費用は", null },
        { "報告は以上です", null },
        { "提出はいつまでですか", null },
        { "取消しの手続きはどうしていますか", null },
        { "質問：", new MemberCommand.Question.Announce() },
        { "", null },
    };

    public static TheoryData<string, object?> OrganizerWords => new()
    {
        { "開始", new OrganizerCommand.Move(SessionPhase.Live) },
        { "休憩", new OrganizerCommand.Move(SessionPhase.Paused) },
        { "承認 3", new OrganizerCommand.Board.Approve(3) },
        { "承認　３", new OrganizerCommand.Board.Approve(3) },
        { "種別 3 コメント", new OrganizerCommand.Board.ChangeKind(3, QuestionKind.Comment) },
        { "種別　３　連絡", new OrganizerCommand.Board.ChangeKind(3, QuestionKind.Operational) },
        { "種別 3 要望", new OrganizerCommand.Misread("種別") },
        { "延長　１０分", new OrganizerCommand.Extend(10) },
        { "延長 9999", new OrganizerCommand.Misread("延長") },
        { "延長はありますか", null },
        { "中止", new OrganizerCommand.Course.CallOff() },
        { "中止確定", new OrganizerCommand.Course.CallOff(IsSure: true) },
        { "中止確定　１２人", new OrganizerCommand.Course.CallOff(IsSure: true, Seen: 12) },
        { "中止取消", new OrganizerCommand.Course.TakeBack() },
        { "中止になった事業はありますか", null },
        { "4月20日14時に延期", new OrganizerCommand.Course.Postpone(new(null, 4, 20, new(14, 0), null)) },
        { "延期　２０２７／４／２０（火）　午後２時〜３時半", new OrganizerCommand.Course.Postpone(new(2027, 4, 20, new(14, 0), new(15, 30))) },
        { "延期確定 2027/4/20 14時0分-15時30分 12人", new OrganizerCommand.Course.Postpone(new(2027, 4, 20, new(14, 0), new(15, 30)), IsSure: true, Seen: 12) },
        { "令和9年4月20日へ延期する", new OrganizerCommand.Course.Postpone(new(2027, 4, 20, null, null)) },
        { "延期", new OrganizerCommand.Misread("延期") },
        { "延期 4/20 25:00", new OrganizerCommand.Misread("延期") },
        { "延期はありますか", null },
        { "全部承認 〜12", new OrganizerCommand.Board.ApproveAll(12) },
        { "まとめ 5 3", new OrganizerCommand.Board.Merge(5, 3) },
        { "まとめ 5", new OrganizerCommand.Misread("まとめ") },
        { "承認 1 2 3", new OrganizerCommand.Misread("承認") },
        { "再開", new OrganizerCommand.Move(SessionPhase.Live, Resumes: true) },
        { "見送り 3", new OrganizerCommand.Board.NotTake(3, "") },
        { "見送り 3 個人に関する（内部の）内容のため", new OrganizerCommand.Board.NotTake(3, "個人に関する（内部の）内容のため") },
        { "回答 3", new OrganizerCommand.Board.Answer(3, null) },
        { "回答 3 １件あたり\n平均６分です。", new OrganizerCommand.Board.Answer(3, "１件あたり\n平均６分です。") },
        { "回答 3 5人です。", new OrganizerCommand.Board.Answer(3, "5人です。") },
        { "回答 3 5", new OrganizerCommand.Board.Answer(3, "5") },
        { "議事録承認 2", new OrganizerCommand.ApproveMinutes(2) },
        { "講演：\n■ はじめに\n町の話です。", new OrganizerCommand.RecordTalk("■ はじめに\n町の話です。") },
        { "講演はいつ始まりますか", null },
        { "お知らせ", new OrganizerCommand.Announcement.Explain() },
        { "お知らせ：", new OrganizerCommand.Announcement.Explain() },
        { "お知らせ 資料（第１版）を\n公開しました。", new OrganizerCommand.Announcement.Propose("資料（第１版）を\n公開しました。") },
        { "お知らせ　資料です", new OrganizerCommand.Announcement.Propose("資料です") },
        { "お知らせ送信", new OrganizerCommand.Announcement.Send(null) },
        { "お知らせ送信 0197a1b2c3d47e5f8a9b0c1d2e3f4a5b", new OrganizerCommand.Announcement.Send(new Guid("0197a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b")) },
        { "お知らせ中止", new OrganizerCommand.Announcement.Drop(null) },
        { "お知らせありがとうございます", null },
        { "残り通数", new OrganizerCommand.Announcement.ShowQuota() },
        { "開始は何時ですか", null },
        { "回答ありがとうございました", null },
        { "議事録承認 99999999999", new OrganizerCommand.Misread("議事録承認") },
        { "承認", new OrganizerCommand.Misread("承認") },
        { "予定", new OrganizerCommand.Misread("予定") },
        { "講演：", new OrganizerCommand.Misread("講演") },
        { "予定：", new OrganizerCommand.Misread("予定") },
        { "口頭で回答 3", new OrganizerCommand.Board.Answer(3, null, IsSpoken: true) },
        { "開始する", new OrganizerCommand.Move(SessionPhase.Live) },
        { "回答 いただきました", null },
    };

    [Theory]
    [MemberData(nameof(MemberWords))]
    public void A_members_words_are_read(string text, object? command) => Assert.Equal(command, MemberCommand.Parse(text));

    [Theory]
    [MemberData(nameof(OrganizerWords))]
    public void An_organizers_words_are_read(string text, object? command) => Assert.Equal(command, OrganizerCommand.Parse(text));
}
