using System.Text;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Checking.Grounding;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <summary>Why a model's answer cannot be used. Says nothing of the text itself, so that it may be logged.</summary>
internal sealed class UnusableAnswerException(string reason) : Exception(reason);

internal static class ModelAnswer
{
    private const int LongestSentence = 300;

    /// <summary>The sentences of an answer, each with the spans it cites.</summary>
    /// <exception cref="UnusableAnswerException">One sentence is not grounded, or the answer is not what the schema asks for.</exception>
    public static IReadOnlyList<Sentence> Read(string answer, NumberedSentences sources)
    {
        FileFault fault = (line, what, _) => new UnusableAnswerException(line is null ? what : $"line {line}: {what}");
        var json = JsonAtParser.Parse(Encoding.UTF8.GetBytes(answer), fault).Object("sentences");
        return [.. json.Member("sentences").FilledList().Select(sentence => Read(sentence.Object("text", "sources"), sources))];
    }

    private static Sentence Read(JsonAt json, NumberedSentences sources)
    {
        var text = json.Member("text").Text().Trim();
        var cited = json.Member("sources").FilledList().Select(source => source.Whole(1)).Distinct().Order().ToList();
        if (text.Length > LongestSentence || text.Any(char.IsControl))
        {
            throw new UnusableAnswerException($"{json.Path} is too long, or not one line.");
        }

        if (!cited.TrueForAll(sources.Has))
        {
            throw new UnusableAnswerException($"{json.Path} cites a sentence that was not given.");
        }

        var grounding = GroundingCheck.Check(string.Join('\n', cited.Select(sources.Words)), text);
        return grounding.Verdict != GroundingVerdict.Unsupported
            ? new Sentence(text, [.. cited.Select(id => Evidence(sources, id))])
            : throw new UnusableAnswerException($"{json.Path} states what its sources do not ({string.Join(", ", grounding.Reasons.Select(reason => reason.Facet))}).");
    }

    private static Evidence Evidence(NumberedSentences sources, int id)
    {
        var (source, span) = sources[id];
        return new Evidence(source.Id, span.Start, span.Length, [ProvenanceReplay.ModelRule]);
    }
}
