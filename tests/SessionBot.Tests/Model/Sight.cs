using System.Text.RegularExpressions;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Model;

/// <summary>What can be seen of the service, beside what the model says.</summary>
internal sealed class Sight(BotWorld world, IReadOnlyList<SimulatedUser> organizers, IReadOnlyList<SimulatedUser> members)
{
    private long _seen;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task BeginAsync() => _seen = await world.ReadAsync(db => db.WorkItems.MaxAsync(item => item.Seq, Ct));

    /// <summary>The fate of each event that has arrived, whatever way it took.</summary>
    public async Task FatesAsync(Act? act, List<string> expected)
    {
        await world.QuietAsync();
        var rows = await world.ReadAsync(db => db.WorkItems
            .Where(item => item.Seq > _seen && item.Lane == WorkItem.WebhookLane).OrderBy(item => item.Seq).ToListAsync(Ct));
        _seen = rows.Count > 0 ? rows[^1].Seq : _seen;
        Same(act, expected, rows.ConvertAll(row => Plain(row.Fate ?? $"{row.Status} {row.LastError}")));
    }

    /// <returns>Those of the events that are in the inbox, as they came.</returns>
    public Task<List<string>> ArrivedAsync(List<string> events) => world.ReadAsync(db =>
        db.WorkItems.Where(item => events.Contains(item.Id)).OrderBy(item => item.Seq).Select(item => item.Id).ToListAsync(Ct));

    public async Task StandsAsync(Act? act, SessionModel model)
    {
        Same(act, Lines(model), await LinesAsync());
    }

    /// <summary>What people read when everything has come to rest.</summary>
    public async Task EndAsync(SessionModel model)
    {
        await world.AtAsync(world.Clock.GetUtcNow());
        await StandsAsync(null, model);
        foreach (var question in model.Questions.All)
        {
            Told(question);
        }

        foreach (var member in members)
        {
            await world.SayAsync(member, "自分の質問");
            Reads(world.LastWords(member), model.Questions.All.FindAll(question => question.Asker == member.Id), model);
        }

        await world.SayAsync(organizers[0], "質問一覧");
        Reads(world.LastWords(organizers[0]), model.Questions.All.FindAll(question => question.State is QuestionState.Held or QuestionState.Queued or QuestionState.Next or QuestionState.Now), model);
        var everything = await world.DatabaseTextAsync();
        Assert.All(model.ErasedTexts, text => Assert.DoesNotContain(text, everything, StringComparison.Ordinal));
    }

    /// <summary>
    /// Undoing names the version of the log that it goes back to, which nobody sees; and whether a message is in the inbox by the time its
    /// unsend is handled is a matter of milliseconds.
    /// </summary>
    private static string Plain(string fate) =>
        fate.StartsWith("organizer:undone:", StringComparison.Ordinal) ? "organizer:undone" : fate == "unsent:ahead-of-its-message" ? "unsent" : fate;

    private static List<string> Lines(SessionModel model) =>
    [
        $"{model.Phase.Now}",
        .. model.Questions.All.Select(question => Line(
            question.Number, question.Asker, question.Standing, question.Text ?? "", question.Answers.Select(answer => answer.Text), question.Supports.Keys)),
        .. model.Reports.Where(report => report.Value.State is not null).OrderBy(report => report.Key, StringComparer.Ordinal).Select(report =>
            $"{report.Key} {report.Value.State} {report.Value.Revision} {report.Value.Submitted} {report.Value.IsLate} {string.Join('|', report.Value.Messages.Select(message => $"{message.Revision}:{message.Text}"))}"),
    ];

    private Task<List<string>> LinesAsync() => world.ReadAsync(async db =>
    {
        var questions = await db.Questions.Include(question => question.Answers).OrderBy(question => question.Number).ToListAsync(Ct);
        var numbers = questions.ToDictionary(question => question.Id, question => question.Number);
        var people = await db.Members.ToDictionaryAsync(member => member.Id, member => member.LineUserId, Ct);
        var supports = await db.QuestionSupports.ToListAsync(Ct);
        var regions = await db.StudyGroups.SelectMany(group => group.Regions).ToDictionaryAsync(region => region.Id, region => region.Name, Ct);
        var reports = await db.RegionalReports.Include(report => report.Messages).ToListAsync(Ct);
        return (List<string>)
        [
            $"{(await db.Sessions.SingleAsync(Ct)).Phase}",
            .. questions.Select(question => Line(
                question.Number,
                people[question.AskerId],
                new(question.State, question.Kind, question.IsAnonymous, question.MergedInto is { } into ? numbers[into] : null, question.NotTakenReason, question.AnsweredWhen),
                question.Text,
                question.Answers.OrderBy(answer => answer.Ordinal).Select(answer => answer.Text),
                supports.Where(support => support.QuestionId == question.Id).Select(support => people[support.MemberId]))),
            .. reports.OrderBy(report => regions[report.RegionId], StringComparer.Ordinal).Select(report =>
                $"{regions[report.RegionId]} {report.State} {report.Revision} {report.SubmittedRevision} {report.IsLate} {string.Join('|', report.Messages.OrderBy(message => message.SentAt).Select(message => $"{message.Revision}:{message.Text}"))}"),
        ];
    });

