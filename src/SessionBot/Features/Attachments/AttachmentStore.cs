using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace SessionBot.Features.Attachments;

/// <summary>
/// The files, in one folder. A file's name is a hash of the message's id: whoever fetches a message again, after a crash too, writes
/// the same file, so none is left behind; and no name that a sender chose ever reaches the file system.
/// </summary>
internal sealed class AttachmentStore(IOptions<AttachmentOptions> options, RunningDownloads downloads)
{
    private const string Unfinished = ".part";

    private string Folder => Path.GetFullPath(options.Value.Folder!);

    public static string NameOf(string messageId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)));

    /// <summary>Makes the folder, and tries it.</summary>
    /// <exception cref="OptionsValidationException">It cannot be written.</exception>
    public void Open()
    {
        try
        {
            Directory.CreateDirectory(Folder);
            using var trial = new FileStream(
                Path.Combine(Folder, $".{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OptionsValidationException("Attachments:Folder", typeof(AttachmentOptions),
                [$"Attachments:Folder is {Folder}, which cannot be written ({exception.Message}): name a folder that the service may write."]);
        }
    }

    /// <summary>Writes all of it to the disk under another name first: a file that has its name is whole.</summary>
    /// <param name="typeOf">Decides by the content whether the file is kept.</param>
    public async Task<Fetched> KeepAsync(string name, Stream content, Func<Stream, FileType?> typeOf, CancellationToken ct)
    {
        var unfinished = PathOf(name) + Unfinished;
        try
        {
            long size;
            FileType? type;
            await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.Asynchronous))
            {
                if (!await CopyAsync(content, file, ct))
                {
                    return new Fetched.TooLarge(null);
                }

                file.Flush(flushToDisk: true);
                size = file.Length;
                file.Position = 0;
                type = typeOf(file);
            }

            if (type is null)
            {
                return new Fetched.WrongType();
            }

            File.Move(unfinished, PathOf(name), overwrite: true);
            return new Fetched.Stored(size, type.MediaType);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Deletes the file, and whatever of it is on its way. Safe to repeat.</summary>
    public void Erase(string name)
    {
        if (!downloads.Stop(name))
        {
            File.Delete(PathOf(name) + Unfinished);
        }

        File.Delete(PathOf(name));
    }

    /// <returns>Null when the file is missing: it may have been erased right now.</returns>
    public Stream? TryOpen(string name)
    {
        try
        {
            return new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <returns>False when the file is missing.</returns>
    public bool TryCopy(string name, string target)
    {
        if (!File.Exists(PathOf(name)))
        {
            return false;
        }

        File.Copy(PathOf(name), target, overwrite: true);
        return true;
    }

    private string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Stops where the limit is passed, whatever length was announced.</summary>
    private async Task<bool> CopyAsync(Stream from, FileStream to, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            long copied = 0;
            for (int read; (read = await from.ReadAsync(buffer, ct)) > 0;)
            {
                copied += read;
                if (copied > options.Value.MaxBytes)
                {
                    return false;
                }

                await to.WriteAsync(buffer.AsMemory(0, read), ct);
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
