using Line.Messaging;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Work;

namespace SessionBot.Features.Sessions;

/// <summary>
/// Tells those whom it concerns that a session is called off, put off or takes place after all: each of them once and the newest alone, with a
/// reply that goes to them anyway if there is time for one.
/// </summary>
internal sealed class CourseNotices(ConcernedMembers concerned, Outbox outbox, TimeProvider clock)
{
    /// <summary>Who would set out by then is told at once.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(3);

    /// <param name="wasToStart">When those who are told thought that it starts.</param>
    /// <returns>How many are told.</returns>
    public async Task<int> TellAsync(Session session, DateTimeOffset wasToStart, string group, MemberId by, ISendMessage words, CancellationToken ct)
    {
        var members = await concerned.OfAsync(session, by, ct);
        foreach (var member in members)
        {
            await outbox.NotifyAsync(group, member, TopicOf(session), words, ct, isUrgent: wasToStart - clock.GetUtcNow() < Soon);
        }

        return members.Count;
    }

    /// <summary>Whoever has not heard yet that it was called off need not hear of anything.</summary>
    /// <inheritdoc cref="TellAsync"/>
    public async Task<int> TakeBackAsync(Session session, string group, MemberId by, ISendMessage words, CancellationToken ct)
    {
        var told = 0;
        foreach (var member in await concerned.OfAsync(session, by, ct))
        {
            if (!await outbox.RecallAsync(group, member, TopicOf(session), ct))
            {
                await outbox.NotifyAsync(group, member, TopicOf(session), words, ct, isUrgent: session.StartsAt - clock.GetUtcNow() < Soon);
                told++;
            }
        }

        return told;
    }

    private static string TopicOf(Session session) => $"course:{session.Id.Value}";
}
