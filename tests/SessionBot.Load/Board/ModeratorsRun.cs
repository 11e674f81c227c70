using System.Collections.Concurrent;
using System.Diagnostics;

namespace SessionBot.Load.Board;

/// <summary>S5: several moderators press buttons at random, at the same time and not always on the newest page.</summary>
internal sealed class ModeratorsRun(BoardHouse house, IReadOnlyList<LivePage> boards, Asked asked, int seed)
{
    /// <summary>So many commands of ten go out from an older page than the one that the moderator has before the eyes.</summary>
    private const int Late = 3;

    /// <summary>So many cards come of those that were asked.</summary>
    private const int More = 5;

    private static readonly string[] OfNone = ["advance", "undo", "approve-all"];

    private static readonly string[] OfOne =
    [
        "approve", "hold", "next", "now", "answer", "aloud", "not-take", "merge", "up", "down", "top", "label", "speaker", "office", "nobody", "question", "comment", "reword", "own-words", "divide",
    ];

    private static readonly string[] OfSeveral = ["gather", "approve", "hold", "not-take", "label", "speaker", "office"];

    private readonly ConcurrentQueue<IssuedCommand> _issued = [];
    private readonly ConcurrentQueue<double> _took = [];

    public static async Task PlayAsync(BoardHouse house, int commands, int cards, int seed, BoardReport report, CancellationToken ct)
    {
        var asked = new Asked(cards, 0, house.Moderators.Count, areDouble: true);
        var members = await house.MembersAsync(Math.Min(cards, 10), ct);
        await Pace.RunAsync(cards, TimeSpan.FromSeconds(cards / 20.0), number => asked.All[number].SendAsync(house.Line.Platform, members[number % members.Count]), ct);
        await house.QuietAsync(ct);
        var boards = await house.BoardsAsync(house.Moderators.Count, asked.Note, ct);
        var run = new ModeratorsRun(house, boards, asked, seed);
        await Task.WhenAll(house.Moderators.Select((_, at) => run.ModerateAsync(at, Share(commands, at, house.Moderators.Count), ct)));
        var took = run._took.Order().ToList();
        report.Say($"a command takes {BoardReport.At(took, 0.5):0} ms in the median, {BoardReport.At(took, 0.99):0} ms at p99");
        await report.TruthAsync(house, asked, boards, ct);
        await new CommandCheck(house.Database).JudgeAsync([.. run._issued], report);
    }

    private static int Share(int commands, int at, int moderators) => (commands / moderators) + (at < commands % moderators ? 1 : 0);

    private async Task ModerateAsync(int at, int commands, CancellationToken ct)
    {
        var (moderator, board, random) = (house.Moderators[at], boards[at], new Random(seed + at));
        var actor = moderator.Person.Id;
        await moderator.LookAsync(ct);
        for (var command = 0; command < commands; command++)
        {
            var press = Choose(random, command);
            var before = moderator.Version;

            // The board has heard of what colleagues did; the page that the last command was answered with has not.
            var seen = random.Next(10) < Late ? Math.Max(1, before - random.Next(10)) : Math.Max(before, board.Shown!.Version);
            var began = Stopwatch.GetTimestamp();
            await moderator.PressAsync(press.Verb, press.Number, ct, press.Text, press.Into, press.Place, press.Chosen, seen);
            _took.Enqueue(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            _issued.Enqueue(new(actor, press.Verb, press.About, seen, before, moderator.Version, moderator.Told));
        }
    }

    /// <summary>A button of the bar, of a card, or of the bar for those that are ticked; some of the cards are there only once somebody has divided or gathered others.</summary>
    private RandomPress Choose(Random random, int command)
    {
        var text = $"その{command}番目の言葉です。";
        var at = random.Next(OfNone.Length + OfOne.Length + OfSeveral.Length);
        if (at < OfNone.Length)
        {
            return new(OfNone[at], "");
        }

        if (at >= OfNone.Length + OfOne.Length)
        {
            return new(OfSeveral[at - OfNone.Length - OfOne.Length], text) { Chosen = [.. Enumerable.Range(0, 3).Select(_ => Card()).Distinct()] };
        }

        var (verb, number) = (OfOne[at - OfNone.Length], Card());
        return new(verb, text)
        {
            Number = number,
            Into = verb == "merge" ? Card() : null,
            Place = verb == "divide" ? asked.All[(number - 1) % asked.All.Count].SecondAt : null,
        };

        int Card() => random.Next(1, asked.All.Count + More + 1);
    }
}
