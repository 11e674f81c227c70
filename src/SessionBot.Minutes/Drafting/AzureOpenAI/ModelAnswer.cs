using System.Text;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Checking.Grounding;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting.Condensing;
using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <summary>Why a model's answer cannot be used. Says nothing of the text itself, so that it may be logged.</summary>
internal sealed class UnusableAnswerException(string reason) : Exception(reason);

/// <summary>What is left of a model's answer when all of it has been held against the sources.</summary>
/// <param name="Replaced">How many sentences are extractive ones, because the model's did not hold or something was missing.</param>
internal sealed record ModelAnswer(IReadOnlyList<Sentence> Sentences, int Replaced)
{
    private const int LongestSentence = 300;

    /// <summary>The sentences of an answer, each with the spans it cites. One that does not hold gives way to what its sources say in their own words.</summary>
    /// <exception cref="UnusableAnswerException">No sentence holds, or the answer is not what the schema asks for.</exception>
    public static ModelAnswer Read(string answer, ModelUnit unit, Mask mask, DateOnly sessionDate)
    {
        FileFault fault = (line, what, _, _) => new UnusableAnswerException(line is null ? what : $"line {line}: {what}");
        var json = JsonAtParser.Parse(Encoding.UTF8.GetBytes(answer), fault).Object("sentences");
        var read = json.Member("sentences").FilledList().Select(sentence => Judged(sentence.Object("text", "sources"), unit, mask, sessionDate)).ToList();
        if (read.TrueForAll(sentence => sentence.Why is not null))
        {
            throw new UnusableAnswerException($"no sentence holds ({string.Join("; ", read.Select(sentence => sentence.Why).Distinct())}).");
        }

        var kept = read.Where(sentence => sentence.Why is null).SelectMany(sentence => sentence.Cited).ToHashSet();
        var sentences = new List<Sentence>();
        var replaced = 0;
        foreach (var sentence in read)
        {
            if (sentence.Why is null)
            {
                sentences.Add(new Sentence(sentence.Text, [.. sentence.Cited.Select(id => Cite(unit, id))]));
                continue;
            }

            foreach (var id in sentence.Cited.Where(kept.Add))
            {
                sentences.Add(unit.Extractive(id) with { StandsInFor = $"モデルの文が原文と合わないため、原文から作りました（{sentence.Why}）。" });
                replaced++;
            }
        }

        var missing = Missing(unit, kept);
        sentences.AddRange(missing.Select(id => unit.Extractive(id) with { StandsInFor = "モデルの文に含まれていなかったため、原文から作りました。" }));
        return new ModelAnswer(sentences, replaced + missing.Count);
    }

    /// <summary>Sentences that would have to be cited, or of sources that would have to be, and are not.</summary>
    private static List<int> Missing(ModelUnit unit, HashSet<int> cited)
    {
        var sources = cited.Select(id => unit.Sentences[id - 1].Source.Id).ToHashSet();
        return [.. Enumerable.Range(1, unit.Sentences.Count).Where(id => unit.MustCite switch
        {
            CitedDuty.None => false,
            CitedDuty.EverySource => !sources.Contains(unit.Sentences[id - 1].Source.Id),
            CitedDuty.EverySentence => !cited.Contains(id),
        })];
    }

    /// <param name="Why">Null where the sentence holds.</param>
    private sealed record JudgedSentence(string Text, IReadOnlyList<int> Cited, string? Why);

    private static JudgedSentence Judged(JsonAt json, ModelUnit unit, Mask mask, DateOnly sessionDate)
    {
        var said = json.Member("text").Text().Trim();
        var cited = json.Member("sources").List().Select(source => source.Whole(0)).Distinct().Order().ToList();
        if (said.Length > LongestSentence || said.Any(char.IsControl))
        {
            throw new UnusableAnswerException($"{json.Path} is too long, or not one line.");
        }

        if (cited.Count == 0 || !cited.TrueForAll(unit.Has))
        {
            return new(said, Nearest(said, unit), "根拠が示されていない");
        }

        if (mask.Show(said) is not { } text)
        {
            return new(said, cited, "伏せた名前などを書き換えている");
        }

        var grounding = GroundingCheck.Check(string.Join('\n', cited.Select(unit.Words)), text, sessionDate);
        return new(text, cited, grounding.Verdict == GroundingVerdict.Unsupported ? string.Join("、", grounding.Reasons.Select(reason => Kind(reason.Facet)).Distinct()) : null);
    }

    /// <summary>The sentence that has most words in common; none where none has any.</summary>
    private static IReadOnlyList<int> Nearest(string said, ModelUnit unit)
    {
        var grams = Relevance.Bigrams(said).ToHashSet();
        var best = Enumerable.Range(1, unit.Sentences.Count).Select(id => (Id: id, Shared: Relevance.Bigrams(unit.Words(id)).Count(grams.Contains))).MaxBy(pair => pair.Shared);
        return best.Shared > 0 ? [best.Id] : [];
    }

    private static string Kind(GroundingFacet facet) => facet switch
    {
        GroundingFacet.Number or GroundingFacet.OtherNumber => "数",
        GroundingFacet.Name => "名前・用語",
        GroundingFacet.Negation => "否定",
        GroundingFacet.Modality => "検討・予定・実施の別",
        GroundingFacet.Quantifier => "限定",
        GroundingFacet.Actor => "主体",
        GroundingFacet.Content or GroundingFacet.Evidence or GroundingFacet.Region => "内容",
    };

    private static Evidence Cite(ModelUnit unit, int id)
    {
        var (source, span) = unit.Sentences[id - 1];
        return new Evidence(source.Id, span.Start, span.Length, [ProvenanceReplay.ModelRule]);
    }
}
