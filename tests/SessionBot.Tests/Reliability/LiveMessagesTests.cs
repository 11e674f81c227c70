using System.Globalization;
using System.Text;
using CsCheck;
using LineSimulator.Faults;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Features.Webhook;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Storage.PostgreSql;
using SessionBot.Storage.Queue;
using SessionBot.Storage.Sqlite;
using SessionBot.Tests.Model;
using SessionBot.Tests.World;
using SessionBot.Work;

namespace SessionBot.Tests.Reliability;

/// <summary>Plain questions and comments are kept without EF Core; nobody can tell.</summary>
public sealed class LiveMessagesTests
{
    private const int Members = 8;

    /// <summary>One read and six writes: the question, its text, two entries of the log, the receipt, and that it is done…</summary>
    private const int StatementsAQuestion = 7;

    /// <summary>…and what is asked once for all: the group, its regions and sessions, what has moved, what waits, the raised version.</summary>
    private const int ForAll = 6;

    private static readonly string[] Words =
    [
        "費用はどのくらいですか", "質問：窓口の手順をどのように変えましたか", "コメント：とても参考になりました", "ありがとうございます。とても参考になりました。",
        "匿名でお願いします。国の補助はありますか", "質問：匿名でお願いします。反対は出ましたか", "匿名でお願いします", "質問です。", "予約の件なのですが、", "あと、費用も知りたいです", "それと人数も", "はい", "いいえ",
        "みなと町", "あおば市です", "あおば", "報告する", "提出", "取消", "取消 1", "自分の質問", "こんにちは", "音が聞こえません", "No.1 私も知りたい", "質問一覧", "承認 1",
        "先ほどの質問は取り消します", "訂正します。正しくは3回です", "質問：死ね", "費用はどれくらいかかりますか", "質問：費用はどれくらいかかりますか", "　", "質問", "コメントにする", "匿名にする 2", "使い方",
        "\ud83d半分", "質問：\0零", "No.2 私も知りたい", "私のデータ", "運営登録 ちがう", "😊",
    ];

    private static readonly string[] Orders = ["承認 1", "全て承認", "表示 1", "次", "休憩", "再開", "見送り 2 時間が足りないため"];