    private static string Line(int number, string asker, ModelStanding standing, string text, IEnumerable<string> answers, IEnumerable<string> supports) =>
        $"{number} {asker} {standing} {text} [{string.Join('|', answers)}] {string.Join(' ', supports.Order(StringComparer.Ordinal))}";

    private static void Same(Act? act, List<string> expected, List<string> seen)
    {
        if (!expected.SequenceEqual(seen))
        {
            Assert.Fail($"After {act?.ToString() ?? "the end"} the model says\n  {string.Join("\n  ", expected)}\nand the service\n  {string.Join("\n  ", seen)}");
        }
    }

    /// <summary>One receipt for each number, and for what is settled its settlement.</summary>
    private void Told(ModelQuestion question)
    {
        var words = world.BotWords(members.Single(member => member.Id == question.Asker));
        var settled = question switch
        {
            { State: QuestionState.Answered, Answers: [.., (_, var answer)] } => answer,
            { State: QuestionState.NotTaken, Standing.Reason: { } reason } when !reason.StartsWith('（') => reason,
            { State: QuestionState.Merged, Standing.Into: { } into } => $"No.{into}とまとめて",
            _ => "",
        };
        Assert.True(words.Any(text => text.Contains(settled, StringComparison.Ordinal)), $"Nobody told the asker of No.{question.Number}: {settled}");
        Assert.InRange(words.Count(text => text.Contains($"No.{question.Number}として受け付けました", StringComparison.Ordinal)), 0, 1);
    }

    private static void Reads(string list, List<ModelQuestion> questions, SessionModel model)
    {
        foreach (var question in questions)
        {
            var entry = $"{Kind(question)}No.{question.Number}";
            var at = Regex.Match(list, $"{Regex.Escape(entry)}(?![0-9])") is { Success: true } found ? found.Index : -1;
            Assert.True(at >= 0 || list.Length > 4400, $"{entry} is missing in {list}");
            if (at >= 0)
            {
                var lines = list[at..].Split('\n');
                Assert.Contains(question.Text ?? "（送信取り消し）", lines[0], StringComparison.Ordinal);
                Assert.StartsWith($"→ {Words(question, model)}", lines[1], StringComparison.Ordinal);
                var supporters = Supporters(question, model);
                Assert.True(supporters == 0 || lines[1].Contains($"{supporters}人", StringComparison.Ordinal), $"{entry} has {supporters} supporters: {lines[1]}");
            }
        }
    }

    private static int Supporters(ModelQuestion question, SessionModel model)
    {
        var merged = model.Questions.All.FindAll(other => other.Standing.Into == question.Number);
        return question.Standing.Into is not null ? 0 : question.Supports.Keys.Concat(merged.SelectMany(other => other.Supports.Keys)).Concat(merged.Select(other => other.Asker))
            .Where(member => member != question.Asker).Distinct().Count();
    }

    private static string Kind(ModelQuestion question) => question.Standing.Kind switch
    {
        QuestionKind.Question => "質問",
        QuestionKind.Comment => "コメント",
        _ => "運営への連絡",
    };

    private static string Words(ModelQuestion question, SessionModel model) => question.State switch
    {
        QuestionState.Held => "受付済み（確認待ち）",
        QuestionState.Queued => "取り上げる予定です（順番待ち）",
        QuestionState.Next => "次に取り上げます",
        QuestionState.Now => "いま取り上げています",
        QuestionState.Answered => question.Standing.When == AnswerTime.Later ? "後日回答しました" : "回答済みです",
        QuestionState.NotTaken => $"今回は見送らせていただきました（理由：{question.Standing.Reason}）",
        QuestionState.Merged when model.Questions.Find(question.Standing.Into!.Value) is { State: QuestionState.Answered } => $"No.{question.Standing.Into}とまとめて回答しました",
        QuestionState.Merged => $"No.{question.Standing.Into}とまとめて取り上げます",
        _ => "取り消し済み",
    };
}
