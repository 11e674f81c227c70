using LineSimulator.People;
using LineSimulator.Webhooks;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Model;

/// <summary>Plays acts in the real service and in the model, and compares them after each.</summary>
internal sealed class Play(BotWorld world, IReadOnlyList<SimulatedUser> organizers, IReadOnlyList<SimulatedUser> members, SimulatedGroup group)
{
    public static readonly string[] Regions = ["みなと町", "あおば市"];

    private readonly Mail _mail = new(world);
    private readonly Sight _sight = new(world, organizers, members);
    private int _acts;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private SessionModel Model => _mail.Model;

    public async Task RunAsync(IReadOnlyList<Act> acts)
    {
        await _sight.BeginAsync();
        foreach (var act in acts)
        {
            _acts++;
            await PassAsync(act.Deed == Deed.Wait ? Pause(act) : TimeSpan.FromSeconds(5));
            await _sight.FatesAsync(act, await DoAsync(act));
            await _sight.StandsAsync(act, Model);
        }

        await _sight.FatesAsync(null, await _mail.BringLateAsync(_sight));
        await PassAsync(TimeSpan.FromMinutes(11));
        await _sight.EndAsync(Model);
    }

    private static TimeSpan Pause(Act act) => (act.Which % 5) switch
    {
        0 => TimeSpan.FromMinutes(2),
        1 => TimeSpan.FromMinutes(25),
        2 => TimeSpan.FromHours(5),
        3 => TimeSpan.FromDays(2),
        _ => TimeSpan.FromDays(6),
    };

    private async Task PassAsync(TimeSpan time)
    {
        var now = world.Clock.GetUtcNow() + time;
        if (Model.Phase.Due(now) is null)
        {
            world.Clock.Set(now);
            return;
        }

        await world.AtAsync(now);
        await world.AtAsync(now);
        var wasInSession = Model.Phase.IsInSession;
        Model.Phase.Follow(now);
        if (wasInSession && !Model.Phase.IsInSession)
        {
            Model.Board.Close(organizer: null);
        }
    }

    /// <returns>The fates of the events that have arrived, in their order.</returns>
    private async Task<List<string>> DoAsync(Act act)
    {
        var (member, organizer) = (members[act.Who % members.Count], organizers[act.Who % organizers.Count]);
        var region = Regions[act.Who % Regions.Length];
        var number = 1 + (act.Which % (Model.Questions.All.Count + 1));
        var other = 1 + (act.Other % (Model.Questions.All.Count + 1));
        var report = Model.Report(region);
        var (m, o, questions, board) = (member.Id, organizer.Id, Model.Questions, Model.Board);
        return act.Deed switch
        {
            Deed.Ask => await SayAsync(act, member, $"質問：窓口{_acts}の費用はいくらですか", (id, text) => questions.Ask(m, QuestionKind.Question, text[3..], id, _acts)),
            Deed.Remark => await SayAsync(act, member, $"コメント：窓口{_acts}の話に共感しました", (id, text) => questions.Ask(m, QuestionKind.Comment, text[5..], id, _acts)),
            Deed.AskInGroup => await SayInGroupAsync(act, member),
            Deed.Edit => await EditAsync(act),
            Deed.Withdraw => await SayAsync(act, member, $"取消 {number}", (_, _) => questions.Withdraw(m, number)),
            Deed.WithdrawLast => await SayAsync(act, member, "取消", (_, _) => questions.WithdrawLast(m)),
            Deed.BecomeComment => await SayAsync(act, member, $"コメントにする {number}", (_, _) => questions.Become(m, number, QuestionKind.Comment)),
            Deed.BecomeQuestion => await SayAsync(act, member, $"質問にする {number}", (_, _) => questions.Become(m, number, QuestionKind.Question)),
            Deed.BecomeOperational => await SayAsync(act, member, $"運営への連絡にする {number}", (_, _) => questions.Become(m, number, QuestionKind.Operational)),
            Deed.BecomeAnonymous => await SayAsync(act, member, $"匿名にする {number}", (_, _) => questions.BecomeAnonymous(m, number)),
            Deed.Support => await SayAsync(act, member, $"私も知りたい {number}", (id, _) => questions.Support(m, number, id)),
            Deed.EndSupport => await SayAsync(act, member, $"私も知りたいを取り消す {number}", (_, _) => questions.EndSupport(m, number)),
            Deed.Unsend => _mail.Sent.Count == 0 ? [] : await _mail.UnsendAsync(act, _mail.Sent[act.Which % _mail.Sent.Count]),
            Deed.SendAndUnsendAhead => await _mail.SendAndUnsendAheadAsync(member, $"質問：窓口{_acts}の秘密は何ですか"),
            Deed.OpenReport => await SayAsync(AtOnce(act), member, "報告する", (_, _) => report.Open()),
            Deed.Report => await SayAsync(AtOnce(act), member, $"報告：窓口{_acts}の利用が増えました。", (id, text) => report.Add(text[3..], id)),
            Deed.AddToReport => Model.TakesPlainReport(region)
                ? await SayAsync(AtOnce(act), member, $"窓口{_acts}の利用が減りました。", (id, text) => report.Add(text, id)) : [],
            Deed.Submit => await SayAsync(AtOnce(act), member, "提出", (_, _) => report.Submit(IsLate())),
            Deed.Revise => await SayAsync(AtOnce(act), member, "訂正", (_, _) => report.Revise()),
            Deed.WithdrawReport => await SayAsync(AtOnce(act), member, "報告取消", (_, _) => report.Withdraw()),
            Deed.Approve => await SayAsync(act, organizer, $"承認 {number}", (_, _) => board.Decide(o, number, BoardModel.Approve)),
            Deed.ApproveAll => await SayAsync(act, organizer, "全部承認", (_, _) => board.ApproveAll(o)),
            Deed.Hold => await SayAsync(act, organizer, $"保留 {number}", (_, _) => board.Decide(o, number, BoardModel.Hold)),
            Deed.PutNext => await SayAsync(act, organizer, $"次は {number}", (_, _) => board.PutNext(o, number)),
            Deed.PutNow => await SayAsync(act, organizer, $"表示 {number}", (_, _) => board.PutNow(o, number)),
            Deed.Advance => await SayAsync(act, organizer, "次へ", (_, _) => board.Advance(o)),
            Deed.Answer => await SayAsync(act, organizer, $"回答 {number} 窓口{_acts}では無料です。",
                (id, text) => board.Answer(o, number, text[text.IndexOf('窓', StringComparison.Ordinal)..], id, Model.Now)),
            Deed.AnswerAloud => await SayAsync(act, organizer, $"口頭で回答 {number}", (id, _) => board.Answer(o, number, null, id, Model.Now)),
            Deed.NotTake => await SayAsync(act, organizer, $"見送り {number} 窓口{_acts}の外の話のため",
                (id, text) => board.NotTake(o, number, text[text.IndexOf('窓', StringComparison.Ordinal)..], id)),
            Deed.Merge => await SayAsync(act, organizer, $"まとめ {number} {other}", (_, _) => board.Merge(o, number, other)),
            Deed.Undo => await SayAsync(act, organizer, "戻す", (_, _) => board.Undo(o)),
            Deed.OpenReports => await SayAsync(act, organizer, "受付開始", (_, _) => Move(SessionPhase.CollectingReports)),
            Deed.Start => await SayAsync(act, organizer, "開始", (_, _) => Move(SessionPhase.Live)),
            Deed.Resume => await SayAsync(act, organizer, "再開", (_, _) => Move(SessionPhase.Live, resumes: true)),
            Deed.Pause => await SayAsync(act, organizer, "休憩", (_, _) => Move(SessionPhase.Paused)),
            Deed.Close => await SayAsync(act, organizer, "終了", (_, _) => Close(o)),
            Deed.BringLate => await _mail.BringLateAsync(_sight),
            Deed.Wait => [],
            _ => throw new InvalidOperationException($"Nobody knows how to {act.Deed}."),
        };
    }