    /// <summary>In seconds: one within which a message joins the one before, and one beyond. No sum of them comes near a time at which anything else changes.</summary>
    private static readonly int[] Pauses = [57, 114];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly Gen<(int Member, int Words, int Order, int Pause)[]> Talks = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, Words.Length - 1], Gen.Int[0, 2 * Orders.Length], Gen.Int[0, Pauses.Length - 1]).Array[30, 40];

    [Fact]
    public Task Whatever_is_written_is_kept_and_answered_as_in_the_general_way() => RandomSessions.PlayAsync(Talks, usual: 4, TalkAsync, triesToShrink: 30);

    private static async Task TalkAsync(IReadOnlyList<(int Member, int Words, int Order, int Pause)> steps)
    {
        await using var quick = await StageAsync(null);
        await using var general = await StageAsync(services => services.AddSingleton<IQuickHandler, ClaimsOnly>());
        var at = BotWorld.SessionStart.AddMinutes(1);
        foreach (var (member, words, order, pause) in steps)
        {
            at = at.AddSeconds(Pauses[pause]);
            foreach (var stage in new[] { quick, general })
            {
                // What is due by now is sent first: otherwise it may ride on what follows, or not.
                stage.World.Clock.Set(at);
                await stage.World.QuietAsync();
                if (order < Orders.Length)
                {
                    await stage.World.SayAsync(stage.Organizer, Orders[order]);
                }

                await stage.World.SayAsync(stage.Members[member], Words[words]);
            }

            Assert.Equal(general.World.BotWords(general.Members[member]), quick.World.BotWords(quick.Members[member]));
        }

        Assert.Equal(await RowsAsync(general.World), await RowsAsync(quick.World));
    }

    [Fact]
    public async Task A_plain_question_takes_few_statements_and_none_of_EF_Core()
    {
        var (ef, prepared) = (new CommandWatch(), new PreparedCount());
        var (world, _) = await BotWorld.LiveAsync(services: services => prepared.Watch(services
            .ConfigureDbContext<SqliteSessionBotDb>(options => options.AddInterceptors(ef))
            .ConfigureDbContext<PostgreSqlSessionBotDb>(options => options.AddInterceptors(ef))));
        await using var disposing = world;
        var members = new List<SimulatedUser>();
        for (var number = 0; number < Members; number++)
        {
            members.Add(await world.MemberAsync($"会員{number}"));
        }

        // The first one reads what members see.
        await world.SayAsync(members[0], "質問：いつからですか");
        var (before, isGeneral) = (prepared.Count, false);
        ef.Before("fate", () =>
        {
            isGeneral = true;
            return Task.CompletedTask;
        });
        await world.Services.GetRequiredService<InboxWriter>().StoreAsync([.. members.Select((member, number) => Question(world, member, number))], Ct);
        await world.QuietAsync();

        Assert.False(isGeneral);
        Assert.InRange(prepared.Count - before, 1, (StatementsAQuestion * Members) + ForAll);
        Assert.Equal(Members + 1, await world.ReadAsync(db => db.Questions.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_receipt_never_overtakes_the_one_before_it()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        world.Line.Fault(LineEndpoint.Reply, FaultKind.RateLimited);

        await world.Line.SayAsync(member.Id, "質問：費用はどのくらいですか", ct: Ct);
        await world.Line.SayAsync(member.Id, "質問：人数はどのくらいですか", ct: Ct);
        await world.QuietAsync();

        Assert.Equal(["No.1", "No.2"], world.BotWords(member).TakeLast(2).Select(words => words.Contains("No.1", StringComparison.Ordinal) ? "No.1" : "No.2"));
    }

    private static async Task<Stage> StageAsync(Action<IServiceCollection>? services)
    {
        var (world, organizer) = await BotWorld.LiveAsync(services: services);
        return new(world, organizer, [await world.MemberAsync("小松"), await world.MemberAsync("稲垣", "あおば市"), await world.MemberAsync("早瀬"), await world.MemberAsync("水野", region: null)]);
    }

    /// <summary>Every column but those whose values no two runs have in common: a busy machine also tries again what it could not store at first.</summary>
    private static async Task<string> RowsAsync(BotWorld world)
    {
        var text = new StringBuilder();
        await using var connection = await world.Services.GetRequiredService<IDatabase>().OpenAsync(Ct);
        foreach (var (table, order) in new[]
        {
            ("\"Questions\"", "\"Number\""), ("\"QuestionParts\"", "\"SentAt\", \"Text\""), ("\"SessionEvents\"", "\"Version\""), ("\"Sessions\"", "\"Number\""),
            ("work_item", "seq"), ("outgoing_message", "seq"),
        })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table} ORDER BY {order}";
            await using var reader = await command.ExecuteReaderAsync(Ct);
            while (await reader.ReadAsync(Ct))
            {
                text.Append(table);
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    var (name, value) = (reader.GetName(column), reader.GetValue(column));
                    if (name is not ("attempts" or "fence" or "last_error"))
                    {
                        text.Append(CultureInfo.InvariantCulture, $" {name}={(IsOfTheRun(name) ? value is DBNull ? "none" : "some" : value)}");
                    }
                }

                text.Append('\n');
            }
        }

        return AnyId.Replace(text.ToString(), "some");
    }

    private static readonly System.Text.RegularExpressions.Regex AnyId = new("[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}");

    private static bool IsOfTheRun(string column) => column.EndsWith("id", StringComparison.OrdinalIgnoreCase)
        || column.EndsWith("At", StringComparison.Ordinal) || column.EndsWith("_at", StringComparison.Ordinal)
        || column is "Cause" or "Subject" or "MergedInto" or "SplitFrom" or "stream_key" or "recipient" or "reply_token" or "payload" or "topic" or "seq";

    private static WorkItem Question(BotWorld world, SimulatedUser member, int number) => new()
    {
        Id = $"live-{number}",
        Lane = WorkItem.WebhookLane,
        StreamKey = $"{ExampleGroup.Key}/{member.Id}",
        Group = ExampleGroup.Key,
        MessageId = $"9-live-{number}",
        Payload = Encoding.UTF8.GetBytes($$$"""
            {"type":"message","mode":"active","timestamp":{{{world.Clock.GetUtcNow().ToUnixTimeMilliseconds()}}},"source":{"type":"user","userId":"{{{member.Id}}}"},"webhookEventId":"live-{{{number}}}","replyToken":"live-{{{number}}}","deliveryContext":{"isRedelivery":false},"message":{"type":"text","id":"9-live-{{{number}}}","text":"質問：{{{number}}}番の窓口の手順をどう変えましたか"}}
            """),
        ReceivedAt = world.Clock.GetUtcNow(),
        DueAt = QueueRow.AtOnce,
    };

    private sealed record Stage(BotWorld World, SimulatedUser Organizer, IReadOnlyList<SimulatedUser> Members) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => World.DisposeAsync();
    }
}
