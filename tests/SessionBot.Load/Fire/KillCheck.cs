using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using LineSimulator.Webhooks;

namespace SessionBot.Load.Fire;

/// <summary>The promises: what got a 200 has one effect, in order, and nobody hears of it twice.</summary>
internal sealed partial class KillCheck(MortalService service, Crowd crowd, int kills, int faults, int drafts)
{
    /// <summary>Below, too little was in hand when the service was killed for the promises to mean much. Whoever is being killed all the time gets few.</summary>
    private const double FewestAcknowledged = 5;

    /// <summary>A reply that was under way when the process ended is not sent again, for nobody knows whether LINE has it. It must be rare that LINE has not.</summary>
    private const double MostUnheard = 2;

    private readonly string _name = service.Database.Name;

    public async Task JudgeAsync(Figures figures, TextWriter output)
    {
        var platform = service.Line.Platform;
        var deliveries = platform.Deliveries;
        var acknowledged = deliveries.Where(one => one.Outcome == DeliveryOutcome.Ok).SelectMany(one => one.EventIds).ToHashSet();
        var odd = deliveries.Count(one => one.IsRedelivery || one.EventIds.Count > 1);
        var items = await QueryAsync(
            "SELECT id, COALESCE(message_id, ''), seq FROM work_item WHERE lane = 'webhook' AND status = 1",
            row => (Id: row.GetString(0), Message: row.GetString(1), Seq: row.GetInt64(2)));
        var questions = await QueryAsync(
            """SELECT "Number", "LineMessageId", "AskerId", "Text" FROM "Questions" JOIN "QuestionParts" ON "QuestionId" = "Questions"."Id" ORDER BY "Number" """,
            row => (Number: row.GetInt32(0), Message: row.GetString(1), Asker: row.GetValue(2).ToString()!, Text: row.GetString(3)));
        var answers = await QueryAsync("""SELECT "LineMessageId" FROM "Answers" """, row => row.GetString(0));
        var said = platform.Chats.SelectMany(chat => chat.FromBot.Select(entry => entry.Text)).ToList();
        var receipts = said.SelectMany(text => Receipt().Matches(text).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))).ToList();
        var told = said.SelectMany(text => Told().Matches(text).Select(match => match.Groups[1].Value)).ToList();
        var drafted = said.SelectMany(text => Drafted().Matches(text).Select(match => match.Value)).ToList();
        var doubtful = await QueryAsync("SELECT reply_token FROM outgoing_message WHERE last_error LIKE '%in doubt%'", row => row.GetString(0));
        var unheard = doubtful.Count(token => !platform.HasTakenReply(token));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{_name}: {deliveries.Count} webhooks ({odd} redelivered or batched), {acknowledged.Count} events acknowledged, {questions.Count} questions, "
            + $"{receipts.Count} receipts, {answers.Count} answers, {told.Count} told, {drafted.Count} drafts told, {doubtful.Count} replies in doubt, of which LINE has not got {unheard}, {faults} calls failed"));

        var handled = items.Select(item => item.Id).ToHashSet();
        var messages = items.Select(item => item.Message).ToHashSet();
        var seq = items.Where(item => item.Message.Length > 0).ToDictionary(item => item.Message, item => item.Seq);
        var asked = questions.Select(question => question.Message).ToList();
        var revisions = await service.Database.CountAsync("""FROM "Minutes" """);
        figures.Print($"kill/{_name}/acknowledged", (double)acknowledged.Count / kills, "events a kill", FewestAcknowledged, isMost: false);
        figures.Print($"kill/{_name}/in-doubt-and-unheard", (double)unheard / (kills + faults), "replies a kill or fault", MostUnheard, isMost: true);
        None(figures, "acknowledged-and-lost", acknowledged.Count(id => !handled.Contains(id)));
        None(figures, "without-effect", crowd.Questions.Keys.Where(messages.Contains).Except(asked).Count() + crowd.Answers.Keys.Where(messages.Contains).Except(answers).Count()
            + Math.Max(0, drafts - revisions));
        None(figures, "effect-doubled", asked.Count - asked.Distinct().Count() + answers.Count - answers.Distinct().Count() + Math.Max(0, revisions - drafts));
        None(figures, "words-changed", questions.Count(question => crowd.Questions[question.Message] != question.Text));
        None(figures, "out-of-order", questions.GroupBy(question => question.Asker).Sum(own => own.Zip(own.Skip(1)).Count(pair => seq[pair.First.Message] > seq[pair.Second.Message])));
        None(figures, "said-twice", receipts.Count - receipts.Distinct().Count() + told.Count - told.Distinct().Count() + drafted.Count - drafted.Distinct().Count());
        None(figures, "unsaid-without-doubt", Math.Max(0, questions.Count - receipts.Count + answers.Count - told.Count + revisions - drafted.Count - unheard));
        None(figures, "not-done", await service.Database.CountAsync("FROM work_item WHERE status <> 1") + await service.Database.CountAsync("FROM outgoing_message WHERE status <> 1"));
        None(figures, "leases-stuck", await service.Database.CountAsync("FROM work_item WHERE lease_until IS NOT NULL") + await service.Database.CountAsync("FROM outgoing_message WHERE lease_until IS NOT NULL"));
    }

    [GeneratedRegex(@"No\.([0-9]+)として受け付けました")]
    private static partial Regex Receipt();

    [GeneratedRegex(@"に回答がありました。\s*「[^」]*」\D*?その([0-9]+)への答えです")]
    private static partial Regex Told();

    [GeneratedRegex(@"議事録承認 [0-9]+")]
    private static partial Regex Drafted();

    private Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> row) => service.Database.QueryAsync(sql, row);

    private void None(Figures figures, string what, long count) => figures.Print($"kill/{_name}/{what}", count, "times", 0, isMost: true);
}
