using Line.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Domain.Attachments;
using SessionBot.Features.RegionalReports;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.Attachments;

/// <summary>Fetches what a member sent from LINE, at once and outside any transaction: LINE keeps it for a time that it does not tell.</summary>
internal sealed class FetchContent(
    SessionBotDb db, LineClients clients, AttachmentStore store, RunningDownloads downloads, AttachmentNotices notices,
    FailedAttachment failed, EraseReportMessage reports, WithdrawEmptied emptied, LogAttachment told, ChannelAccess access, IOptions<AttachmentOptions> options, TimeProvider clock) : ILaneHandler
{
    /// <summary>The largest file over a slow line; whatever takes longer is stuck.</summary>
    private static readonly TimeSpan LongestDownload = TimeSpan.FromMinutes(5);

    public static string Lane => WorkItem.ContentLane;

    public static bool TakesLong => true;

    public static WorkSignal Signal(WorkSignals signals) => signals.Content;

    public async Task<Func<CancellationToken, Task<string>>> PrepareAsync(WorkItem item, CancellationToken ct)
    {
        var messageId = item.MessageId!;
        var wanted = await db.Attachments.AsNoTracking()
            .SingleOrDefaultAsync(attachment => attachment.LineMessageId == messageId && attachment.State == AttachmentState.Fetching, ct);
        var fetched = wanted is null ? new Fetched.NotWanted() : await FetchAsync(item.Group, wanted, ct);
        return token => SettleAsync(item.Group, messageId, fetched, token);
    }

    public async Task GiveUpAsync(WorkItem item, CancellationToken ct)
    {
        if (await db.Attachments.FindAsync([item.MessageId!], ct) is { State: AttachmentState.Fetching } attachment)
        {
            store.Erase(AttachmentStore.NameOf(attachment.LineMessageId));
            await failed.TellAsync(item.Group, attachment, ct);
        }
    }

    private async Task<Fetched> FetchAsync(string group, Attachment wanted, CancellationToken ct)
    {
        var name = AttachmentStore.NameOf(wanted.LineMessageId);
        using var tooLong = new CancellationTokenSource(LongestDownload, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, tooLong.Token);
        using var download = downloads.Begin(name, either.Token);
        try
        {
            using var content = await clients.For(group).GetContentAsync(wanted.LineMessageId, download.Token);
            return content switch
            {
                ContentResult.Ready { Length: var length } when length > options.Value.MaxBytes => new Fetched.TooLarge(length),
                ContentResult.Ready ready => await store.KeepAsync(name, ready.Stream, file => AllowedType(file, wanted), download.Token),
                ContentResult.Preparing => throw new NotYetException("LINE still prepares it"),
                ContentResult.Gone => new Fetched.Gone(IsUnsent: true),
                ContentResult.NotFound => new Fetched.Gone(IsUnsent: false),
                _ => throw new InvalidOperationException($"No rule for {content.GetType().Name}."),
            };
        }
        catch (LineResponseException refused)
        {
            if (SendVerdict.Of(refused) is SendVerdict.LockedOut locked)
            {
                access.Denied(group, locked.Why);
            }

            throw new NotYetException($"LINE answered {(int)refused.StatusCode}", refused.RetryAfter, refused);
        }
        catch (OperationCanceledException stopped) when (!ct.IsCancellationRequested)
        {
            throw new NotYetException("the download was stopped", cause: stopped);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw new NotYetException($"{broken.GetType().Name}: {broken.Message}", cause: broken);
        }
    }

    private FileType? AllowedType(Stream file, Attachment wanted) =>
        FileTypeDetector.Detect(file, wanted.Kind, wanted.FileName) is { } type && (options.Value.Types is [] || options.Value.Types.Contains(type.Name))
            ? type
            : null;

    private async Task<string> SettleAsync(string group, string messageId, Fetched fetched, CancellationToken ct)
    {
        var name = AttachmentStore.NameOf(messageId);
        var attachment = await db.Attachments.FindAsync([messageId], ct);
        if (attachment is { State: AttachmentState.Stored })
        {
            return "content:known";
        }

        if (attachment is not { State: AttachmentState.Fetching })
        {
            // Unsent while it was fetched: the erasure came before the file was there, so it is made good here.
            store.Erase(name);
            return "content:erased";
        }

        switch (fetched)
        {
            case Fetched.Stored stored:
                (attachment.State, attachment.StoredAs) = (AttachmentState.Stored, name);
                (attachment.Size, attachment.MediaType) = (stored.Size, stored.MediaType);
                await emptied.RestoreAsync(messageId, ct);
                await told.FollowAsync(attachment, ct);
                return "content:stored";
            case Fetched.TooLarge large:
                (attachment.State, attachment.Size) = (AttachmentState.TooLarge, large.Size ?? attachment.Size);
                break;
            case Fetched.WrongType:
                attachment.State = AttachmentState.WrongType;
                break;
            case Fetched.Gone:
                attachment.State = AttachmentState.Gone;
                break;
            default:
                throw new InvalidOperationException($"No rule for {fetched.GetType().Name} of an attachment that is being fetched.");
        }

        // An earlier attempt may have got further and crashed.
        store.Erase(name);
        await emptied.FollowAsync(group, messageId, ct);
        if (fetched is not Fetched.Gone { IsUnsent: true })
        {
            await notices.TellAsync(group, attachment, await reports.EraseAsync(group, messageId, ct), ct);
        }

        await told.FollowAsync(attachment, ct);
        return $"content:{attachment.State}";
    }
}
