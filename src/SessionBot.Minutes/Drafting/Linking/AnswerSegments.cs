using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Drafting.Linking;

/// <summary>A stretch of one turn that is about one thing.</summary>
/// <param name="Question">The turn that asked last before it; null where nobody has.</param>
internal sealed record AnswerSegment(Turn Turn, Turn? Question, int First, int Last);

/// <summary>
/// Cuts turns where the speaker announces the next thing (「次に、…についてでございますが」). An answer to one question is not cut: whatever its speaker
/// numbers belongs to it.
/// </summary>
internal static partial class AnswerSegments
{
    public static IReadOnlyList<AnswerSegment> Of(IReadOnlyList<SaidLine> lines)
    {
        var segments = new List<AnswerSegment>();
        Turn? question = null;
        foreach (var turn in Turn.Of(lines))
        {
            segments.AddRange(Cut(lines, turn, question));
            question = turn.Asks ? turn : question;
        }

        return segments;
    }

    private static IEnumerable<AnswerSegment> Cut(IReadOnlyList<SaidLine> lines, Turn turn, Turn? question)
    {
        var first = turn.First;
        if (question?.AsksOneThing != true || turn.Asks)
        {
            for (var at = turn.First + 1; at <= turn.Last; at++)
            {
                if (Announces(lines[at].Text) && !(at == first + 1 && IsGreeting(lines[first].Text)))
                {
                    yield return new AnswerSegment(turn, question, first, at - 1);
                    first = at;
                }
            }
        }

        yield return new AnswerSegment(turn, question, first, turn.Last);
    }

    private static bool Announces(string text) => Opening().IsMatch(text) || GarbledPhrase.IsIn(text, Announcements);

    private static bool IsGreeting(string text) => text.Length < 30 && Greeting().IsMatch(text);

    [GeneratedRegex("^(?:まず(?:初め|はじめ)?|次|続いて|続きまして|最後|[一二三四五六七八九]点目|(?:第)?[0-9０-９]{1,2}(?:点|つ)目|[一二三]つ目)(?:に|は|の|、|で)")]
    private static partial Regex Opening();

    private static readonly string[] Announcements =
    [
        "についてでございます", "についてであります", "についてですが", "についてお答え", "についてのお尋ね", "についてのご質問", "に関するご質問", "に関するお尋ね",
        "につきましてお答え", "のお尋ねでございます", "のお尋ねであります", "のご質問でございます", "のご質問であります", "のお尋ねにお答え", "のご質問にお答え",
    ];

    [GeneratedRegex("お答え|ご質問|質問|ありがとう|答弁")]
    private static partial Regex Greeting();
}