    /// <summary>Reports go by the time of sending, which the model does not know of: they are never late here.</summary>
    private static Act AtOnce(Act act) => act.Travel == Travel.Late ? act with { Travel = Travel.Twice } : act;

    private string Close(string organizer)
    {
        var wasInSession = Model.Phase.IsInSession;
        var fate = Move(SessionPhase.Closed);
        if (wasInSession)
        {
            Model.Board.Close(organizer);
        }

        return fate;
    }

    private string Move(SessionPhase to, bool resumes = false) => Model.Phase.Move(to, resumes, world.Clock.GetUtcNow());

    private bool IsLate() => world.Clock.GetUtcNow() > BotWorld.SessionStart.AddDays(-1) || !Model.Phase.IsBefore;

    private Task<List<string>> SayAsync(Act act, SimulatedUser by, string text, Func<string, string, string> arrives) =>
        _mail.SendAsync(act, by, text, inGroup: false, delivery => world.Line.SayAsync(by.Id, text, delivery, Ct), arrives);

    private Task<List<string>> SayInGroupAsync(Act act, SimulatedUser by)
    {
        var (text, acts) = ($"質問：窓口{_acts}の期間はいつまでですか", _acts);
        return _mail.SendAsync(
            act, by, text, inGroup: true, delivery => world.Line.SayInGroupAsync(group.Id, by.Id, text, delivery, Ct),
            (id, _) => Model.AskInGroup(by.Id, text[3..], id, acts));
    }

    private async Task<List<string>> EditAsync(Act act)
    {
        var own = _mail.Sent.Where(sent => sent.InGroup && !Model.Erased.Contains(sent.MessageId)).ToList();
        if (own.Count == 0)
        {
            return [];
        }

        var (by, id, _, _) = own[act.Which % own.Count];
        var (text, acts) = ($"質問：窓口{_acts}の手順はどうなりますか", _acts);
        return await _mail.SendAsync(
            act, by, text, inGroup: true,
            async delivery =>
            {
                await world.Line.EditAsync(group.Id, by.Id, id, text, delivery, Ct);
                return id;
            },
            (_, _) => Model.Edit(by.Id, text[3..], id, acts));
    }
}
