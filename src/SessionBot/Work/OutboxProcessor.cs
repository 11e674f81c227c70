using Microsoft.Extensions.Options;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>Sends what committed transactions left for LINE; never inside a transaction.</summary>
internal sealed class OutboxProcessor(
    WorkQueue queue,
    IServiceScopeFactory scopes,
    MessageSender sender,
    DirectSends direct,
    WorkSignals signals,
    WorkActivity activity,
    InboxPressure pressure,
    IOptions<WorkOptions> options,
    TimeProvider clock,
    ILogger<OutboxProcessor> logger) : BackgroundService
{
    /// <summary>A send is waiting for LINE and little else.</summary>
    private const int SendsOfAHand = 8;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pump = new QueuePump<Sending>(
            options.Value.Parallelism * SendsOfAHand, ClaimAsync, sender.SendAsync, signals.Outgoing, activity, pressure, options.Value, clock, logger);
        await pump.RunAsync(stoppingToken);
        await direct.StopAsync();
    }

    private async Task<IReadOnlyList<Sending>> ClaimAsync(int hands, CancellationToken ct)
    {
        var leases = await queue.ClaimOutgoingAsync(hands, options.Value.Lease, ct);
        if (leases.Count == 0)
        {
            return [];
        }

        await using var scope = scopes.CreateAsyncScope();
        var messages = await LeasedWork.LoadHeldAsync<OutgoingMessage>(scope.ServiceProvider.GetRequiredService<SessionBotDb>(), leases, ct);
        var bySeq = leases.ToDictionary(lease => lease.Seq);
        return [.. messages.Select(message => new Sending(bySeq[message.Seq], message))];
    }
}
