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

    /// <summary>Whoever has not heard yet that it takes place after all still knows of it that it was called off.</summary>
    /// <returns>How many are told.</returns>
    public async Task<int> CalledOffAsync(Session session, string group, MemberId by, ISendMessage words, CancellationToken ct)
    {
        var know = await outbox.RecallAllAsync(TakesPlace(session), ct);
        return await TellAsync(session, CalledOff(session), session.StartsAt, know, group, by, words, ct);
    }

    /// <summary>Also of one that was called off: what has not been heard of that need not be.</summary>
    /// <param name="wasToStart">When those who are told thought that it starts.</param>
    /// <inheritdoc cref="CalledOffAsync" path="/returns"/>
    public async Task<int> PostponedAsync(Session session, DateTimeOffset wasToStart, string group, MemberId by, ISendMessage words, CancellationToken ct)
    {
        await outbox.RecallAllAsync(CalledOff(session), ct);
        await outbox.RecallAllAsync(TakesPlace(session), ct);
        return await TellAsync(session, $"postponed:{session.Id.Value}", wasToStart, [], group, by, words, ct);
    }

    /// <summary>Whoever has not heard yet that it was called off need not hear of anything.</summary>
    /// <inheritdoc cref="CalledOffAsync" path="/returns"/>
    public async Task<int> TakesPlaceAsync(Session session, string group, MemberId by, ISendMessage words, CancellationToken ct)
    {
        var know = await outbox.RecallAllAsync(CalledOff(session), ct);
        return await TellAsync(session, TakesPlace(session), session.StartsAt, know, group, by, words, ct);
    }

    /// <param name="know">The LINE user ids of those who know already how things stand.</param>
    private async Task<int> TellAsync(
        Session session, string topic, DateTimeOffset wasToStart, HashSet<string> know, string group, MemberId by, ISendMessage words, CancellationToken ct)
    {
        var members = (await concerned.OfAsync(session, by, ct)).FindAll(member => !know.Contains(member.LineUserId));
        foreach (var member in members)
        {
            await outbox.NotifyAsync(group, member, topic, words, ct, IsUrgent(wasToStart));
        }

        return members.Count;
    }

    private bool IsUrgent(DateTimeOffset wasToStart) => wasToStart - clock.GetUtcNow() < Soon;

    private static string CalledOff(Session session) => $"called-off:{session.Id.Value}";

    private static string TakesPlace(Session session) => $"takes-place:{session.Id.Value}";
}
