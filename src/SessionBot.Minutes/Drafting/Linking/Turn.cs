using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Drafting.Linking;

/// <summary>What one speaker says until another takes the floor. A short 「なるほど」 of somebody else takes no floor.</summary>
/// <param name="Characters">Of all its utterances.</param>
/// <param name="Questions">How many of its utterances ask something.</param>
/// <param name="Asks">
/// One of its last two utterances asks, or many do: who answers may ask back once, in the middle. A few words before somebody's longer turn count as
/// asking too, since recognition garbles the marks of a question. Who begins with 「お答えいたします」 does not.
/// </param>
/// <param name="Calls">It gives somebody the floor and says nothing else: 「教育長。」, 「総務局長、何々君。」.</param>
internal sealed partial record Turn(string? Speaker, int First, int Last, int Characters, int Questions, bool Asks, bool Calls)
{
    private const int LongestBackChannel = 8;
    private const int FewQuestions = 2;
    private const int FewUtterances = 3;

    // 「町長。」 asks nothing; whoever speaks longer than a lead asks in so many words.
    private const int LongestCall = 12;
    private const int LongestLead = 150;

    private static readonly string[] Answering = ["質問にお答えいたします", "質問にお答えをいたします", "質問にお答え申し上げます", "お尋ねにお答えいたします"];

    /// <summary>Asks so little that whatever follows answers it as a whole.</summary>
    public bool AsksOneThing => Asks && Questions <= FewQuestions && Last - First < FewQuestions * FewUtterances;

    public static bool IsAsking(string text) => Asking().IsMatch(text);

    public static IReadOnlyList<Turn> Of(IReadOnlyList<SaidLine> lines)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        var turns = new List<Turn>();
        var first = 0;
        for (var at = 1; at <= lines.Count; at++)
        {
            if (at < lines.Count && (lines[at].Speaker == lines[first].Speaker || IsBackChannel(lines, at, lines[first].Speaker)))
            {
                continue;
            }

            var asking = Enumerable.Range(first, at - first).Where(line => IsAsking(lines[line].Text)).ToList();
            turns.Add(new Turn(
                lines[first].Speaker, first, at - 1, Enumerable.Range(first, at - first).Sum(line => lines[line].Text.Length),
                asking.Count, (asking.Count > FewQuestions || (asking is [.., var last] && last >= at - 2)) && !Answers(lines, first),
                Enumerable.Range(first, at - first).All(line => Call().IsMatch(lines[line].Text))));
            first = at;
        }

        return [.. turns.Select((turn, at) => turn with { Asks = turn.Asks || (at + 1 < turns.Count && turn.LeadsTo(turns[at + 1]) && turn.MayLead(lines)) })];
    }

    private bool LeadsTo(Turn next) => Last - First < FewUtterances && Characters is > LongestCall and <= LongestLead && !next.Asks && next.Characters > Characters;

    private bool MayLead(IReadOnlyList<SaidLine> lines) => !Calls && !Enumerable.Range(First, Last - First + 1).Any(at => Announcement.IsIn(lines[at].Text));

    private static bool Answers(IReadOnlyList<SaidLine> lines, int first) => GarbledPhrase.IsIn(lines[first].Text, Answering);

    private static bool IsBackChannel(IReadOnlyList<SaidLine> lines, int at, string? speaker) =>
        lines[at].Text.Length <= LongestBackChannel && !IsAsking(lines[at].Text) && at + 1 < lines.Count && lines[at + 1].Speaker == speaker;

    [GeneratedRegex("^[^、。]{1,24}(?:君|さん|氏|議員|長|総監|技監)(?:に)?(?:お願いします)?。?$")]
    private static partial Regex Call();

    // Several marks of a question in one pattern: recognition garbles some of them, seldom all.
    [GeneratedRegex("(?:伺い(?:ます|たい|まし)|伺う|お?尋ね(?:します|いたし|する)|(?:見解|所見|答弁|考え|所感)(?:を|は)(?:求め|お?伺|お?聞|お?尋|い?かが|$|。)|でしょうか|(?:です|ます|ました|ません)か(?![ねなも])|いかが|教えて(?:ください|いただ)|お聞かせ|お聞きし|どう(?:お考え|なの)|かな[。？?]?$|[?？]\\s*$)")]
    private static partial Regex Asking();
}
