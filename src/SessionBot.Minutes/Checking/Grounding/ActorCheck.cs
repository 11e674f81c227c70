using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>Who does it and to whom: 国, 県, 町, 事業者, 職員, 住民.</summary>
internal static partial class ActorCheck
{
    /// <summary>Pairs of signs that a clause must share with the claim's to be about the same.</summary>
    private const int AboutTheSame = 4;

    public static IEnumerable<GroundingReason> Of(Reading claim, Reading source)
    {
        var (named, known) = (Actors.In(claim.Text), Actors.In(source.Text));
        foreach (var actor in named)
        {
            var piece = claim.Piece(actor.Start, actor.Word.Length);
            var sentence = claim.SentenceOf(actor.Start);
            var near = source.Near(sentence);
            var there = Actors.In(near);
            if (!known.Exists(other => other.Key == actor.Key))
            {
                // Who speaks is the town itself, and whoever uses something is its user: only where another one stands in that place it is wrong.
                var isImplied = !Actors.IsAbove(actor) && !there.Exists(other => other.Role == actor.Role);
                if (Actors.IsListed(actor) && !isImplied && !source.Text.Contains(actor.Word.TrimEnd('者'), StringComparison.Ordinal))
                {
                    yield return new(GroundingFacet.Actor, piece, $"「{piece}」は原文に出てきません。誰のことかを確かめてください。");
                }
            }
            else if (actor.IsDefinite && (IsExchanged(actor, sentence, near, there, named.FindAll(other => claim.SentenceOf(other.Start) == sentence)) || IsInAnothersPlace(actor, claim, source)))
            {
                yield return new(GroundingFacet.Actor, piece, $"「{piece}」の立場が原文と違います。誰が誰に行うのかを確かめてください。");
            }
        }
    }

    /// <summary>The source has it in another part only, and its own part is somebody else's there, or its part there is somebody else's here.</summary>
    private static bool IsExchanged(Actor actor, string sentence, string near, List<Actor> there, List<Actor> here) =>
        there.FindAll(other => other.Key == actor.Key) is { Count: > 0 } same
        && same.TrueForAll(other => other.Role != actor.Role && other.IsDefinite)
        && (there.Exists(other => other.Key != actor.Key && other.Role == actor.Role) || here.Exists(other => other.Key != actor.Key && other.Role == same[0].Role))
        && Turns().IsMatch(sentence) == Turns().IsMatch(near);

    /// <summary>Where the source says the same, somebody else does it.</summary>
    private static bool IsInAnothersPlace(Actor actor, Reading claim, Reading source)
    {
        var clause = claim.ClauseOf(actor.Start);
        var (same, shared) = Alignment.BestClause(clause, source);
        return actor.Role == ActorRole.Agent && shared >= AboutTheSame && !same.Contains(actor.Word, StringComparison.Ordinal) && !Turns().IsMatch(clause + same)
            && Actors.In(same).Exists(other => other.Role == ActorRole.Agent && other.Key != actor.Key && (Actors.IsAbove(other) || !Actors.IsTheTown(actor)));
    }

    // What one does the other has done: 「町が大学に頼み」 is 「大学が町の依頼で」.
    [GeneratedRegex("[かがさたなばまらわ]れ|受け|頼|委託|委ね|依頼|によ|任せ|もら|いただ")]
    private static partial Regex Turns();
}
