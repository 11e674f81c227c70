using System.IO.Compression;

namespace SessionBot.Features.Archive;

/// <summary>A session that was exported, as a folder or as a ZIP file, which is unpacked for as long as this lives.</summary>
internal sealed class ArchiveFolder : IDisposable
{
    private readonly DirectoryInfo? _unpacked;

    private ArchiveFolder(string path, DirectoryInfo? unpacked) => (Path, _unpacked) = (path, unpacked);

    public string Path { get; }

    /// <exception cref="ArchiveException">There is nothing of that name, or it is no ZIP file.</exception>
    public static async Task<ArchiveFolder> OpenAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            return Directory.Exists(path) ? new(path, null) : throw new ArchiveException($"{path}: there is no such file or folder. Name a ZIP file or a folder that SessionBot has exported.");
        }

        var folder = Directory.CreateTempSubdirectory("sessionbot-archive-");
        try
        {
            await ZipFile.ExtractToDirectoryAsync(path, folder.FullName, ct);
            return new(folder.FullName, folder);
        }
        catch (InvalidDataException broken)
        {
            folder.Delete(recursive: true);
            throw new ArchiveException($"{path} is no ZIP file, or a damaged one ({broken.Message}): name another copy of the archive.", broken);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    public void Dispose() => _unpacked?.Delete(recursive: true);
}
