namespace SessionBot.Load.Fire;

/// <summary>Waits until everything that LINE delivered is handled and everything that the bot said is sent.</summary>
internal static class Quiet
{
    private const string Pending =
        "FROM (SELECT seq FROM work_item WHERE status = 0 UNION ALL SELECT seq FROM outgoing_message WHERE status = 0) AS waiting";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    /// <summary>Longer than a lease and a few retries after it.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <exception cref="TimeoutException">Something stays undone.</exception>
    public static async Task UntilAsync(MortalService service)
    {
        using var looks = new PeriodicTimer(BetweenLooks);
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            await service.Line.RedeliverAsync();
            if (await service.Database.CountAsync(Pending) is var pending and > 0)
            {
                if (limit.IsCancellationRequested)
                {
                    throw new TimeoutException($"{pending} rows are still undone after {Limit}.");
                }

                await looks.WaitForNextTickAsync();
                continue;
            }

            return;
        }
    }
}
