using Line.Messaging;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Work;

namespace SessionBot.Features.Sessions;

/// <summary>
/// Tells those whom it concerns that a session is called off, put off or takes place after all: each of them once, of several new times the last
/// alone, and with a reply that goes to them anyway if there is time for one.
/// </summary>
internal sealed class CourseNotices(ConcernedMembers concerned, Outbox outbox, TimeProvider clock)
{
    /// <summary>Who would set out by then is told at once.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(3);

    /// <returns>How many are told.</returns>
    public Task<int> CalledOffAsync(Session session, string group, MemberId by, ISendMessage words, CancellationToken ct) =>
        TellAsync(session, CalledOff(session), session.StartsAt, group, by, words, ct);

    /// <summary>Also of one that was called off: who has not heard of that yet need not.</summary>
    /// <param name="wasToStart">When those who are told thought that it starts.</param>
    /// <inheritdoc cref="CalledOffAsync"/>
    public async Task<int> PostponedAsync(Session session, DateTimeOffset wasToStart, string group, MemberId by, ISendMessage words, CancellationToken ct)
    {
        foreach (var member in await concerned.OfAsync(session, by, ct))
        {
            await outbox.RecallAsync(group, member, CalledOff(session), ct);
        }

        return await TellAsync(session, $"postponed:{session.Id.Value}", wasToStart, group, by, words, ct);
    }

    /// <summary>Whoever has not heard yet that it was called off need not hear of anything.</summary>
    /// <inheritdoc cref="CalledOffAsync"/>
    public async Task<int> TakesPlaceAsync(Session session, string group, MemberId by, ISendMessage words, CancellationToken ct)
    {
        var told = 0;
        foreach (var member in await concerned.OfAsync(session, by, ct))
        {
            if (!await outbox.RecallAsync(group, member, CalledOff(session), ct))
            {
                await outbox.NotifyAsync(group, member, CalledOff(session), words, ct, IsUrgent(session.StartsAt));
                told++;
            }
        }

        return told;
    }

    private async Task<int> TellAsync(Session session, string topic, DateTimeOffset wasToStart, string group, MemberId by, ISendMessage words, CancellationToken ct)
    {
        var members = await concerned.OfAsync(session, by, ct);
        foreach (var member in members)
        {
            await outbox.NotifyAsync(group, member, topic, words, ct, IsUrgent(wasToStart));
        }

        return members.Count;
    }

    private bool IsUrgent(DateTimeOffset wasToStart) => wasToStart - clock.GetUtcNow() < Soon;

    private static string CalledOff(Session session) => $"called-off:{session.Id.Value}";
}
