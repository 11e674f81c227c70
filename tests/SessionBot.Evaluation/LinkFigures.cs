using System.Diagnostics;
using SessionBot.Minutes.Drafting.Condensing;
using SessionBot.Minutes.Drafting.Japanese;
using SessionBot.Minutes.Drafting.Linking;

namespace SessionBot.Evaluation;

/// <summary>How a sitting puts its questions.</summary>
internal enum SittingOrder
{
    /// <summary>All at once, as in an assembly; one long answer to each in one turn.</summary>
    AllAtOnce,

    /// <summary>As all at once, and several officers answer one after the other, called by name, a greeting before their answers.</summary>
    ByOfficer,

    /// <summary>One by one, each followed by its answer, as at a study group.</summary>
    OneByOne,

    /// <summary>As one by one, and nobody reads the questions out: they stand on a screen.</summary>
    OnScreen,
}

/// <summary>Sittings made of the committed answers. A first span is right when it shares more than half of its own and the right answer's utterances.</summary>
internal sealed record LinkFigures(int Questions, double Right)
{
    public const double Garbled = 0.2;
    public const int LongSitting = 144_000;

    private const double Shared = 0.5;
    private const int Seed = 6;

    private const int AnsweredByOne = 3;
    private static readonly string[] Officers = ["町長", "教育委員会教育長", "産業観光課課長補佐", "福祉保健課課長補佐"];

    public static LinkFigures Of(IReadOnlyList<CondenseItem> items, SittingOrder order, double garbled)
    {
        var asked = Asked(items, order);
        var (lines, answers) = Sitting(asked, order, new Noise(garbled));
        var links = new AnswerLinks(lines);
        var right = asked.Index().Count(item => links.Find(item.Item.Question!, answerer: null) is [var first, ..] && Overlap(first, answers[item.Index]) > Shared);
        return new(asked.Count, (double)right / asked.Count);
    }

    private static List<CondenseItem> Asked(IReadOnlyList<CondenseItem> items, SittingOrder order) =>
        [.. items.Where(item => item.Question is not null && (order is SittingOrder.OneByOne or SittingOrder.OnScreen || item.Occasion == "assembly"))];

    private static bool IsRight(int first, int last, (int First, int Last) answer) => Overlap(new AnswerSpan(first, last, 0), answer) > Shared;

    /// <summary>How often the drafter claims an answer: one that is right, another one, and one where the sitting neither asks nor answers the question.</summary>
    public static (double Right, double Wrong, double WithoutAnswer) Claims(IReadOnlyList<CondenseItem> items, SittingOrder order, double garbled)
    {
        var asked = Asked(items, order);
        var (lines, answers) = Sitting(asked, order, new Noise(garbled));
        var links = new AnswerLinks(lines);
        var claims = asked.Index().Select(item => (Claim: links.Answer(item.Item.Question!, answerer: null), Answer: answers[item.Index])).Where(pair => pair.Claim is not null).ToList();
        var right = claims.Count(pair => IsRight(pair.Claim!.First, pair.Claim.Last, pair.Answer));
        var without = asked.Count(item => new AnswerLinks(Sitting([.. asked.Where(other => other != item)], order, new Noise(garbled)).Lines).Answer(item.Question!, answerer: null) is not null);
        return ((double)right / asked.Count, (double)(claims.Count - right) / asked.Count, (double)without / asked.Count);
    }

    /// <summary>Reads a sitting of so many characters, links 20 questions and condenses their answers.</summary>
    public static TimeSpan Time(IReadOnlyList<CondenseItem> items, int characters)
    {
        var asked = items.Where(item => item.Question is not null).ToList();
        var lines = new List<SaidLine>();
        for (var length = 0; length < characters;)
        {
            var more = Sitting(asked, SittingOrder.AllAtOnce, new Noise(Garbled, seed: Seed + lines.Count)).Lines;
            lines.AddRange(more);
            length += more.Sum(line => line.Text.Length);
        }

        var watch = Stopwatch.StartNew();
        var links = new AnswerLinks(lines);
        foreach (var item in asked.Take(20))
        {
            var first = links.Find(item.Question!, answerer: null)[0];
            Condenser.Condense(string.Concat(lines.Take(first.First..(first.Last + 1)).Select(line => line.Text)), item.Question, item.Limit);
        }

        return watch.Elapsed;
    }

    private static double Overlap(AnswerSpan found, (int First, int Last) answer)
    {
        var shared = Math.Min(found.Last, answer.Last) - Math.Max(found.First, answer.First) + 1;
        return (double)Math.Max(0, shared) / (Math.Max(found.Last, answer.Last) - Math.Min(found.First, answer.First) + 1);
    }

    private static (List<SaidLine> Lines, List<(int First, int Last)> Answers) Sitting(List<CondenseItem> items, SittingOrder order, Noise noise)
    {
        var (lines, answers) = (new List<SaidLine>(), new List<(int First, int Last)>());
        if (order is SittingOrder.AllAtOnce or SittingOrder.ByOfficer)
        {
            lines.AddRange(items.Select(item => Asked("冬木議員", item)));
        }

        var speaker = "町長";
        foreach (var (at, item) in items.Index())
        {
            switch (order)
            {
                case SittingOrder.AllAtOnce when at == 0:
                    lines.Add(new SaidLine("議長", "町長。"));
                    break;
                case SittingOrder.AllAtOnce:
                    break;
                case SittingOrder.ByOfficer when at % AnsweredByOne == 0:
                    speaker = Officers[at / AnsweredByOne % Officers.Length];
                    lines.Add(new SaidLine("議長", $"{speaker}早川みどり君。"));
                    lines.Add(new SaidLine(speaker, noise.Over("冬木議員の一般質問にお答えいたします。")));
                    break;
                case SittingOrder.ByOfficer:
                    break;
                case SittingOrder.OneByOne:
                    lines.Add(Asked("司会", item));
                    break;
                case SittingOrder.OnScreen:
                    lines.Add(new SaidLine("司会", "ありがとうございます。次の質問に移ります。"));
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(order), order, message: null);
            }

            var first = lines.Count;
            lines.AddRange(SentenceSplitter.Sentences(item.Text, new Span(0, item.Text.Length)).Select(span => new SaidLine(speaker, noise.Over(span.Of(item.Text)))));
            answers.Add((first, lines.Count - 1));
        }

        return (lines, answers);

        SaidLine Asked(string asker, CondenseItem item) => new(asker, noise.Over($"{item.Question}見解を伺います。"));
    }

    /// <summary>Puts another character of the same text in the place of a share of them, as bad recognition does.</summary>
    private sealed class Noise(double share, int seed = Seed)
    {
        private readonly Random _random = new(seed);

        public string Over(string text) => string.Concat(text.Select(c => _random.NextDouble() < share ? text[_random.Next(text.Length)] : c));
    }
}
