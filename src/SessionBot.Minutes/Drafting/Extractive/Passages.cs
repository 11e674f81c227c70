using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Drafting.Extractive;

/// <summary>What somebody else than the extractive writers has worded, by the report, topic, written answer or spoken exchange that it is about.</summary>
internal sealed class Passages(IReadOnlyDictionary<object, IReadOnlyList<Sentence>> words)
{
    public static Passages None { get; } = new(new Dictionary<object, IReadOnlyList<Sentence>>());

    public IReadOnlyList<ParagraphBlock>? Of(object key) => words.GetValueOrDefault(key) is { Count: > 0 } sentences ? [new ParagraphBlock(null, sentences)] : null;
}
