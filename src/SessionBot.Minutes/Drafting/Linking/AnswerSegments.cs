namespace SessionBot.Minutes.Drafting.Linking;

/// <summary>A stretch of one turn that is about one thing.</summary>
/// <param name="Question">The turn that asked last before it; null where nobody has.</param>
internal sealed record AnswerSegment(Turn Turn, Turn? Question, int First, int Last);

/// <summary>
/// Cuts turns where the speaker announces the next thing, the greeting before the first from it. An answer to one question is not cut: whatever its
/// speaker numbers belongs to it.
/// </summary>
internal static class AnswerSegments
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
                if (Announcement.IsIn(lines[at].Text))
                {
                    yield return new AnswerSegment(turn, question, first, at - 1);
                    first = at;
                }
            }
        }

        yield return new AnswerSegment(turn, question, first, turn.Last);
    }
}
