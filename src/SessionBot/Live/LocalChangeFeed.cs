using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SessionBot.Live;

/// <summary>Notices within this process.</summary>
internal sealed class LocalChangeFeed : IChangeFeed
{
    private readonly ConcurrentDictionary<string, ImmutableArray<Subscription>> _subscriptions = [];

    public void Publish(string subject) => Publish(subject, "");

    public void Publish(string subject, string word)
    {
        foreach (var subscription in _subscriptions.GetValueOrDefault(subject, []))
        {
            subscription.Heard(word);
        }
    }

    public IDisposable Subscribe(string subject, Action heard) => Subscribe(subject, _ => heard());

    public IDisposable Subscribe(string subject, Action<string> heard)
    {
        var subscription = new Subscription(this, subject, heard);
        _subscriptions.AddOrUpdate(subject, _ => [subscription], (_, others) => others.Add(subscription));
        return subscription;
    }

    private sealed record Subscription(LocalChangeFeed Feed, string Subject, Action<string> Heard) : IDisposable
    {
        public void Dispose() => Feed._subscriptions.AddOrUpdate(Subject, _ => [], (_, all) => all.Remove(this));
    }
}
