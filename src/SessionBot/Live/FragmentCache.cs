using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using SessionBot.Domain;

namespace SessionBot.Live;

/// <param name="Version">Of the session: it shows nothing older.</param>
/// <param name="Html">In UTF-8.</param>
internal sealed record Fragment(int Version, ReadOnlyMemory<byte> Html);

/// <summary>
/// What all viewers of a session read anew at the same version is read and rendered once. A fragment holds what members wrote: it goes with the
/// notice of the next version, and after <see cref="Longest"/> at the latest, since a notice may be lost.
/// </summary>
internal sealed class FragmentCache(IServiceScopeFactory scopes, IChangeFeed feed, ILoggerFactory loggers, TimeProvider clock)
{
    /// <summary>Enough for all who come back at once.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<(SessionId Session, Type Component), Entry> _entries = [];

    /// <summary>Fragments that are held now.</summary>
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
    /// <param name="version">Of the session, as the request has read it.</param>
    /// <param name="read">Reads the view by the services of a scope of its own: whoever came first may go away meanwhile.</param>
    public Task<Fragment> ReadAsync<TComponent, TView>(SessionId session, int version, Func<IServiceProvider, Task<TView>> read)
        where TComponent : IComponent
    {
        var key = (session, typeof(TComponent));
        Entry entry;
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var known) && known.Version >= version)
            {
                return known.Rendering;
            }

            known?.Dispose();
            _entries[key] = entry = new(version, () => RenderAsync<TComponent, TView>(version, read));
            entry.Until(feed.Subscribe(SessionChanges.Of(session), Drop), clock.CreateTimer(_ => Drop(), null, Longest, Timeout.InfiniteTimeSpan));
        }

        // A failure is told to those who waited for it, and tried again by the next.
        entry.Rendering.ContinueWith(_ => Drop(), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return entry.Rendering;

        void Drop()
        {
            lock (_gate)
            {
                if (_entries.TryGetValue(key, out var current) && current == entry)
                {
                    _entries.Remove(key);
                }

                entry.Dispose();
            }
        }
    }

    private async Task<Fragment> RenderAsync<TComponent, TView>(int version, Func<IServiceProvider, Task<TView>> read)
        where TComponent : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        var view = await read(scope.ServiceProvider);
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view }))).ToHtmlString());
        return new(version, Encoding.UTF8.GetBytes(html));
    }

    private sealed class Entry(int version, Func<Task<Fragment>> render) : IDisposable
    {
        private IDisposable[] _ends = [];

        public int Version { get; } = version;

        public Task<Fragment> Rendering { get; } = Task.Run(render);

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
