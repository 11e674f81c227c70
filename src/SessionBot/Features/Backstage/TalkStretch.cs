using SessionBot.Domain.Sessions;

namespace SessionBot.Features.Backstage;

/// <summary>A part of the session's hour that the speaker's clock counts down: the wait for the start, an item of the agenda, or the whole.</summary>
/// <param name="IsOfAgenda">It has a title of its own.</param>
public sealed record TalkStretch(DateTimeOffset From, DateTimeOffset Until, string Title, bool IsOfAgenda)
{
    private static readonly TimeSpan LongestOvertime = TimeSpan.FromMinutes(30);

    /// <summary>In their order, without a gap; none when the session is over. The last one ends with the session, so beyond it is overtime.</summary>
    public static IReadOnlyList<TalkStretch> Of(Session session, DateTimeOffset now)
    {
        if (!session.Phase.IsBeforeSession() && !session.Phase.IsInSession() && !RunsOver(session, now))
        {
            return [];
        }

        var hour = session.Agenda.Count == 0 ? [new(session.StartsAt, session.EndsAt, SpeakerTexts.UntilEnd, IsOfAgenda: false)] : Items(session);
        return session.Phase.IsBeforeSession() ? [new(DateTimeOffset.MinValue, session.StartsAt, SpeakerTexts.UntilStart, IsOfAgenda: false), .. hour] : hour;
    }

    /// <summary>The schedule has closed it, and nobody else: whoever still speaks wants to know for how long too long.</summary>
    private static bool RunsOver(Session session, DateTimeOffset now) =>
        session.Phase == SessionPhase.Closed && session.PhaseChangedAt >= session.EndsAt && !(session.MovedByHandAt >= session.EndsAt) && now < session.EndsAt + LongestOvertime;

    private static IReadOnlyList<TalkStretch> Items(Session session)
    {
        DateTimeOffset Start(int at) => session.StartsAt.AddMinutes(session.Agenda[at].AfterMinutes);

        return [.. session.Agenda.Select((item, at) =>
            new TalkStretch(Start(at), at + 1 < session.Agenda.Count ? Start(at + 1) : session.EndsAt, item.Title, IsOfAgenda: true))];
    }
}
