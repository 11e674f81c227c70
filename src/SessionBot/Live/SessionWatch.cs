using System.Collections.Immutable;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Live;

/// <summary>
/// Follows one session for all who watch it here. The database is the truth: it is read when a notice comes and every second besides,
/// because another process may have written and its notice may be lost.
/// </summary>
internal sealed partial class SessionWatch : IAsyncDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly Channel<byte> _bell = Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _over = new();
    private readonly Lock _gate = new();
    private readonly SessionId _session;
    private readonly IServiceScopeFactory _scopes;
    private readonly ILogger _logger;
    private readonly IDisposable _notices;
    private readonly IDisposable _roles;
    private readonly ITimer _polls;
    private readonly Task _reading;
    private ImmutableArray<Viewer> _viewers = [];
    private int _version;
    private bool _asksForRoles;
    private bool _isBlind;

    public SessionWatch(SessionId session, int version, IServiceScopeFactory scopes, IChangeFeed feed, TimeProvider clock, ILogger logger)
    {
        (_session, _version, _scopes, _logger) = (session, version, scopes, logger);
        _notices = feed.Subscribe(SessionChanges.Of(session), Ring);
        _roles = feed.Subscribe(SessionChanges.OfRoles, AskForRoles);
        _polls = clock.CreateTimer(_ => Ring(), null, Poll, Poll);
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Of whoever shares this watch; the hub counts them.</summary>
    public int Users { get; set; }

    /// <param name="version">As the viewer's request found it; this watch may have read a later one since.</param>
    /// <param name="known">What the page shows; null when it does not say.</param>
    public void Add(Viewer viewer, int version, int? known)
    {
        lock (_gate)
        {
            _viewers = _viewers.Add(viewer);
            _asksForRoles = true;
            var current = Math.Max(version, _version);
            viewer.Tell(LiveEvent.Opening(known == current ? null : current));
        }

        Ring();
    }

    public void Remove(Viewer viewer)
    {
        lock (_gate)
        {
            _viewers = _viewers.Remove(viewer);
        }
    }

    public void Beat()
    {
        foreach (var viewer in _viewers)
        {
            viewer.Beat();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _notices.Dispose();
        _roles.Dispose();
        await _polls.DisposeAsync();
        await _over.CancelAsync();
        await _reading;
        _over.Dispose();
    }

    private void AskForRoles()
    {
        lock (_gate)
        {
            _asksForRoles = true;
        }

        Ring();
    }

    private void Ring() => _bell.Writer.TryWrite(0);

    private async Task ReadAsync()
    {
        try
        {
            await foreach (var _ in _bell.Reader.ReadAllAsync(_over.Token))
            {
                await TryLookAsync(_over.Token);
            }
        }
        catch (OperationCanceledException) when (_over.IsCancellationRequested)
        {
            // Nobody watches any more.
        }
    }

    private async Task TryLookAsync(CancellationToken ct)
    {
        try
        {
            await LookAsync(ct);
            _isBlind = false;
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            // Once an outage, not once a second.
            if (!_isBlind)
            {
                Log.Blind(_logger, FaultTrace.Of(exception));
            }

            _isBlind = true;
        }
    }

    private async Task LookAsync(CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SessionBotDb>();
        var version = await db.Sessions.Where(session => session.Id == _session).Select(session => session.Version).SingleOrDefaultAsync(ct);
        ImmutableArray<Viewer> viewers;
        bool isNew, mayHaveEnded;
        lock (_gate)
        {
            isNew = version != _version;
            (mayHaveEnded, _asksForRoles, _version, viewers) = (isNew || _asksForRoles, false, version, _viewers);
        }

        if (isNew)
        {
            var news = LiveEvent.Version(version);
            foreach (var viewer in viewers)
            {
                viewer.Tell(news);
            }
        }

        if (mayHaveEnded)
        {
            var links = await db.SessionLinks.Where(link => link.SessionId == _session && link.EndedAt == null).Select(link => link.Key).ToListAsync(ct);
            var organizers = await (
                from session in db.Sessions
                where session.Id == _session
                join member in db.Members on session.StudyGroupId equals member.StudyGroupId
                where member.IsOrganizer
                select member.Id).ToListAsync(ct);
            foreach (var viewer in viewers.Where(viewer => !links.Contains(viewer.Key) && !organizers.Exists(organizer => Viewer.KeyOf(organizer) == viewer.Key)))
            {
                viewer.End();
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A watched session cannot be read; it is tried again every second. Cause: {Cause}")]
        public static partial void Blind(ILogger logger, string cause);
    }
}
