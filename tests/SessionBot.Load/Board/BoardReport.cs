using System.Globalization;

namespace SessionBot.Load.Board;

/// <summary>The figures that several scenarios share.</summary>
internal sealed class BoardReport(string scenario, Figures figures, TextWriter output)
{
    /// <summary>Messages that are not timed: the runtime compiles what it needs.</summary>
    private const int WarmUp = 10;

    public void Print(string name, double value, string unit, double bar) => figures.Print($"board/{scenario}/{name}", value, unit, bar, isMost: true);

    public void Say(FormattableString words) => output.WriteLine($"board/{scenario}: {words.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>From the webhook's leaving until a board shows the card, over all messages and boards.</summary>
    public void Delays(Asked asked)
    {
        var delays = asked.All.Skip(WarmUp).SelectMany(message => message.Delays()).Order().ToList();
        Say($"{delays.Count} cards seen, the median after {At(delays, 0.5):0.0} ms, the last after {At(delays, 1):0} ms");
        Print("card-p95", At(delays, 0.95), "ms", 100);
        Print("card-p99", At(delays, 0.99), "ms", 300);
        Print("never-on-a-board", asked.All.Where(message => message.UnsentAt == 0).Sum(message => message.Unseen), "cards", 0);
    }

    /// <summary>Every message has one question with its words, what was unsent has none, and every board shows what the database holds.</summary>
    public async Task TruthAsync(BoardHouse house, Asked asked, IReadOnlyCollection<LivePage> boards, CancellationToken ct)
    {
        await house.QuietAsync(ct);
        await house.CatchUpAsync(ct);
        var truth = await TrueBoard.ReadAsync(house.Database);
        var words = truth.Parts.ToLookup(part => part.MessageId, part => part.Text);
        var kept = asked.All.Where(message => message.UnsentAt == 0).ToList();
        Print("lost", kept.Count(message => !words[message.Id].Contains(message.Text)), "messages", 0);
        Print("doubled", truth.Parts.GroupBy(part => part.Text).Sum(same => same.Count() - 1), "messages", 0);
        Print("unsent-but-kept", truth.Parts.Count - kept.Count, "messages", 0);
        Boards(truth, boards);
    }

    public void Boards(TrueBoard truth, IReadOnlyCollection<LivePage> boards)
    {
        var unlike = 0;
        foreach (var same in boards.GroupBy(board => board.Shown!.Html))
        {
            if (truth.Differences(ShownBoard.Of(same.First().Shown!)) is [var first, ..] differences)
            {
                unlike += same.Count();
                Say($"a board {first} ({differences.Count} differences)");
            }
        }

        Print("boards-unlike-the-database", unlike, "boards", 0);
        Print("streams-lost", boards.Sum(board => board.Lost), "times", 0);
    }

    public static double At(IReadOnlyList<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
}
