using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Reviewing;

/// <param name="Before">Null for a sentence that has come in.</param>
/// <param name="After">Null for one that has gone.</param>
public sealed record SentenceChange(SectionKind Section, string? Before, string? After)
{
    /// <summary>Who could read it, and who can; null where it has not changed.</summary>
    public (Audience Before, Audience After)? Readers { get; init; }

    public bool IsSame => Before == After && Readers is null;

    /// <summary>What the two have in common at their ends, and between it what is different.</summary>
    public (string Head, string Gone, string Come, string Tail) Pieces
    {
        get
        {
            var (before, after) = (Before ?? "", After ?? "");
            var head = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
            var most = Math.Min(before.Length, after.Length) - head;
            var tail = before.Reverse().Zip(after.Reverse()).Take(most).TakeWhile(pair => pair.First == pair.Second).Count();

            // Neither end may cut a pair of surrogates in two.
            head -= head > 0 && char.IsHighSurrogate(before[head - 1]) ? 1 : 0;
            tail -= tail > 0 && char.IsLowSurrogate(before[^tail]) ? 1 : 0;
            return (before[..head], before[head..^tail], after[head..^tail], before[^tail..]);
        }
    }
}

/// <summary>What is different between two versions of a session's minutes, sentence by sentence, in reading order.</summary>
public static class DocumentDiff
{
    public static IReadOnlyList<SentenceChange> Of(MinutesDocument before, MinutesDocument after)
    {
        var (old, now) = (SentencePlaces.Of(before), SentencePlaces.Of(after));
        var common = Lengths(old, now);
        var changes = new List<SentenceChange>();
        var (at, to) = (0, 0);
        while (at < old.Count || to < now.Count)
        {
            if (at < old.Count && to < now.Count && old[at].Place == now[to].Place)
            {
                changes.Add(new(now[to].Section, old[at].Sentence.Text, now[to].Sentence.Text)
                {
                    Readers = old[at].Audience == now[to].Audience ? null : (old[at].Audience, now[to].Audience),
                });
                (at, to) = (at + 1, to + 1);
            }
            else if (to == now.Count || (at < old.Count && common[at + 1, to] >= common[at, to + 1]))
            {
                changes.Add(new(old[at].Section, old[at++].Sentence.Text, null));
            }
            else
            {
                changes.Add(new(now[to].Section, null, now[to++].Sentence.Text));
            }
        }

        return changes;
    }

    /// <summary>How many places the rests of both have in common, from each pair of positions on.</summary>
    private static int[,] Lengths(IReadOnlyList<PlacedSentence> old, IReadOnlyList<PlacedSentence> now)
    {
        var lengths = new int[old.Count + 1, now.Count + 1];
        for (var at = old.Count - 1; at >= 0; at--)
        {
            for (var to = now.Count - 1; to >= 0; to--)
            {
                lengths[at, to] = old[at].Place == now[to].Place ? lengths[at + 1, to + 1] + 1 : Math.Max(lengths[at + 1, to], lengths[at, to + 1]);
            }
        }

        return lengths;
    }
}
