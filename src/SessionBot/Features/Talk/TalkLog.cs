using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Talk;

/// <summary>Each step with a transcript, in the session's log: which file, and nothing that it says.</summary>
internal sealed class TalkLog(SessionBotDb db, SessionLog log)
{
    /// <summary>The number that the next file gets.</summary>
    public static int NextNumber(Session session) => session.Version + 1;

    public void Added(Session session, Transcript transcript, int count) =>
        Happened(session, transcript.Number, transcript.AddedBy, $"added {count}");

    public void Named(Session session, int number, MemberId by) => Happened(session, number, by, "named");

    public void Removed(Session session, int number, MemberId by) => Happened(session, number, by, "removed");

    /// <returns>In words, what a colleague has done to the file since; null where nobody has.</returns>
    public async Task<string?> ConflictAsync(Session session, int number, int seen, CancellationToken ct)
    {
        var steps = StepsOf(number);
        var last = await db.SessionEvents.AsNoTracking()
            .Where(entry => entry.SessionId == session.Id && entry.Version > seen && entry.Kind == SessionEventKind.TalkRecorded && entry.After.StartsWith(steps))
            .OrderByDescending(entry => entry.Version).FirstOrDefaultAsync(ct);
        return last is null ? null : Wording.Of(last.After == steps + "removed" ? TalkTexts.RemovedMeanwhile : TalkTexts.NamedMeanwhile, ("who", await NameAsync(last.ActorId, ct)));
    }

    private void Happened(Session session, int number, MemberId by, string what) =>
        log.Happened(session, SessionEventKind.TalkRecorded, by, null, StepsOf(number) + what);

    private async Task<string> NameAsync(MemberId? actor, CancellationToken ct) =>
        await db.Members.Where(member => member.Id == actor).Select(member => member.DisplayName).SingleOrDefaultAsync(ct) ?? TalkTexts.Somebody;

    private static string StepsOf(int number) => $"transcript {number} ";
}
