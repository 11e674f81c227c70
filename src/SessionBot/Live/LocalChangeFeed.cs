using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SessionBot.Live;

/// <summary>Notices within this process.</summary>
internal sealed class LocalChangeFeed : IChangeFeed
{
    private readonly ConcurrentDictionary<string, ImmutableArray<Subscription>> _subscriptions = [];

    public void Publish(string subject)
    {
        foreach (var subscription in _subscriptions.GetValueOrDefault(subject, []))
        {
            subscription.Heard();
        }
    }

    public IDisposable Subscribe(string subject, Action heard)
    {
        var subscription = new Subscription(this, subject, heard);
        _subscriptions.AddOrUpdate(subject, _ => [subscription], (_, others) => others.Add(subscription));
        return subscription;
    }

    private sealed record Subscription(LocalChangeFeed Feed, string Subject, Action Heard) : IDisposable
    {
        public void Dispose() => Feed._subscriptions.AddOrUpdate(Subject, _ => [], (_, all) => all.Remove(this));
    }
}
