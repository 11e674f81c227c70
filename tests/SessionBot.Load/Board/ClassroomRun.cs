using System.Diagnostics;
using LineSimulator.People;
using SessionBot.Load.Fire;

namespace SessionBot.Load.Board;

/// <summary>S1: a group as most are. Its members ask, support what others ask, and an organizer moderates.</summary>
internal sealed class ClassroomRun(BoardHouse house, Asked asked, List<SimulatedUser> members, Random random)
{
    private const int Boards = 3;

    private readonly HashSet<(string Member, int Question)> _votes = [];

    public static async Task PlayAsync(BoardHouse house, int people, int questions, int supports, int actions, TimeSpan duration, int seed, BoardReport report, CancellationToken ct)
    {
        var asked = new Asked(questions, 0, Boards);
        var run = new ClassroomRun(house, asked, await house.MembersAsync(people, ct), new Random(seed));
        var boards = await house.BoardsAsync(Boards, asked.Note, ct);
        var talking = Task.WhenAll(
            Pace.RunAsync(questions, duration, run.AskAsync, ct), Pace.RunAsync(actions, duration, action => run.ModerateAsync(action, ct), ct));
        await Task.WhenAll(run.ApproveTheRestAsync(talking, ct), Pace.RunAsync(supports, duration, _ => run.SupportAsync(ct), ct));
        await report.TruthAsync(house, asked, boards, ct);
        await report.DelaysAsync(house, asked, boards);
        var kept = await house.Database.QueryAsync(
            """
            SELECT m."LineUserId", q."Number" FROM "QuestionSupports" s JOIN "Members" m ON m."Id" = s."MemberId" JOIN "Questions" q ON q."Id" = s."QuestionId"
            """,
            row => (row.GetString(0), row.GetInt32(1)));
        report.Print("supports-lost", run._votes.Except(kept).Count(vote => !run.CameTooLate(vote)), "votes", 0);
        report.Print("supports-doubled", kept.Count - run._votes.Count, "votes", 0);
    }

    private Task AskAsync(int number) => asked.All[number].SendAsync(house.Line.Platform, members[number % members.Count]);

    /// <summary>Somebody, for a question of somebody else that all can see.</summary>
    private async Task SupportAsync(CancellationToken ct)
    {
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var since = Stopwatch.GetTimestamp();
        (SimulatedUser Member, int Question)? vote;
        do
        {
            var open = await house.Database.QueryAsync(
                """SELECT q."Number", m."LineUserId" FROM "Questions" q JOIN "Members" m ON m."Id" = q."AskerId" WHERE q."State" = 'Queued' """,
                row => (Number: row.GetInt32(0), Asker: row.GetString(1)));
            vote = Choose([.. from question in open from member in members where member.Id != question.Asker select (member, question.Number)]);
            if (vote is null && Stopwatch.GetElapsedTime(since) > Patience.Limit)
            {
                throw new TimeoutException($"No question was open to anybody's vote within {Patience.Limit}; {_votes.Count} votes were given before.");
            }
        }
        while (vote is null && await looks.WaitForNextTickAsync(ct));
        await house.Line.SayAsync(vote!.Value.Member, $"私も知りたい {vote.Value.Question}");
    }

    /// <summary>A question that was still open when somebody chose it may be answered before the vote arrives.</summary>
    private bool CameTooLate((string Member, int Question) vote) => house.Line.Platform.Chat(vote.Member).FromBot.Any(entry =>
        entry.Text.Contains($"No.{vote.Question}「", StringComparison.Ordinal) && entry.Text.Contains("」には回答があります。", StringComparison.Ordinal));

    private (SimulatedUser Member, int Question)? Choose(List<(SimulatedUser Member, int Question)> possible)
    {
        lock (_votes)
        {
            possible.RemoveAll(vote => _votes.Contains((vote.Member.Id, vote.Question)));
            if (possible.Count == 0)
            {
                return null;
            }

            var (member, question) = possible[random.Next(possible.Count)];
            _votes.Add((member.Id, question));
            return (member, question);
        }
    }

    /// <summary>What came in behind the last approval is approved too: everybody who still wants to vote finds something.</summary>
    private async Task ApproveTheRestAsync(Task talking, CancellationToken ct)
    {
        await talking;
        await house.QuietAsync(ct);
        var since = Stopwatch.GetTimestamp();
        while (await house.Database.CountAsync("""FROM "Questions" WHERE "State" = 'Held'""") > 0 && Stopwatch.GetElapsedTime(since) < Patience.Limit)
        {
            await ModerateAsync(0, ct);
        }
    }

    /// <summary>What came in is approved, and one after the other is answered.</summary>
    private async Task ModerateAsync(int action, CancellationToken ct)
    {
        var moderator = house.Moderators[0];
        await moderator.LookAsync(ct);
        await moderator.PressAsync(action % 2 == 0 ? "approve-all" : "advance", null, ct);
    }
}
