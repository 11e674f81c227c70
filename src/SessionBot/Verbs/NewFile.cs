using System.Text;

namespace SessionBot.Verbs;

/// <summary>
/// The file of <c>--out</c>, made before what goes into it is paid for: whatever keeps it from being written is known by then, and nobody else gets the
/// name. Unless it is written it goes again, and so do the folders that were made for it.
/// </summary>
internal sealed class NewFile : IAsyncDisposable
{
    private readonly FileStream _stream;
    private readonly IReadOnlyList<string> _folders;
    private bool _isWritten;

    /// <param name="folders">Those that were made for it, the innermost first.</param>
    private NewFile(FileStream stream, IReadOnlyList<string> folders) => (_stream, _folders) = (stream, folders);

    /// <exception cref="UsageException">It is there already, or cannot be made.</exception>
    public static Task<NewFile> CreateAsync(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UsageException($"{path} is a folder: name a file in it with --out.");
        }

        // What somebody has corrected by hand must not be lost by doing it again.
        if (File.Exists(path))
        {
            throw new UsageException($"{path} is there already: name another file, or move it away.");
        }

        var folder = Path.GetDirectoryName(path)!;
        return OutputFolder.WriteAsync(folder, () =>
        {
            var made = Missing(folder).ToList();
            try
            {
                Directory.CreateDirectory(folder);
                return Task.FromResult(new NewFile(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read), made));
            }
            catch
            {
                Remove(made);
                throw;
            }
        });
    }

    public async Task WriteAsync(string text)
    {
        await _stream.WriteAsync(Encoding.UTF8.GetBytes(text));
        await _stream.FlushAsync();
        _isWritten = true;
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        if (!_isWritten)
        {
            File.Delete(_stream.Name);
            Remove(_folders);
        }
    }

    private static IEnumerable<string> Missing(string folder)
    {
        for (var at = folder; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
        {
            yield return at;
        }
    }

    /// <summary>Up to the first in which somebody else has put something meanwhile.</summary>
    private static void Remove(IEnumerable<string> folders)
    {
        foreach (var folder in folders.TakeWhile(folder => Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            Directory.Delete(folder);
        }
    }
}
