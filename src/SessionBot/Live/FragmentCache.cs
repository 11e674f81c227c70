using System.Text;
using Microsoft.AspNetCore.Components;
using SessionBot.Domain;

namespace SessionBot.Live;

/// <param name="Version">Of the session: it shows nothing older.</param>
/// <param name="Html">In UTF-8.</param>
internal sealed record Fragment(int Version, ReadOnlyMemory<byte> Html) : IVersioned;

/// <summary>
/// What all viewers of a session read anew at the same version is read and rendered once, and never twice at the same time: whoever asks for a later
/// version while a reading is under way shares the one that follows it. What is read holds what members wrote: it goes with the notice of the next
/// version, and after <see cref="Longest"/> at the latest, since a notice may be lost.
/// </summary>
internal sealed class FragmentCache(IServiceScopeFactory scopes, IChangeFeed feed, ComponentRenderer renderer, TimeProvider clock)
{
    /// <summary>Enough for all who come back at once.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<(SessionId Session, Type What), Entry> _entries = [];
    private readonly Dictionary<(SessionId Session, Type What), Task> _underWay = [];

    /// <summary>Readings that are held now.</summary>
    public int Held
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <typeparam name="TComponent">Takes the view as its parameter <c>View</c>, and shows everybody the same.</typeparam>
    /// <inheritdoc cref="ReadAsync{TReading}"/>
    public async Task<Fragment> ReadAsync<TComponent, TView>(SessionId session, int version, Func<IServiceProvider, Task<TView>> read)
        where TComponent : IComponent
        where TView : IVersioned => (Fragment)await ShareAsync((session, typeof(TComponent)), version, async services =>
        {
            var view = await read(services);
            var html = await renderer.RenderAsync<TComponent>(new() { ["View"] = view });
            return new Fragment(view.Version, Encoding.UTF8.GetBytes(html));
        });

    /// <param name="version">Of the session, as the request has read it.</param>
    /// <param name="read">Reads by the services of a scope of its own: whoever came first may go away meanwhile.</param>
    public async Task<TReading> ReadAsync<TReading>(SessionId session, int version, Func<IServiceProvider, Task<TReading>> read)
        where TReading : IVersioned => (TReading)await ShareAsync((session, typeof(TReading)), version, async services => await read(services));

    private Task<IVersioned> ShareAsync((SessionId Session, Type What) key, int version, Func<IServiceProvider, Task<IVersioned>> read)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var known) && known.Shows(version))
            {
                return known.Reading;
            }

            known?.Dispose();
            var before = _underWay.GetValueOrDefault(key, Task.CompletedTask);
            var entry = new Entry(version);
            _entries[key] = entry;
            _underWay[key] = entry.Reading = Task.Run(() => ReadAfterAsync(before, key, entry, read));
            entry.Until(
                feed.Subscribe(SessionChanges.Of(key.Session), () => Drop(key, entry, evenBefore: false)),
                clock.CreateTimer(_ => Drop(key, entry, evenBefore: true), null, Longest, Timeout.InfiniteTimeSpan));
            return entry.Reading;
        }
    }

    /// <remarks>A failure is told to those who waited for it, and tried again by the next.</remarks>
    private async Task<IVersioned> ReadAfterAsync(Task before, (SessionId Session, Type What) key, Entry entry, Func<IServiceProvider, Task<IVersioned>> read)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var isRead = false;
        try
        {
            lock (_gate)
            {
                entry.Begin();
            }

            await using var scope = scopes.CreateAsyncScope();
            var reading = await read(scope.ServiceProvider);
            lock (_gate)
            {
                entry.IsOf(reading.Version);
            }

            isRead = true;
            return reading;
        }
        finally
        {
            lock (_gate)
            {
                if (_underWay.TryGetValue(key, out var last) && last == entry.Reading)
                {
                    _underWay.Remove(key);
                }
            }

            if (!isRead)
            {
                Drop(key, entry, evenBefore: true);
            }
        }
    }

    /// <param name="evenBefore">Otherwise what has not begun yet stays: it will read what the notice tells of.</param>
    private void Drop((SessionId Session, Type What) key, Entry entry, bool evenBefore)
    {
        lock (_gate)
        {
            if (!evenBefore && !entry.HasBegun)
            {
                return;
            }

            if (_entries.TryGetValue(key, out var current) && current == entry)
            {
                _entries.Remove(key);
            }

            entry.Dispose();
        }
    }

    private sealed class Entry(int version) : IDisposable
    {
        private IDisposable[] _ends = [];
        private int _version = version;

        public Task<IVersioned> Reading { get; set; } = null!;

        public bool HasBegun { get; private set; }

        /// <summary>Whoever has read a version before a reading begins gets it by that reading, or a later one.</summary>
        public bool Shows(int version) => !HasBegun || _version >= version;

        public void Begin() => HasBegun = true;

        public void IsOf(int version) => _version = Math.Max(_version, version);

        public void Until(params IDisposable[] ends) => _ends = ends;

        public void Dispose()
        {
            foreach (var end in _ends)
            {
                end.Dispose();
            }
        }
    }
}
