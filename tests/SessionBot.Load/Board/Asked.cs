using System.Globalization;

namespace SessionBot.Load.Board;

/// <summary>What is asked in a session, and what of it was seen on which board when.</summary>
/// <param name="areDouble">Each asks two things, so that an organizer can divide it.</param>
internal sealed class Asked(int messages, int comments, int boards, bool areDouble = false)
{
    private readonly SentMessage[] _all = [.. Enumerable.Range(0, messages).Select(number => new SentMessage(number, IsComment(number, messages, comments), boards, areDouble))];

    public IReadOnlyList<SentMessage> All => _all;

    /// <summary>Notes which messages a board shows.</summary>
    public void Note(int board, Sight sight)
    {
        var rest = sight.News.AsSpan();
        for (int at; (at = rest.IndexOf(SentMessage.Mark)) >= 0;)
        {
            rest = rest[(at + SentMessage.Mark.Length)..];
            if (int.TryParse(rest[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                _all[number].SeenOn(board, sight.At);
            }
        }
    }

    /// <summary>Spread evenly among the questions.</summary>
    private static bool IsComment(int number, int messages, int comments) => (number + 1) * comments / messages > number * comments / messages;
}
