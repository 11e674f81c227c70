using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>Who does it and to whom: 国, 県, 町, 事業者, 職員, 住民.</summary>
internal static partial class ActorCheck
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> Actors = WordFiles.Lines("actors");

    private const int Nation = 0;
    private const int Prefecture = 1;

    private sealed record Actor(int Group, string Word, string Role, string Of, int Start);

    public static IEnumerable<GroundingReason> Of(Reading claim, Reading source)
    {
        var known = Find(source.Text);
        foreach (var actor in Find(claim.Text))
        {
            var piece = claim.Piece(actor.Start, actor.Word.Length);
            var sentence = claim.SentenceOf(actor.Start);
            var near = Alignment.Near(sentence, source);
            var others = Find(near).FindAll(other => other.Group != actor.Group);
            if (!known.Exists(other => other.Group == actor.Group))
            {
                // Who speaks is the town itself, and whoever uses something is its user: only where another one stands in that place it is wrong.
                var isImplied = actor.Group != Nation && actor.Group != Prefecture && !others.Exists(other => other.Role == actor.Role);
                if (!isImplied && !source.Text.Contains(actor.Word.TrimEnd('者'), StringComparison.Ordinal))
                {
                    yield return new(GroundingFacet.Actor, piece, $"「{piece}」は原文に出てきません。誰のことかを確かめてください。");
                }
            }
            else if (actor.Role is "agent" or "receiver" or "source" && Find(near).FindAll(other => other.Group == actor.Group) is { Count: > 0 } same
                && same.TrueForAll(other => other.Role != actor.Role && other.Role is "agent" or "receiver" or "source")
                && others.Exists(other => other.Role == actor.Role) && Turns().IsMatch(sentence) == Turns().IsMatch(near))
            {
                yield return new(GroundingFacet.Actor, piece, $"「{piece}」の立場が原文と違います。誰が誰に行うのかを確かめてください。");
            }
        }
    }

    private static List<Actor> Find(string text)
    {
        var found = new List<Actor>();
        foreach (var (group, words) in Actors.Index())
        {
            foreach (var word in words)
            {
                for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                {
                    var rest = text.AsSpan(at + word.Length);
                    var role = Role().Match(text, at + word.Length);
                    var isWord = role.Success && (word.Length > 1 ? at == 0 || !IsKanji(text[at - 1]) || group > 4 : at == 0 || !IsKanji(text[at - 1]) || group is 1 or 2);
                    if (isWord)
                    {
                        found.Add(new Actor(group, word, RoleOf(role.Value), new string(rest[role.Length..Math.Min(rest.Length, role.Length + 2)]), at));
                    }
                }
            }
        }

        return found;
    }

    private static bool IsKanji(char sign) => sign is >= '一' and <= '龠';

    private static string RoleOf(string particle) => particle switch
    {
        "が" or "は" or "も" or "では" or "として" => "agent",
        "に" or "へ" or "に対し" or "には" => "receiver",
        "から" or "からは" or "より" => "source",
        "の" => "owner",
        _ => "",
    };

    // What one does the other has done: 「町が大学に頼み」 is 「大学が町の依頼で」.
    [GeneratedRegex("[かがさたなばまらわ]れ|受け|頼|委託|委ね|依頼|によ|任せ|もら|いただ")]
    private static partial Regex Turns();

    [GeneratedRegex(@"\G(?:につきまして|について|に関し|等|など|側|として|に対し|からは|から|では|には|より|[がはもにへのをとや、・])")]
    private static partial Regex Role();
}
