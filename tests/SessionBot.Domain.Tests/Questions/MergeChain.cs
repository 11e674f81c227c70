using SessionBot.Domain.Questions;

namespace SessionBot.Domain.Tests.Questions;

internal static class MergeChain
{
    /// <summary>False when following the merges from this question leads round in a circle.</summary>
    public static bool Ends(Board board, Question question)
    {
        var steps = 0;
        for (var current = question; current.MergedInto is { } next; current = board.With(next))
        {
            if (++steps > board.Questions.Count)
            {
                return false;
            }
        }

        return true;
    }
}
