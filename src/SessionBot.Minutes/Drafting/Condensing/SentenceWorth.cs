using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Drafting.Condensing;

/// <summary>
/// What a sentence's place and kind say of its clauses: speakers conclude at the end, but the last sentence is often a routine one (「今後とも、こうした
/// 取り組みを通じて…努めてまいります」), and then what stands before it counts as the end.
/// </summary>
internal static partial class SentenceWorth
{
    private const double Base = 0.10;
    private const double Last = 0.20;
    private const double SecondToLast = 0.10;
    private const double RoutineAmongOthers = 0.06;
    private const double RoutineAtTheEnd = 0.16;
    private const double Opening = -0.03;
    private const double Leads = 0.12;
    private const double Next = 0.14;
    private const double Example = -0.04;
    private const double Asked = 0.10;
    private const double Commitment = 0.05;

    private const int LongestOpening = 25;

    /// <returns>One worth for each sentence.</returns>
    public static IReadOnlyList<double> Of(IReadOnlyList<string> sentences, Relevance relevance)
    {
        var routine = sentences.Select(sentence => Routines().IsMatch(sentence)).ToList();
        if (routine.TrueForAll(isRoutine => isRoutine))
        {
            routine = [.. sentences.Select(_ => false)];
        }

        var worths = new double[sentences.Count];
        var told = 0;
        for (var at = sentences.Count - 1; at >= 0; at--)
        {
            worths[at] = Base + OfPlace(routine[at], told) + (at == 0 ? Opening : 0) + OfKind(sentences[at]) + (Asked * relevance.Of(sentences[at]));
            told += routine[at] ? 0 : 1;
        }

        return worths;
    }

    private static double OfPlace(bool routine, int told) => (routine, told) switch
    {
        (true, 0) => RoutineAtTheEnd,
        (true, _) => RoutineAmongOthers,
        (false, 0) => Last,
        (false, 1) => SecondToLast,
        (false, _) => 0,
    };

    private static double OfKind(string sentence) =>
        (Leading().IsMatch(sentence) ? Leads : 0)
        + (GoesOn().IsMatch(sentence.AsSpan(0, Math.Min(sentence.Length, LongestOpening))) ? Next : 0)
        + (Exemplifies().IsMatch(sentence) ? Example : 0)
        + (Commits().IsMatch(sentence) ? Commitment : 0);

    [GeneratedRegex(
        "^(?:今後(?:とも|も)|引き続き|こうした(?:取り?組み?|施策|対策|対応|こと)|これら|このよう[なに]|そのことに|以上|いずれに|[都県市町村区]としては?、?(?:今後(?:とも|も)|引き続き))"
        + "|(?:努めて|万全を期して|尽くして|全力[^、]{0,10}|貢献(?:を?して)|につなげて|推進して)(?:まいり|参り|いき)(?:ます|たい[^、]{0,12})。?$")]
    private static partial Regex Routines();

    // 「要は、」, 「一番大事なのは」: what follows is what the speaker wants to say.
    [GeneratedRegex("^(?:(?:で|えー|えーと|あの|まあ|あと|それで|はい)[、]?)*(?:そこで|まずは?|ですから|だから|要は|要するに|つまり|結論|一番(?:大事|大切|強い|効|の)|大事なのは|大切なのは|ポイントは|コツ|それよりも|これが(?:一番|大事|肝))")]
    private static partial Regex Leading();

    [GeneratedRegex("来年度|今年度|新たに|今後、")]
    private static partial Regex GoesOn();

    [GeneratedRegex("^(?:具体的に|例えば|また|さらに|加えて|あわせて)")]
    private static partial Regex Exemplifies();

    [GeneratedRegex("(?:て(?:まいり|参り|いき)(?:ます|たい)[^、]{0,14}|(?:いたし|し)ます|こととして[^、]{0,6}|予定[^、]{0,8})。?$")]
    private static partial Regex Commits();
}
