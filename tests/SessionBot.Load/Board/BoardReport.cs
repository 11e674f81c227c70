using System.Diagnostics;
using System.Globalization;
using LineSimulator.Webhooks;

namespace SessionBot.Load.Board;

/// <summary>The figures that several scenarios share.</summary>
internal sealed class BoardReport(string scenario, Figures figures, TextWriter output)
{
    /// <summary>Messages that are not timed: the runtime compiles what it needs.</summary>
    private const int WarmUp = 10;

    public void Print(string name, double value, string unit, double bar) => figures.Print($"board/{scenario}/{name}", value, unit, bar, isMost: true);

    public void Say(FormattableString words) => output.WriteLine($"board/{scenario}: {words.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>From the webhook's leaving until a board shows the card, over all messages and boards.</summary>
    public async Task DelaysAsync(BoardHouse house, Asked asked, IReadOnlyList<LivePage> boards)
    {
        var known = await LookedAt.ReadAsync(house);
        var timed = asked.All.Skip(WarmUp).ToList();
        var delays = timed.SelectMany(message => message.Delays()).Order().ToList();
        var handled = timed.Where(message => known.ContainsKey(message.Id)).Select(message => message.Until(known[message.Id].HandledAt)).Order().ToList();
        var after = timed.Where(message => known.ContainsKey(message.Id)).SelectMany(message => message.Delays().Select(delay => delay - message.Until(known[message.Id].HandledAt))).Order().ToList();
        Say($"{delays.Count} cards seen, the median after {At(delays, 0.5):0.0} ms, the last after {At(delays, 1):0} ms");
        Say($"until a message is handled {At(handled, 0.5):0} ms, p95 {At(handled, 0.95):0} ms; from there to a board {At(after, 0.5):0} ms, p95 {At(after, 0.95):0} ms, p99 {At(after, 0.99):0} ms");
        var tens = timed.GroupBy(message => (int)(Stopwatch.GetElapsedTime(timed[0].SentAt, message.SentAt).TotalSeconds / 10));
        Say($"p95 of each ten seconds: {string.Join(", ", tens.OrderBy(ten => ten.Key).Select(ten => $"{At([.. ten.SelectMany(message => message.Delays()).Order()], 0.95):0}"))} ms");
        Print("card-p95", At(delays, 0.95), "ms", 100);
        Print("card-p99", At(delays, 0.99), "ms", 300);

        // Who approves everything at once passes over what has just come; what is unsent at once may be gone before anybody looks.
        var unseen = asked.All.SelectMany(message => message.Unseen.Select(board => (Message: message, Board: boards[board]))).ToList();
        var missing = unseen.Count(one => known.TryGetValue(one.Message.Id, out var looked) && looked.IsDue(one.Board));
        Say($"{unseen.Count(one => one.Message.UnsentAt > 0)} cards unsent before a board showed them, {unseen.Count(one => one.Message.UnsentAt == 0) - missing} approved and behind the first page before a board looked");
        Print("never-on-a-board", missing, "cards", 0);
    }

    /// <summary>An answer is lost to LINE when it comes later than after two seconds, whatever it says.</summary>
    public void Webhooks(IReadOnlyList<DeliveryAttempt> deliveries)
    {
        var refused = deliveries.Where(one => one.Outcome != DeliveryOutcome.Ok && one.Status is not (>= 200 and < 300)).ToList();
        foreach (var same in refused.GroupBy(one => (one.Outcome, one.Status)))
        {
            Say($"{same.Count()} webhooks met {same.Key.Outcome} {same.Key.Status}, the first after {same.First().Milliseconds:0} ms: {same.First().Detail}");
        }

        var took = deliveries.Select(one => one.Milliseconds).Order().ToList();
        Say($"a webhook is answered after {At(took, 0.5):0} ms, p95 {At(took, 0.95):0} ms, the last {At(took, 1):0} ms");
        Print("webhooks-refused", refused.Count, "times", 0);
        Print("webhooks-late", 100.0 * deliveries.Count(one => one.Outcome == DeliveryOutcome.RequestTimeout && one.Status is >= 200 and < 300) / deliveries.Count, "%", 0.1);
    }

    /// <summary>Every message has one question with its words, what was unsent has none, and every board shows what the database holds.</summary>
    public async Task TruthAsync(BoardHouse house, Asked asked, IReadOnlyCollection<LivePage> boards, CancellationToken ct)
    {
        await house.QuietAsync(ct);
        await house.CatchUpAsync(ct);
        var truth = await TrueBoard.ReadAsync(house.Database);
        var words = truth.Messages.ToLookup(message => message.Id, message => message.Text);
        var kept = asked.All.Where(message => message.UnsentAt == 0).ToList();
        Print("lost", kept.Count(message => !words[message.Id].Contains(message.Text)), "messages", 0);
        Print("doubled", truth.Messages.GroupBy(message => message.Text).Sum(same => same.Count() - 1), "messages", 0);
        Print("unsent-but-kept", truth.Messages.Count - kept.Count, "messages", 0);
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
