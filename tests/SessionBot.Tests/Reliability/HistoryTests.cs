using System.Text.RegularExpressions;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Storage.Sqlite;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Reliability;

/// <summary>What a group does today costs the same however long its past is: no statement goes through all that was ever done.</summary>
public sealed partial class HistoryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>On SQLite alone: only SQLite tells beforehand how it goes about a statement. PostgreSQL has the same indexes.</summary>
    [Fact]
    public async Task No_statement_of_a_session_goes_through_the_whole_past_of_the_queues()
    {
        var statements = new StatementRecorder();
        var folder = Directory.CreateTempSubdirectory("sessionbot-history-");
        var database = $"Data Source={Path.Combine(folder.FullName, "bot.db")}";
        var (world, organizer) = await BotWorld.LiveAsync(
            new Dictionary<string, string?> { ["ConnectionStrings:Database"] = database },
            services: services => services.ConfigureDbContext<SqliteSessionBotDb>(options => options.AddInterceptors(statements)));
        await using (world)
        {
            await SessionAsync(world, organizer);

            var plans = await statements.ExplainAsync(database, Ct);
            Assert.InRange(plans.Count, 50, int.MaxValue);
            // EF asks for none of an empty list with WHERE 0.
            var slow = plans.Where(plan => !plan.Sql.EndsWith("WHERE 0", StringComparison.Ordinal)
                    && plan.Steps.Exists(step => GoesThroughHistory(plan.Sql, step)))
                .Select(plan => $"{string.Join(" / ", plan.Steps)}\n{plan.Sql}").ToList();
            Assert.True(slow.Count == 0, string.Join("\n\n", slow));
        }

        folder.Delete(recursive: true);
    }

    /// <summary>Everything a group does, and a look at its public page.</summary>
    private static async Task SessionAsync(BotWorld world, SimulatedUser organizer)
    {
        var member = await world.MemberAsync("冬木");

        var asked = await world.SayAsync(member, "予約は何時からできますか");
        foreach (var words in (string[])["はい", "いいえ", "自分の質問", "みんなの質問", "次回の研究会", "議事録", "私のデータ", "その費用はいくらですか"])
        {
            await world.SayAsync(member, words);
        }

        foreach (var words in (string[])["質問一覧", "全部承認", "次へ", "回答 1 九時からです。", "未処理", "一斉送信 明日は休みです。", "終了", "議事録作成"])
        {
            await world.SayAsync(organizer, words);
        }

        await world.UnsendAsync(member, asked);
        using var http = new HttpClient(new SocketsHttpHandler());
        await http.GetStringAsync(world.Address, Ct);
    }

    /// <summary>A table is named by its alias there. An index of what is not done, or not published, is short whatever was done.</summary>
    private static bool GoesThroughHistory(string sql, string step)
    {
        var names = Queues().Matches(sql).Select(match => match.Groups["alias"] is { Success: true, Value: var alias } ? alias : match.Groups["table"].Value);
        return names.Any(name => step == $"SCAN {name}" || step.StartsWith($"SEARCH {name} USING INDEX IX_outgoing_message_group_done_at (group=?)", StringComparison.Ordinal));
    }

    [GeneratedRegex("""(?:FROM|JOIN|UPDATE|INTO) "(?<table>work_item|outgoing_message)"(?: AS "(?<alias>\w+)")?""")]
    private static partial Regex Queues();
}
