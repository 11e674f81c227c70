using SessionBot.Minutes.Drafting.Japanese;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.Extractive;

/// <summary>Sentences of the talk that stand on one line of one source.</summary>
/// <param name="Sentences">At least one.</param>
/// <param name="EndsTurn">The last of them ends what the speaker said in one go.</param>
internal sealed record SpokenLine(SourceText Source, IReadOnlyList<Span> Sentences, bool EndsTurn)
{
    public int Length => Sentences[^1].End - Sentences[0].Start;

    public static IEnumerable<SpokenLine> Of(SourceText source)
    {
        var lines = SourceSentences.Spoken(source.Text);
        return lines.Select((line, at) => new SpokenLine(source, line, EndsTurn: at == lines.Count - 1));
    }
}
