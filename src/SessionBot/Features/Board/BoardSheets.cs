using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Live;
using SessionBot.Storage;

namespace SessionBot.Features.Board;

/// <summary>Reads boards: the one without a filter once for all who look at it, another for whoever looks for something.</summary>
internal sealed class BoardSheets(ReadBoard board, FragmentCache fragments, RenderedCards cards)
{
    /// <param name="session">As the request has read it: what comes back is of no older version.</param>
    public async Task<BoardSheet> ReadAsync(Session session, BoardFilter filter, CancellationToken ct)
    {
        if (filter != BoardFilter.None)
        {
            return await cards.OfAsync(await board.ReadAsync(session, filter, ct));
        }

        return await fragments.ReadAsync(session.Id, session.Version, async services =>
        {
            var current = await services.GetRequiredService<SessionBotDb>().Sessions.AsNoTracking().SingleAsync(one => one.Id == session.Id, CancellationToken.None);
            return await cards.KeepAsync(await services.GetRequiredService<ReadBoard>().ReadAsync(current, BoardFilter.None, CancellationToken.None));
        });
    }
}
