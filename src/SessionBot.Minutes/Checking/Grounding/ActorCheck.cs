using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>Who does it and to whom: 国, 県, 町, 事業者, 職員, 住民.</summary>
internal static partial class ActorCheck
{
    /// <summary>By how much more an actor's surroundings must be like another one's of the source than like its own.</summary>
    private const double Lead = 1;

    /// <summary>The same for whom something belongs to, which says less.</summary>
    private const double OwnersLead = 2;

    /// <summary>What standing in another part (who does it, to whom, from whom) weighs against that.</summary>
    private const double OtherPart = 1;

    public static IEnumerable<GroundingReason> Of(Reading claim, Reading source)
    {
        var (named, known) = (Actors.In(claim.Text), Actors.In(source.Text));
        foreach (var actor in named)
        {
            var piece = claim.Piece(actor.Start, actor.Word.Length);
            if (!known.Exists(actor.IsAs))
            {
                if (Actors.IsListed(actor) && !IsImplied(actor, claim, source) && !(actor.Word.Length > 1 && source.Text.Contains(actor.Word.TrimEnd('者'), StringComparison.Ordinal)))
                {
                    yield return new(GroundingFacet.Actor, piece, $"「{piece}」は原文に出てきません。誰のことかを確かめてください。");
                }
            }
            else if (actor.Role != ActorRole.None && IsElsewhere(actor, known, claim, source))
            {
                yield return new(GroundingFacet.Actor, piece, $"「{piece}」の立場が原文と違います。誰が誰に行うのかを確かめてください。");
            }
        }

        foreach (var word in claim.Words.Where(word => SplicedActor.IsIn(word.Run, known, source.Text)))
        {
            var piece = claim.Piece(word.Start, word.Run.Length);
            yield return new(GroundingFacet.Actor, piece, $"「{piece}」が原文にありません。誰のことかを確かめてください。");
        }
    }

    /// <summary>Who speaks is the town itself, and for people it does what it does: only where another one stands in that place they are wrong.</summary>
    private static bool IsImplied(Actor actor, Reading claim, Reading source) =>
        Actors.MayBeImplied(actor.Word) && !Actors.In(source.Near(claim.SentenceOf(actor.Start))).Exists(other => other.Role == actor.Role);

    /// <summary>Where the source says the same, it is somebody else.</summary>
    private static bool IsElsewhere(Actor actor, List<Actor> known, Reading claim, Reading source)
    {
        var around = Surroundings.Of(claim, actor.Start, actor.Word.Length);
        var (own, others) = (known.FindAll(actor.IsAs), known.FindAll(other => !actor.IsAs(other)));
        return others.Count > 0 && others.MaxBy(Likeness) is { } best && Likeness(best) > Math.Max(0, own.Max(Likeness)) + (actor.IsDefinite ? Lead : OwnersLead)
            && !(Turns().IsMatch(claim.RestOfSentence(actor.End)) ^ Turns().IsMatch(source.RestOfSentence(best.End)));

        double Likeness(Actor other) => around.LikenessTo(Surroundings.Of(source, other.Start, other.Word.Length))
            - (other.IsDefinite && other.Role != actor.Role ? OtherPart : 0);
    }

    // What one does the other has done: 「町が大学に頼み」 is 「大学が町の依頼で」.
    [GeneratedRegex("[かがさたなばまらわ]れ|受け|頼|委託|委ね|依頼|によ|任せ|もら|いただ")]
    private static partial Regex Turns();
}
