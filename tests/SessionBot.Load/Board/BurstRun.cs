using System.Collections.Concurrent;
using System.Diagnostics;
using LineSimulator.People;

namespace SessionBot.Load.Board;

/// <summary>
/// S3: everybody asks at once, a tenth comes twice and a twentieth is unsent at once; on the projector words are unsent too. The organizers approve what
/// comes in and put one after the other on screen.
/// </summary>
internal sealed class BurstRun(BoardHouse house, Asked asked, List<SimulatedUser> members, StageWatch stage, Random random)
{
    private const int Boards = 3;
    private const double Redelivered = 0.1;
    private const double Unsent = 0.05;

    private static readonly TimeSpan BetweenApprovals = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenScreens = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestRegret = TimeSpan.FromSeconds(3);

    private readonly ConcurrentQueue<double> _gone = [];
    private int _screens;

    /// <param name="people">Who ask in turn.</param>
    /// <param name="perSecond">Messages of all together.</param>
    /// <param name="cuts">What happens to the boards' lines; nothing, if left out.</param>
    public static async Task PlayAsync(BoardHouse house, int people, int perSecond, TimeSpan duration, int seed, BoardReport report, CancellationToken ct, LineCuts? cuts = null)
    {
        var asked = new Asked((int)(duration.TotalSeconds * perSecond), 0, Boards);
        var (stage, random) = (new StageWatch(), new Random(seed));
        var run = new BurstRun(house, asked, await house.MembersAsync(people, ct), stage, random);
        var boards = await house.BoardsAsync(Boards, asked.Note, ct);
        await house.ProjectorAsync(stage.Note, ct);
        await Task.WhenAll(
            Pace.RunAsync(asked.All.Count, duration, number => run.AskAsync(number, ct), ct),
            Pace.RunAsync((int)(duration / BetweenApprovals), duration, _ => run.ApproveAsync(ct), ct),
            Pace.RunAsync((int)(duration / BetweenScreens), duration, _ => run.ShowAndRegretAsync(ct), ct),
            cuts?.CutAllAsync(house, boards, duration, new Random(seed), ct) ?? Task.CompletedTask);
        await report.TruthAsync(house, asked, boards, ct);
        report.Print("unsent-gone-from-projector", run._gone.Max(), "ms", 1000);
        if (cuts is null)
        {
            await report.DelaysAsync(house, asked, boards);
        }

        var deliveries = house.Line.Platform.Deliveries;
        report.Say($"{deliveries.Count} webhooks, {deliveries.Count(one => one.IsRedelivery)} redelivered, {asked.All.Count(message => message.UnsentAt > 0)} messages unsent, {run._gone.Count} of them on screen");
        report.Webhooks(deliveries);
        if (cuts is not null)
        {
            await cuts.StormAsync(house, ct);
        }
    }

    private async Task AskAsync(int number, CancellationToken ct)
    {
        var message = asked.All[number];
        var (comesTwice, isUnsent, regret) = Fate();
        await message.SendAsync(house.Line.Platform, members[number % members.Count], comesTwice ? new() { LoseAnswer = true } : null);
        if (isUnsent)
        {
            await Task.Delay(regret, TimeProvider.System, ct);
            await message.UnsendAsync(house.Line.Platform);
        }
    }

    private (bool ComesTwice, bool IsUnsent, TimeSpan Regret) Fate()
    {
        lock (random)
        {
            return (random.NextDouble() < Redelivered, random.NextDouble() < Unsent, LongestRegret * random.NextDouble());
        }
    }

    private async Task ApproveAsync(CancellationToken ct)
    {
        await house.Moderators[0].LookAsync(ct);
        await house.Moderators[0].PressAsync("approve-all", null, ct);
    }

    /// <summary>A question of an organizer's choice goes on screen, and its asker takes it back.</summary>
    private async Task ShowAndRegretAsync(CancellationToken ct)
    {
        // Of a member of its own: what else is asked stays as it is.
        var (asker, words) = (await house.MemberAsync($"登壇{++_screens}", ct), $"スクリーンの{_screens}件目は内緒ですか");
        var id = await house.Line.SayAsync(asker, $"質問：{words}");
        var number = await NumberAsync(id, ct);
        await house.Line.SayAsync(house.Moderators[1].Person, $"表示 {number}");
        await stage.UntilAsync(html => html.Contains(words, StringComparison.Ordinal), ct);
        var unsent = Stopwatch.GetTimestamp();
        await house.Line.Platform.UnsendAsync(asker.Id, id, ct: ct);
        _gone.Enqueue(Stopwatch.GetElapsedTime(unsent, await stage.UntilAsync(html => !html.Contains(words, StringComparison.Ordinal), ct)).TotalMilliseconds);
    }

    private async Task<int> NumberAsync(string messageId, CancellationToken ct)
    {
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            var known = await house.Database.QueryAsync(
                $"""SELECT q."Number" FROM "Questions" q JOIN "QuestionParts" p ON p."QuestionId" = q."Id" WHERE p."LineMessageId" = '{messageId}'""", row => row.GetInt32(0));
            if (known is [var number])
            {
                return number;
            }

            await looks.WaitForNextTickAsync(ct);
        }
    }
}
