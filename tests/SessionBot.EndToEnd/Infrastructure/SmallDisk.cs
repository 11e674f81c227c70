using System.Diagnostics;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>A disk in memory that can be filled up; only root may mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    public const string Missing = "No disk can be mounted here: run the tests as root on Linux.";

    private const int Megabytes = 8;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sessionbot-disk-");

    private SmallDisk()
    {
    }

    public string Path => folder.FullName;

    private string Filler => System.IO.Path.Combine(Path, "filler");

    /// <summary>Null where it is not allowed.</summary>
    public static SmallDisk? TryMount()
    {
        var disk = new SmallDisk();
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m", "tmpfs", disk.Path))
        {
            return disk;
        }

        disk.folder.Delete();
        return null;
    }

    /// <summary>Not a byte is left.</summary>
    public void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var page = new byte[4096];
        try
        {
            while (true)
            {
                filler.Write(page);
            }
        }
        catch (IOException)
        {
            // That is what it means to be full.
        }
    }

    public void MakeRoom() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", "--lazy", Path);
        folder.Delete();
    }

    private static bool Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
