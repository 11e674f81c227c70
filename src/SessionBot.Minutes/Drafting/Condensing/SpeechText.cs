using System.Text.RegularExpressions;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting.Japanese;
using SessionBot.Minutes.Drafting.Rules;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.Condensing;

/// <summary>Sentences of several sources as one speech, from whose every part leads a way back to its source.</summary>
internal sealed partial class SpeechText
{
    private readonly List<(int Start, SourceText Source, Span Span)> _places = [];

    public SpeechText(IEnumerable<(SourceText Source, Span Span)> sentences)
    {
        var length = 0;
        foreach (var (source, span) in sentences)
        {
            _places.Add((length, source, span));
            length += span.Length + 1;
        }

        Text = string.Join('\n', _places.Select(place => place.Span.Of(place.Source.Text)));
    }

    public string Text { get; }

    /// <summary>The speech in about so many characters, as sentences in a section's style.</summary>
    /// <param name="question">What it answers; what has to do with it is kept first.</param>
    public IReadOnlyList<Sentence> Condensed(string? question, int limit, SentenceStyle style)
    {
        var sentences = new List<Sentence>();
        var (text, evidence) = ("", new List<Evidence>());
        var wording = Wording.Of(style);
        foreach (var clause in Condenser.Condense(Text, question, limit, question is not null && AsksForMore().IsMatch(question) ? wording.WithoutYes() : wording))
        {
            (text, evidence) = (text + clause.Text, [.. evidence, Cited(clause)]);
            if (clause.EndsSentence)
            {
                sentences.Add(new Sentence(text, evidence));
                (text, evidence) = ("", []);
            }
        }

        return sentences;
    }

    [GeneratedRegex("ど[うのこれ]|何|なに|いつ|誰|だれ|いく[つら]|なぜ|教えて|お聞かせ|お聞きし|伺い")]
    private static partial Regex AsksForMore();

    private Evidence Cited(CondensedClause clause)
    {
        var (start, source, span) = _places[_places.FindLastIndex(place => place.Start <= clause.Span.Start)];
        return new Evidence(source.Id, span.Start + clause.Span.Start - start, clause.Span.Length, clause.Rules);
    }
}
