using System.Globalization;
using SessionBot.Domain;
using SessionBot.Live;

namespace SessionBot.Features.Board;

/// <summary>
/// Who has a board open, and with which card somebody is busy. Pages say it again every few seconds, to all processes by the change feed; who is silent is
/// gone. It stands in no database and changes nothing: it raises no version, and a notice holds ids and numbers alone.
/// </summary>
internal sealed class BoardPresence : IDisposable
{
    /// <summary>A page speaks every five seconds.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(16);

    private const string Subject = "presence";

    private readonly Lock _gate = new();
    private readonly Dictionary<(SessionId Session, MemberId Who), (int? Number, DateTimeOffset At)> _present = [];
    private readonly IChangeFeed _feed;
    private readonly TimeProvider _clock;
    private readonly IDisposable _notices;

    public BoardPresence(IChangeFeed feed, TimeProvider clock)
    {
        (_feed, _clock) = (feed, clock);
        _notices = feed.Subscribe(Subject, Hear);
    }

    /// <param name="number">Of the question that somebody writes about or has chosen; null while somebody looks at the board alone.</param>
    public void Say(SessionId session, MemberId who, int? number) =>
        _feed.Publish(Subject, string.Create(CultureInfo.InvariantCulture, $"{session.Value:N} {who.Value:N} {number ?? 0}"));

    public void SayGone(SessionId session, MemberId who) => _feed.Publish(Subject, $"{session.Value:N} {who.Value:N} gone");

    /// <returns>All but one, with the number of the question that they are busy with.</returns>
    public IReadOnlyDictionary<MemberId, int?> Others(SessionId session, MemberId than)
    {
        lock (_gate)
        {
            Forget();
            return _present.Where(one => one.Key.Session == session && one.Key.Who != than).ToDictionary(one => one.Key.Who, one => one.Value.Number);
        }
    }

    public void Dispose() => _notices.Dispose();

    private void Hear(string word)
    {
        if (word.Split(' ') is not [var session, var who, var number] || !Guid.TryParse(session, out var inSession) || !Guid.TryParse(who, out var member))
        {
            return;
        }

        lock (_gate)
        {
            Forget();
            var key = (new SessionId(inSession), new MemberId(member));
            if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var busyWith))
            {
                _present[key] = (busyWith == 0 ? null : busyWith, _clock.GetUtcNow());
            }
            else
            {
                _present.Remove(key);
            }
        }
    }

    private void Forget()
    {
        var silent = _clock.GetUtcNow() - Longest;
        foreach (var gone in _present.Where(one => one.Value.At <= silent).Select(one => one.Key).ToList())
        {
            _present.Remove(gone);
        }
    }
}
