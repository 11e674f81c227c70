namespace LineSimulator.Webhooks;

/// <summary>Brings events to the bot as their <see cref="Delivery"/> says.</summary>
internal sealed class Courier(PlatformState state, WebhookPost post, Redeliveries redeliveries)
{
    private readonly AsyncLocal<HeldEvents?> _held = new();
    private readonly List<DeliveryAttempt> _attempts = [];

    public IReadOnlyList<DeliveryAttempt> Attempts
    {
        get
        {
            lock (state.Gate)
            {
                return [.. _attempts];
            }
        }
    }

    /// <summary>Returns when the bot has answered; a failed delivery is not an error here, it waits for its redelivery.</summary>
    public async Task DeliverAsync(WebhookEvent webhookEvent, Delivery? delivery, CancellationToken ct)
    {
        delivery ??= Delivery.Normal;
        if (_held.Value is { } held)
        {
            held.Add(webhookEvent, delivery);
            return;
        }

        await DeliverAsync([webhookEvent], delivery, ct);
    }

    public async Task HoldAsync(Func<Task> speak, HeldOrder order, CancellationToken ct)
    {
        if (_held.Value is not null)
        {
            throw new SimulatorException("Events are being held already: let one HoldAsync end before the next begins.");
        }

        var held = new HeldEvents();
        _held.Value = held;
        try
        {
            await speak();
        }
        finally
        {
            _held.Value = null;
        }

        await LetGoAsync(held.Items, order, ct);
    }

    public async Task<int> RedeliverPendingAsync(CancellationToken ct)
    {
        var taken = redeliveries.TakeAll();
        foreach (var webhook in taken)
        {
            await RedeliverAsync(webhook, ct);
        }

        return taken.Count;
    }

    public async Task<bool> RedeliverOneAsync(CancellationToken ct)
    {
        if (redeliveries.TakeOne() is not { } webhook)
        {
            return false;
        }

        await RedeliverAsync(webhook, ct);
        return true;
    }

    public async Task RedeliverAsync(UndeliveredWebhook webhook, CancellationToken ct)
    {
        var attempt = await SendAsync(webhook.Events, isRedelivery: true, ct);
        if (attempt.Outcome != DeliveryOutcome.Ok)
        {
            redeliveries.Add(webhook with { FailedRedeliveries = webhook.FailedRedeliveries + 1 });
        }
    }

    private async Task LetGoAsync(IReadOnlyList<(WebhookEvent Event, Delivery Delivery)> items, HeldOrder order, CancellationToken ct)
    {
        if (items.Count == 0)
        {
            return;
        }

        if (order.InOneWebhook)
        {
            var together = new Delivery
            {
                Duplicates = items.Max(item => item.Delivery.Duplicates),
                LoseAnswer = items.Any(item => item.Delivery.LoseAnswer),
                WithoutRedelivery = items.Any(item => item.Delivery.WithoutRedelivery),
            };
            await DeliverAsync(order.Arrange(items.Select(item => item.Event)), together, ct);
            return;
        }

        // Duplicates and redeliveries travel on their own, so they are shuffled among the rest.
        foreach (var item in order.Arrange(items.SelectMany(item => Enumerable.Repeat(item with { Delivery = item.Delivery with { Duplicates = 0 } }, 1 + item.Delivery.Duplicates))))
        {
            await DeliverAsync([item.Event], item.Delivery, ct);
        }
    }

    private async Task DeliverAsync(IReadOnlyList<WebhookEvent> events, Delivery delivery, CancellationToken ct)
    {
        var first = await SendAsync(events, isRedelivery: false, ct);
        for (var duplicate = 0; duplicate < delivery.Duplicates; duplicate++)
        {
            await SendAsync(events, isRedelivery: false, ct);
        }

        if (delivery.LoseAnswer)
        {
            await RedeliverAsync(new UndeliveredWebhook(events), ct);
        }
        else if (first.Outcome != DeliveryOutcome.Ok && !delivery.WithoutRedelivery)
        {
            redeliveries.Add(new UndeliveredWebhook(events));
        }
    }

    private async Task<DeliveryAttempt> SendAsync(IReadOnlyList<WebhookEvent> events, bool isRedelivery, CancellationToken ct)
    {
        var attempt = await post.SendAsync(events, isRedelivery, ct);
        lock (state.Gate)
        {
            _attempts.Add(attempt);
        }

        return attempt;
    }
}
