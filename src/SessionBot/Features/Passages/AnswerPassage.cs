using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Members;
using SessionBot.Features.Minutes;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.Passages;

/// <summary>A member says whether the own passage may be published as it stands.</summary>
internal sealed class AnswerPassage(SessionBotDb db, SessionLog log)
{
    /// <summary>The fate of a wish for a change that has no words yet: what its sender writes next are these.</summary>
    private const string Wished = "passage:change:";

    public async Task<Outcome> HandleAsync(MemberCommand.Passage command, Said said, CancellationToken ct)
    {
        if (await FindAsync(command.Number, said, ct) is not { Passage: { } passage, Session: { } session })
        {
            return new("passage:nothing-asked", PassageReplies.NothingAsked());
        }

        // What is published is changed by a correction alone, and of that people are asked anew.
        if (passage.Sent.Revision <= await db.PublishedRevisionAsync(session.Id, ct))
        {
            return new("passage:published", PassageReplies.Published());
        }

        switch (command)
        {
            case MemberCommand.Passage.Accept:
                await AppendAsync(MinutesEditKind.PassageAccepted, passage, session, null, said, ct);
                return new($"passage:accepted:{passage.Number}", PassageReplies.Accepted());
            case MemberCommand.Passage.Refuse:
                await AppendAsync(MinutesEditKind.PassageRefused, passage, session, null, said, ct);
                return new($"passage:refused:{passage.Number}", PassageReplies.Refused());
            case MemberCommand.Passage.Change { Text: { } words }:
                await AppendAsync(MinutesEditKind.PassageChangeWanted, passage, session, words, said, ct);
                return new($"passage:changed:{passage.Number}", PassageReplies.ChangeNoted(words));
            case MemberCommand.Passage.Change:
                await AppendAsync(MinutesEditKind.PassageChangeWanted, passage, session, null, said, ct);
                return new($"{Wished}{session.Id.Value:N}:{passage.Number}", PassageReplies.AskForChange());
            default:
                throw new InvalidOperationException($"No use case for {command.GetType().Name}.");
        }
    }

    /// <summary>What is written right behind 直してほしい says what is to be different; in the hour of a session it is a question like everything else.</summary>
    /// <returns>Null when nothing was asked for.</returns>
    public async Task<Outcome?> TryCommentAsync(Said said, CancellationToken ct)
    {
        var conversation = $"{said.Group.Key}/{said.By.LineUserId}";
        var last = await db.WorkItems.Where(item => item.StreamKey == conversation && item.Status != QueueStatus.Pending && item.Fate != null)
            .OrderByDescending(item => item.Seq).Select(item => item.Fate).FirstOrDefaultAsync(ct);
        return last is not null && last.StartsWith(Wished, StringComparison.Ordinal) && last[Wished.Length..].Split(':') is [var session, var number]
            && !await db.Sessions.AnyAsync(one => one.StudyGroupId == said.Group.Id && (one.Phase == SessionPhase.Live || one.Phase == SessionPhase.Paused), ct)
            ? await HandleAsync(new MemberCommand.Passage.Change(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture), said.Text), said with { About = new(Guid.ParseExact(session, "N")) }, ct)
            : null;
    }

    /// <summary>The one with the number, else the newest one that waits for the member's answer.</summary>
    private async Task<(SentPassage? Passage, Session? Session)> FindAsync(int? number, Said said, CancellationToken ct)
    {
        var sessions = await db.Sessions.Where(session => session.StudyGroupId == said.Group.Id && (said.About == null || session.Id == said.About)
                && db.MinutesEdits.Any(edit => edit.SessionId == session.Id && edit.Kind == MinutesEditKind.PassageSent))
            .OrderByDescending(session => session.StartsAt).Take(3).ToListAsync(ct);
        foreach (var session in sessions)
        {
            var edits = await db.MinutesEdits.Where(edit => edit.SessionId == session.Id).OrderBy(edit => edit.Number).ToListAsync(ct);
            var own = new PassageBook(edits).All.Where(passage => passage.Recipient == said.By.Id).OrderByDescending(passage => passage.Number).ToList();
            if (own.Find(passage => number is null ? passage.State == PassageState.Waiting : passage.Number == number) is { } found)
            {
                return (found, session);
            }
        }

        return default;
    }

    private async Task AppendAsync(MinutesEditKind kind, SentPassage passage, Session session, string? words, Said said, CancellationToken ct)
    {
        var last = await db.MinutesEdits.Where(edit => edit.SessionId == session.Id).MaxAsync(edit => edit.Number, ct);
        db.MinutesEdits.Add(new MinutesEdit
        {
            SessionId = session.Id,
            Number = last + 1,
            Revision = passage.Sent.Revision,
            Kind = kind,
            Place = passage.Sent.Place,
            Text = words,
            ActorId = said.By.Id,
            Cause = said.MessageId,
            At = said.At,
        });
        log.Happened(session, SessionEventKind.MinutesEdited, said.By.Id, null, $"{last + 1} {kind} {passage.Sent.Revision}");
    }
}
