namespace LineSimulator.Webhooks;

/// <summary>Collects the events of one flow of control instead of sending them.</summary>
internal sealed class HeldEvents
{
    private readonly Lock _gate = new();
    private readonly List<(WebhookEvent Event, Delivery Delivery)> _items = [];

    public void Add(WebhookEvent webhookEvent, Delivery delivery)
    {
        lock (_gate)
        {
            _items.Add((webhookEvent, delivery));
        }
    }

    public IReadOnlyList<(WebhookEvent Event, Delivery Delivery)> Items
    {
        get
        {
            lock (_gate)
            {
                return [.. _items];
            }
        }
    }
}
