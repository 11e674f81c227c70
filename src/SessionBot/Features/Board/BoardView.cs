using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Live;

namespace SessionBot.Features.Board;

/// <summary>The questions of a session as the organizers' board shows them.</summary>
/// <param name="Version">Of the session: what a command must carry, so that nothing is changed that its sender has not seen.</param>
/// <param name="Labels">All that are in use.</param>
public sealed record BoardView(Session Session, int Version, IReadOnlyList<BoardColumn> Columns, BoardFilter Filter, IReadOnlyList<string> Labels) : IVersioned
{
    /// <summary>What waits for somebody to do something, whatever is looked for.</summary>
    public required int Open { get; init; }

    public BoardColumn this[BoardPlace place] => Columns.Single(column => column.Place == place);
}

/// <param name="Total">How many stand here, on all pages.</param>
/// <param name="First">Which of them the page begins with, counted from 1.</param>
public sealed record BoardColumn(BoardPlace Place, IReadOnlyList<BoardCard> Cards, int Total, int First);

public enum BoardPlace
{
    /// <summary>On screen.</summary>
    Now,
    Next,

    /// <summary>For the organizers alone, and not dealt with yet.</summary>
    Operational,
    Held,
    Queued,
    Settled,
}
