using Microsoft.Extensions.Hosting;

namespace LineSimulator.Webhooks;

/// <summary>Makes each planned redelivery when the clock says so.</summary>
internal sealed class RedeliveryService(Redeliveries redeliveries, Courier courier) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var webhook in redeliveries.Due.ReadAllAsync(stoppingToken))
        {
            if (redeliveries.TryTake(webhook))
            {
                await courier.RedeliverAsync(webhook, stoppingToken);
            }
        }
    }
}
