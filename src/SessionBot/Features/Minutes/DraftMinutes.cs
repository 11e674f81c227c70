using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.MinutesReview;
using SessionBot.Features.Sessions;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Rendering;
using SessionBot.Minutes.Reviewing;
using SessionBot.Minutes.Sources;
using SessionBot.Storage;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.Minutes;

/// <summary>
/// Drafts the minutes of a session from what people sent, and tells the organizer who asked. What organizers have worded or locked in the draft before stays.
/// </summary>
internal sealed class DraftMinutes(
    SessionBotDb db, MinutesSources sources, GroupLayouts layouts, GroupGlossaries glossaries, IMinutesDrafter drafter, OpenMinutes open, RevisionWriter revisions, SessionLog log, MovePhase move,
    Outbox outbox, MinutesLinks links) : ILaneHandler
{
    /// <summary>What the log says of a section that came out as it was.</summary>
    public const string Unchanged = "unchanged";

    public static string Lane => WorkItem.JobLane;

    /// <summary>With a model it takes minutes.</summary>
    public static bool TakesLong => true;

    public static WorkSignal Signal(WorkSignals signals) => signals.Jobs;

    public async Task<Func<CancellationToken, Task<string>>> PrepareAsync(WorkItem item, CancellationToken ct)
    {
        var (sessionId, requestedBy, only, isSeen) = DraftQueue.Read(item);
        var session = await db.Sessions.SingleAsync(session => session.Id == sessionId, ct);
        var record = await sources.ReadAsync(session, ct);
        MinutesDraft draft;
        using (Telemetry.Draft())
        {
            draft = await drafter.DraftAsync(record, layouts.For(item.Group), ct, only) with { Glossary = glossaries.For(item.Group) };
        }

        // The session row is tracked with the version that was read: if anything was sent, unsent or moderated since, the
        // commit fails on it and the draft is made again from what stands then.
        return token => StoreAsync(item.Group, session, draft, record, requestedBy, only, isSeen, token);
    }

    /// <summary>Nobody loses anything by it: who asked for the draft sees that none came, and asks again.</summary>
    public Task GiveUpAsync(WorkItem item, CancellationToken ct) => Task.CompletedTask;

    /// <returns>Which revision an entry of the log tells of; null when nothing was drafted anew.</returns>
    public static int? RevisionOf(string drafted) =>
        int.TryParse(drafted.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;

    private async Task<string> StoreAsync(
        string group, Session session, MinutesDraft draft, SessionRecord record, MemberId? requestedBy, SectionKind? only, bool isSeen, CancellationToken ct)
    {
        var before = await open.ReadAsync(session, group, ct);
        var state = await StateAsync(session, before, ct);
        var terms = new TermBook([.. await db.TermsOfOthersAsync(session, ct), .. state.Edits]);
        var drafted = before is null ? draft : Merged(before, draft, record, only);
        if (only is not null && before is not null && before.IsUpToDate && !Differs(drafted, before.Drafted))
        {
            log.Happened(session, SessionEventKind.MinutesDrafted, requestedBy, null, Unchanged);
            return "minutes:unchanged";
        }

        var sourceHash = StoredMinutes.SourceHash(record);
        var minutes = await revisions.AddAsync(session, drafted, record, requestedBy, null, sourceHash, ct);
        log.Happened(session, SessionEventKind.MinutesDrafted, requestedBy, null, $"{minutes.Revision} {minutes.Hash}");
        if (ReviewedMinutes.Apply(drafted, state, terms, record, layouts.For(group)) is var edited && Differs(edited, drafted))
        {
            (minutes, drafted) = (await revisions.AddAsync(session, edited, record, requestedBy, minutes, sourceHash, ct), edited);
        }

        if (session.Phase == SessionPhase.Closed)
        {
            move.ForMinutes(session, requestedBy, SessionPhase.MinutesReview);
        }

        if (!isSeen && requestedBy is { } organizer && await db.Members.FindAsync([organizer], ct) is { IsOrganizer: true } member)
        {
            var faults = ReviewedMinutes.FaultsOf(drafted, state, record).Select(fault => fault.Words).Distinct().ToList();
            var open = drafted with { Glossary = drafted.Glossary.Without(terms.Decided.Select(TermBook.WrittenOf).ToHashSet()) };
            outbox.Push(group, member, MinutesReplies.Drafted(session, minutes.Revision, open, faults, links.To(session, minutes)));
        }

        return $"minutes:drafted:{minutes.Revision}";
    }

    /// <summary>A section alone is drafted anew only while all else still stands: otherwise the rest would be of another time.</summary>
    private static MinutesDraft Merged(ReviewedMinutes before, MinutesDraft draft, SessionRecord record, SectionKind? only)
    {
        var kept = before.State.Wordings.Keys.Concat(before.State.Locked).ToHashSet();
        var redraft = new Redraft(before.IsUpToDate ? only : null, ReviewSections.Locked(before.State.Locked), kept) { Chosen = before.State.Audiences };
        var document = new SentenceMarks(record, before.Layout).On(redraft.Of(before.Drafted.Document, draft.Document, record));
        return draft with { Document = document, Coverage = CoverageCheck.Run(document, record) };
    }

    private static bool Differs(MinutesDraft one, MinutesDraft other) =>
        PlainTextRenderer.Render(one.Document, Audience.Organizers) != PlainTextRenderer.Render(other.Document, Audience.Organizers)
        || !one.Document.Blocks.Select(block => block.Audience).SequenceEqual(other.Document.Blocks.Select(block => block.Audience)) || one.Coverage.LeftOut.Count() != other.Coverage.LeftOut.Count();

    /// <summary>Edits outlast a draft that was emptied because one of its sources was unsent.</summary>
    private async Task<ReviewState> StateAsync(Session session, ReviewedMinutes? before, CancellationToken ct) => before?.State
        ?? new ReviewState(await db.MinutesEdits.Where(edit => edit.SessionId == session.Id).OrderBy(edit => edit.Number).ToListAsync(ct));
}
