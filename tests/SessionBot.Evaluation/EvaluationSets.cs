using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionBot.Evaluation;

/// <param name="Group">The question it paraphrases; null for a look-alike.</param>
/// <param name="LookAlikeOf">The group whose words it has while it asks something else.</param>
internal sealed record SimilarItem(string Id, string Text, string Split, string? Group, string? LookAlikeOf);

internal sealed record KindItem(string Id, string Text, string Split, string Kind);

/// <param name="Facet">clean for a faithful sentence, fake for one made up from end to end, else what was changed.</param>
internal sealed record GroundingItem(string Id, string Split, string Facet, string Source, string Claim, DateOnly? SessionDate);

/// <param name="Occasion"><c>assembly</c>: an official answers; <c>talk</c>: somebody speaks freely.</param>
/// <param name="Question">Null for a part of a talk that answers nothing.</param>
/// <param name="Limit">The reference's length, rounded up to tens.</param>
internal sealed record CondenseItem(string Id, string Split, string Occasion, string? Question, int Limit, string Text, string Reference);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SimilarItem))]
[JsonSerializable(typeof(KindItem))]
[JsonSerializable(typeof(GroundingItem))]
[JsonSerializable(typeof(CondenseItem))]
internal sealed partial class EvaluationJson : JsonSerializerContext;

/// <summary>
/// The committed sets. Weights and word lists were worked out on the split <c>development</c>; <c>heldOut</c> shows how
/// that carries over, though the misses of its grounding have been looked at since; <c>secondHeldOut</c> was written last, by
/// somebody who knew neither the lists nor the other splits, and is measured with lists and weights unchanged. Of similar
/// questions, its paraphrases keep more of each other's words. A group lies wholly in one split.
/// </summary>
internal static class EvaluationSets
{
    public const string Development = "development";
    public const string HeldOut = "heldOut";
    public const string SecondHeldOut = "secondHeldOut";

    public static IReadOnlyList<SimilarItem> Similar() =>
        [.. Lines("similar").Select(line => JsonSerializer.Deserialize(line, EvaluationJson.Default.SimilarItem)!)];

    public static IReadOnlyList<KindItem> Kinds() =>
        [.. Lines("kind").Select(line => JsonSerializer.Deserialize(line, EvaluationJson.Default.KindItem)!)];

    public static IReadOnlyList<GroundingItem> Grounding() =>
        [.. Lines("grounding").Select(line => JsonSerializer.Deserialize(line, EvaluationJson.Default.GroundingItem)!)];

    /// <summary>Fictional answers and parts of talks with a reference summary each.</summary>
    public static IReadOnlyList<CondenseItem> Condense() => Speeches("condense");

    /// <summary>Fictional answers with what a person made of each in fifty characters, whatever words that took.</summary>
    public static IReadOnlyList<CondenseItem> Answers() => Speeches("answers");

    /// <summary>
    /// Fictional answers with a digest each as editors of an assembly's newsletter write it: what will be done, in the answer's own words, cut to the bone.
    /// Written after the weights, which were not touched for it; hence all of it is held out.
    /// </summary>
    public static IReadOnlyList<CondenseItem> Digests() => Speeches("digests");

    private static IReadOnlyList<CondenseItem> Speeches(string name) =>
        [.. Lines(name).Select(line => JsonSerializer.Deserialize(line, EvaluationJson.Default.CondenseItem)!)];

    private static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Sets", name + ".jsonl"));
}
