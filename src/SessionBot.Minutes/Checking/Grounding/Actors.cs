using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Checking.Grounding;

internal enum ActorRole
{
    None,
    Agent,
    Receiver,
    Source,
    Companion,
    Owner,
}

/// <summary>Somebody that a text names, and in which part.</summary>
/// <param name="Key">The same for all words of one line of the list, such as 町 and 自治体; for others the word itself.</param>
internal sealed record Actor(string Key, string Word, ActorRole Role, int Start)
{
    /// <summary>The same, or one name within the other: 教育委員会, 都教育委員会.</summary>
    public bool IsAs(Actor other) => Key == other.Key
        || other.Word.Length > 1 && Word.EndsWith(other.Word, StringComparison.Ordinal) || Word.Length > 1 && other.Word.EndsWith(Word, StringComparison.Ordinal);

    public int End => Start + Word.Length;

    public bool IsDefinite => Role is ActorRole.Agent or ActorRole.Receiver or ActorRole.Source or ActorRole.Companion;
}

/// <summary>Finds actors: listed ones, and what is called a company, an association, an office or a person of some kind.</summary>
internal static partial class Actors
{
    // Lines of the list whose words are one sign and stand at the end of names, too.
    private const int FirstPlace = 1;
    private const int LastPlace = 3;
    private const int LastOffice = 6;

    private static readonly IReadOnlyList<IReadOnlyList<string>> Lines = WordFiles.Lines("actors");

    private static readonly HashSet<string> Implied = [.. WordFiles.Lines("implied").SelectMany(line => line)];

    /// <summary>The town and its people, whom a source need not name.</summary>
    public static bool MayBeImplied(string word) => Implied.Contains(word);

    public static bool IsListed(Actor actor) => actor.Key[0] == '#';

    public static IEnumerable<string> Words { get; } = [.. Lines.SelectMany(line => line)];

    public static List<Actor> In(string text)
    {
        var found = new List<Actor>();
        foreach (var actor in Lines.Index().SelectMany(line => line.Item.SelectMany(word => Listed(text, line.Index, word))).OrderBy(actor => actor.Start).ThenByDescending(actor => actor.End))
        {
            // 「区市」 names no other town by its 市.
            if (found.Count == 0 || actor.End > found[^1].End)
            {
                found.Add(actor);
            }
        }

        var ends = found.Select(actor => actor.End).ToHashSet();
        foreach (Match match in Body().Matches(text))
        {
            var end = match.Index + match.Length;
            if (!ends.Contains(end) && RoleAt(text, match.Index, end) is { } role)
            {
                found.Add(new Actor(match.Value, match.Value, role, match.Index));
            }
        }

        return found;
    }

    private static IEnumerable<Actor> Listed(string text, int line, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            var standsAlone = at == 0 || text[at - 1] is not (>= '一' and <= '龠');
            var isName = word.Length > 1 ? line > LastOffice : line is >= FirstPlace and <= LastPlace;
            if ((standsAlone || isName) && RoleAt(text, at, at + word.Length) is { } role)
            {
                yield return new Actor(KeyOf(line), word, role, at);
            }
        }
    }

    private static string KeyOf(int line) => $"#{line}";

    /// <summary>Null where the word goes on, as 国 does in 国道.</summary>
    private static ActorRole? RoleAt(string text, int start, int end)
    {
        // In 「企業や大学と連携」 both are partners.
        var last = Listing().Match(text, end) is { Success: true } others ? Particle().Match(text, others.Index + others.Length) : Match.Empty;
        var particle = last.Success ? last : Particle().Match(text, end);
        return particle.Success ? RoleOf(particle.Value)
            : text.AsSpan(0, start).EndsWith("のは") && Predicate().IsMatch(text, end) ? ActorRole.Agent
            : null;
    }

    private static ActorRole RoleOf(string particle) => particle.Replace("等", "", StringComparison.Ordinal).Replace("など", "", StringComparison.Ordinal) switch
    {
        "が" or "は" or "も" or "では" or "として" or "による" or "により" => ActorRole.Agent,
        "に" or "へ" or "に対し" or "には" => ActorRole.Receiver,
        "から" or "からは" or "より" => ActorRole.Source,
        "と" or "との" or "とも" => ActorRole.Companion,
        "の" => ActorRole.Owner,
        _ => ActorRole.None,
    };

    [GeneratedRegex(@"\G(?:等|など)?(?:につきまして|について|に関し|側|として|に対し|によ[るり]|からは|から|では|には|より|(?:と[のも]?)(?=(?:密接に|緊密に|しっかり|十分に?|綿密に|一層)?(?:連携|協力|協議|協働|調整|共同|共有|一体|手|情報|意見))|[がはもにへのを])|\G(?:等|など|[とや、・])")]
    private static partial Regex Particle();

    [GeneratedRegex(@"\G(?:(?:等|など)?[や・][\p{IsCJKUnifiedIdeographs}々ァ-ヺー]{1,12}){1,5}")]
    private static partial Regex Listing();

    // 「送っているのは職員である」.
    [GeneratedRegex(@"\G(?:である|だ|です)?(?:。|\z)")]
    private static partial Regex Predicate();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}々ァ-ヺーa-z]{1,12}(?:会|社|団|隊|課|局|庁|署|室|係|班|者|員|師|生|士|法人|組合)")]
    private static partial Regex Body();
}
