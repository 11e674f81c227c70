using SessionBot.Domain.Attachments;
using SessionBot.Features.Attachments;

namespace SessionBot.Features.Archive;

/// <summary>Puts the photos and files of an archive into the store; those that it does not have are marked as gone.</summary>
internal sealed class RestoreAttachments(AttachmentStore store)
{
    private readonly List<string> _written = [];

    /// <returns>How many are kept.</returns>
    /// <exception cref="ArchiveException">A file is not what its row says, or larger than what is kept here.</exception>
    public async Task<int> KeepAsync(List<Attachment> attachments, SortedDictionary<string, string> files, string folder, CancellationToken ct)
    {
        foreach (var attachment in attachments)
        {
            if (files.TryGetValue(attachment.LineMessageId, out var file))
            {
                await KeepAsync(attachment, file, folder, ct);
            }
            else if (attachment.State is AttachmentState.Stored or AttachmentState.Fetching)
            {
                (attachment.State, attachment.StoredAs) = (AttachmentState.Gone, null);
            }
        }

        return attachments.Count(attachment => attachment.State == AttachmentState.Stored);
    }

    /// <summary>The database has not taken their rows.</summary>
    public void TakeBack() => _written.ForEach(store.Erase);

    private async Task KeepAsync(Attachment attachment, string file, string folder, CancellationToken ct)
    {
        var name = AttachmentStore.NameOf(attachment.LineMessageId);
        if (store.TryOpen(name) is { } known)
        {
            await known.DisposeAsync();
        }
        else
        {
            _written.Add(name);
        }

        await using var content = File.OpenRead(Path.Combine(folder, file));
        if (await store.KeepAsync(name, content, read => FileTypeDetector.Detect(read, attachment.Kind, attachment.FileName), ct) is not Fetched.Stored stored
            || stored.MediaType != attachment.MediaType)
        {
            throw new ArchiveException($"{file} is not the {attachment.MediaType} that it was, or larger than Attachments:MaxBytes: nothing was restored. Raise that setting, or restore from another copy.");
        }

        (attachment.State, attachment.StoredAs) = (AttachmentState.Stored, name);
    }
}
