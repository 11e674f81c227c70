using System.Text.RegularExpressions;
using SessionBot.Minutes.Drafting.Linking;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.Extractive;

/// <summary>
/// Where the talk answers questions whose answers nobody wrote down. What a person has said about it holds. Else only a transcript in which people take turns tells; what it tells for two questions
/// goes to the one that it fits better. The lines that are used stand under the question and not in the talk as well.
/// </summary>
internal sealed partial class TalkAnswers
{
    private readonly Dictionary<Exchange, IReadOnlyList<TalkLine>> _answers = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<TalkLine> _used = [];

    private TalkAnswers()
    {
    }

    public static TalkAnswers Of(SessionRecord record) => Of(record, exchange => exchange is { Kind: ExchangeKind.Question, Answers: [] });

    /// <summary>For who wants to know where a question was spoken of, written answers or not. Those without choose first, so that they find what a draft finds.</summary>
    public static TalkAnswers OfAll(SessionRecord record) => Of(record, exchange => exchange.Kind == ExchangeKind.Question);

    private static TalkAnswers Of(SessionRecord record, Func<Exchange, bool> isSought)
    {
        var found = new TalkAnswers();
        var sought = record.Exchanges.Where(isSought).ToList();
        var said = record.Talk.Where(line => line.Kind == TalkLineKind.Speech).ToList();
        foreach (var exchange in sought.Where(exchange => exchange.SpokenFromTo is not null))
        {
            found.Take(exchange, said);
        }

        sought.RemoveAll(exchange => exchange.SpokenFromTo is [] || found._answers.ContainsKey(exchange));
        if (sought.Count == 0 || said.Select(line => line.Speaker).OfType<string>().Distinct().Count() < 2)
        {
            return found;
        }

        var links = new AnswerLinks([.. said.Select(line => new SaidLine(line.Speaker, line.Source.Text))]);
        var answerer = record.Facts.Speakers is [var only] ? only.Name : null;
        var claims = sought.Select(exchange => (Exchange: exchange, Claim: links.Answer(string.Join('\n', exchange.Asked.Select(asked => asked.Text)), answerer)))
            .Where(pair => pair.Claim is not null).OrderBy(pair => pair.Exchange.Answers.Count > 0).ThenByDescending(pair => pair.Claim!.Support);
        foreach (var (exchange, claim) in claims)
        {
            var lines = said[claim!.First..(claim.Last + 1)];
            if (!lines.Exists(found._used.Contains))
            {
                found._answers[exchange] = lines;
                found._used.UnionWith(said[(claim.Asked ?? claim.First)..(claim.Last + 1)]);
            }
        }

        return found;
    }

    /// <summary>Of two that share a line, as in one answer to both, each has it.</summary>
    private void Take(Exchange exchange, List<TalkLine> said)
    {
        if (exchange.SpokenFromTo is [var from, var to] && said.FindIndex(line => line.Source.Id == from) is >= 0 and var first && said.FindIndex(line => line.Source.Id == to) is var last && last >= first)
        {
            _answers[exchange] = said[first..(last + 1)];
            _used.UnionWith(_answers[exchange]);
        }
    }

    /// <summary>The lines that answer it; empty where nothing in the talk does.</summary>
    public IReadOnlyList<TalkLine> To(Exchange exchange) => _answers.GetValueOrDefault(exchange) ?? [];

    /// <summary>
    /// What is left for the talk's own section: up to where questions are called for, when any of them was found behind it. Of several calls the last one before what was
    /// found counts: 「質疑応答は最後に」 in the middle of a talk ends none.
    /// </summary>
    public IEnumerable<TalkLine> Without(IReadOnlyList<TalkLine> talk)
    {
        if (_used.Count == 0)
        {
            return talk;
        }

        var calls = talk.Index().Where(entry => entry.Index > talk.Count / 4 && CallsForQuestions().IsMatch(entry.Item.Source.Text) && !PutsOff().IsMatch(entry.Item.Source.Text))
            .Select(entry => entry.Index).ToList();
        var end = talk.Index().Where(entry => _used.Contains(entry.Item)).Select(entry => calls.FindLast(call => call <= entry.Index)).FirstOrDefault(call => call > 0, talk.Count);
        return talk.Take(end).Where(line => !_used.Contains(line));
    }

    [GeneratedRegex("質疑応答|質問(?:の|タイムの)?(?:時間|コーナー)|ご?質問を?(?:お?受け|いただいて|頂いて|ご紹介)|ご?質問に(?:お答え|移)")]
    private static partial Regex CallsForQuestions();

    [GeneratedRegex("最後に(?:まとめて|お?受け|時間|設け|お願い|取)|後ほど|のちほど|あとで|後で|終わって?から")]
    private static partial Regex PutsOff();
}
