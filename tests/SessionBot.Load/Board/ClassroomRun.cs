using LineSimulator.People;

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
        await Task.WhenAll(
            Pace.RunAsync(questions, duration, run.AskAsync, ct),
            Pace.RunAsync(supports, duration, _ => run.SupportAsync(ct), ct),
            Pace.RunAsync(actions, duration, action => run.ModerateAsync(action, ct), ct));
        await report.TruthAsync(house, asked, boards, ct);
        await report.DelaysAsync(house, asked, boards);
        var kept = await house.Database.QueryAsync(
            """
            SELECT m."LineUserId", q."Number" FROM "QuestionSupports" s JOIN "Members" m ON m."Id" = s."MemberId" JOIN "Questions" q ON q."Id" = s."QuestionId"
            """,
            row => (row.GetString(0), row.GetInt32(1)));
        report.Print("supports-lost", run._votes.Except(kept).Count(), "votes", 0);
        report.Print("supports-doubled", kept.Count - run._votes.Count, "votes", 0);
    }

    private Task AskAsync(int number) => asked.All[number].SendAsync(house.Line.Platform, members[number % members.Count]);

    /// <summary>Somebody, for a question of somebody else that all can see.</summary>
    private async Task SupportAsync(CancellationToken ct)
    {
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        (SimulatedUser Member, int Question)? vote;
        do
        {
            var open = await house.Database.QueryAsync(
                """SELECT q."Number", m."LineUserId" FROM "Questions" q JOIN "Members" m ON m."Id" = q."AskerId" WHERE q."State" = 'Queued' """,
                row => (Number: row.GetInt32(0), Asker: row.GetString(1)));
            vote = Choose([.. from question in open from member in members where member.Id != question.Asker select (member, question.Number)]);
        }
        while (vote is null && await looks.WaitForNextTickAsync(ct));
        await house.Line.SayAsync(vote!.Value.Member, $"私も知りたい {vote.Value.Question}");
    }

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

    /// <summary>What came in is approved, and one after the other is answered.</summary>
    private async Task ModerateAsync(int action, CancellationToken ct)
    {
        var moderator = house.Moderators[0];
        await moderator.LookAsync(ct);
        await moderator.PressAsync(action % 2 == 0 ? "approve-all" : "advance", null, ct);
    }
}
