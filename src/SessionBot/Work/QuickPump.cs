namespace SessionBot.Work;

/// <summary>
/// Takes what can be handled quickly as soon as it is stored, whatever else is being worked on, and wakes <see cref="BatchProcessor{THandler}"/> for the rest. That one
/// looks by itself from time to time, and at this too: nothing is lost here.
/// </summary>
internal sealed class QuickPump(QuickWork quick, WorkSignals signals, InboxPressure pressure) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var turn = await quick.TryTakeAsync(QuickWork.MostTogether, claimsRest: false, stoppingToken);
                var leavesSome = turn is null or { Left: > 0 };
                if (leavesSome)
                {
                    signals.OtherEvents.Announce();
                }

                if (turn is { Handled: > 0 })
                {
                    continue;
                }

                await signals.Events.WaitAsync(stoppingToken);
                if (leavesSome)
                {
                    // Looking at the same again is nothing that need be done under pressure.
                    await pressure.GiveWayAsync(stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops: what is not taken waits for the next start.
        }
    }
}
