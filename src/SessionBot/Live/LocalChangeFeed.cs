using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SessionBot.Live;

/// <summary>Notices within this process.</summary>
internal sealed class LocalChangeFeed : IChangeFeed
{
    private readonly ConcurrentDictionary<string, ImmutableArray<Subscription>> _subscriptions = [];

    /// <summary>What somebody listens to. A subject is a session or a board, and a service sees thousands of them: one that nobody hears any more is forgotten.</summary>
    public ICollection<string> Subjects => _subscriptions.Keys;

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

    private void End(Subscription subscription)
    {
        var left = _subscriptions.AddOrUpdate(subscription.Subject, _ => [], (_, all) => all.Remove(subscription));
        if (left.IsEmpty)
        {
            // Whoever has subscribed meanwhile has put another array there, which stays.
            _subscriptions.TryRemove(new(subscription.Subject, left));
        }
    }

    private sealed record Subscription(LocalChangeFeed Feed, string Subject, Action<string> Heard) : IDisposable
    {
        public void Dispose() => Feed.End(this);
    }
}
