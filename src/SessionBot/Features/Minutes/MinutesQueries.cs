using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Storage;

namespace SessionBot.Features.Minutes;

internal static class MinutesQueries
{
    /// <returns>The newest revision that members can read; 0 where none is published.</returns>
    public static async Task<int> PublishedRevisionAsync(this SessionBotDb db, SessionId session, CancellationToken ct) =>
        await db.Minutes.Where(minutes => minutes.SessionId == session && minutes.State == MinutesState.Approved).MaxAsync(minutes => (int?)minutes.Revision, ct) ?? 0;
}
