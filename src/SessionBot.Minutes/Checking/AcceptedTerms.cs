using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Checking;

/// <summary>
/// Words of the group in the place of those that people wrote, where organizers have said so. The sources stay as they are; each sentence keeps as a rule which word it has otherwise,
/// so that it is still proven from its source.
/// </summary>
public static class AcceptedTerms
{
    private const string Rule = "term:";
    private const char Becomes = '→';

    /// <summary>What a person has worded stays in that person's words.</summary>
    public static MinutesDocument On(MinutesDocument document, IReadOnlyList<(string Written, string Proposed)> terms)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Count == 0 ? document : document.Map(sentence => terms.Aggregate(sentence, On));
    }

    /// <summary>What is written with the words that the sentence's rules name.</summary>
    internal static string Applied(Sentence sentence, string text) =>
        sentence.Evidence.SelectMany(evidence => evidence.Rules).Where(IsRule).Distinct().Select(rule => rule[Rule.Length..].Split(Becomes, 2)).Aggregate(text, (words, term) => Written(words, term[0], term[1]));

    internal static bool IsRule(string rule) => rule.StartsWith(Rule, StringComparison.Ordinal);

    private static Sentence On(Sentence sentence, (string Written, string Proposed) term) =>
        sentence.Evidence is [] || sentence.Evidence.Any(evidence => evidence.Rules.Contains(ProvenanceReplay.PersonRule)) || Written(sentence.Text, term.Written, term.Proposed) is var text && text == sentence.Text
            ? sentence
            : sentence with { Text = text, Evidence = [.. sentence.Evidence.Select(evidence => evidence with { Rules = [.. evidence.Rules, $"{Rule}{term.Written}{Becomes}{term.Proposed}"] })] };

    private static string Written(string text, string written, string proposed)
    {
        var term = new GlossaryTerm(written, proposed, "");
        for (var from = 0; Glossary.Find(text, term, from) is { } at; from = at + proposed.Length)
        {
            text = text.Remove(at, written.Length).Insert(at, proposed);
        }

        return text;
    }
}
