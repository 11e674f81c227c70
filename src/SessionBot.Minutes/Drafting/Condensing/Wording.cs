using System.Text.RegularExpressions;
using SessionBot.Minutes.Drafting.Rules;
using SessionBot.Minutes.Layout;

namespace SessionBot.Minutes.Drafting.Condensing;

/// <summary>How the clauses that are kept are worded, and which may be left out of a sentence.</summary>
/// <param name="Inner">For a clause that another one follows.</param>
/// <param name="Final">For a clause that ends its sentence.</param>
/// <param name="ClosedNow">For a clause that must end a sentence early, of which the end speaks of now or later…</param>
/// <param name="ClosedThen">…and of which the end speaks of the past: 「減らし、…できました」 tells what was done.</param>
/// <param name="ShortestToCut">A sentence of fewer UTF-16 code units stays whole or goes.</param>
/// <param name="CostOfASentence">What a further sentence must be worth more than…</param>
/// <param name="LeastWorth">…and each character.</param>
/// <param name="BeginsWithin">A summary may begin behind any comma of a sentence.</param>
/// <param name="Faithful">Clauses that limit the next one (「予算が付けば、」) stay with it, and nothing ends before a 「が、」 that turns it.</param>
internal sealed partial record Wording(
    IReadOnlyList<RewriteRule> Inner,
    IReadOnlyList<RewriteRule> Final,
    IReadOnlyList<RewriteRule> ClosedNow,
    IReadOnlyList<RewriteRule> ClosedThen,
    int ShortestToCut,
    double CostOfASentence,
    double LeastWorth,
    bool BeginsWithin,
    bool Faithful)
{
    private const int ReadsInOneBreath = 60;

    /// <summary>The fewest characters, as an editor writes under a tight limit.</summary>
    public static Wording Terse { get; } = new(
        [.. Tersely, .. RuleBook.Plain],
        [.. Tersely, .. SpeechRules.Endings, .. RuleBook.Plain, RuleBook.FullStop],
        [.. Tersely, .. RuleBook.Plain, .. SpeechRules.Closing],
        [.. Tersely, .. RuleBook.Plain, .. SpeechRules.Closing],
        ShortestToCut: 0,

        // A second sentence costs: two halves of two thoughts read worse than one whole, and are seldom both in a summary.
        CostOfASentence: 3,
        LeastWorth: 0.08,
        BeginsWithin: true,
        Faithful: false);

    private static IReadOnlyList<RewriteRule> Tersely => [.. SpeechRules.Loosening, .. EditorRules.All];

    private static Wording Polite { get; } = Article(RuleBook.Spoken, SpeechRules.ClosingPolite, SpeechRules.ClosingPolitePast, []);

    private static Wording Plain { get; } = Article([SpeechRules.Assertion, .. RuleBook.Plain], SpeechRules.Closing, SpeechRules.ClosingPast, []);

    private static Wording Nominal { get; } = Article([SpeechRules.Assertion, .. RuleBook.Plain], SpeechRules.Closing, SpeechRules.ClosingPast, NominalRules.All);

    /// <summary>For passages of an article: whole thoughts in the section's style.</summary>
    public static Wording Of(SentenceStyle style) => style switch
    {
        SentenceStyle.Plain => Plain,
        SentenceStyle.Polite => Polite,
        SentenceStyle.Nominal => Nominal,
    };

    /// <summary>For an answer to a question that 「はい」 does not answer.</summary>
    public Wording WithoutYes() => this with
    {
        Inner = [SpeechRules.Yes, .. Inner],
        Final = [SpeechRules.Yes, .. Final],
        ClosedNow = [SpeechRules.Yes, .. ClosedNow],
        ClosedThen = [SpeechRules.Yes, .. ClosedThen],
    };

    /// <param name="end">The sentence's last clause.</param>
    public IReadOnlyList<RewriteRule> Closed(string end) => IsPast().IsMatch(end) ? ClosedThen : ClosedNow;

    private static Wording Article(
        IReadOnlyList<RewriteRule> style, IReadOnlyList<RewriteRule> now, IReadOnlyList<RewriteRule> then, IReadOnlyList<RewriteRule> ending) => new(
        [.. SpeechRules.Spoken, .. style],
        [.. SpeechRules.Spoken, .. style, RuleBook.FullStop, .. ending],
        [.. SpeechRules.Spoken, .. style, .. now, .. ending],
        [.. SpeechRules.Spoken, .. style, .. then, .. ending],
        ReadsInOneBreath,
        CostOfASentence: 0.3,
        LeastWorth: 0.05,
        BeginsWithin: false,
        Faithful: true);

    [GeneratedRegex("(?:ました|ませんでした|でした|[っんいえけせてねべめれげしきちりみ]た|[んい]だ)(?:と(?:いう(?:こと|話)|の(?:こと|話))(?:です|でした)?)?[。.!！]?$")]
    private static partial Regex IsPast();
}
