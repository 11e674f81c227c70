using System.Runtime.CompilerServices;

namespace TestKit;

/// <summary>Compares text with a committed golden file; <c>UPDATE_APPROVALS=1</c> rewrites the file instead.</summary>
public static class Approval
{
    /// <param name="name">The golden file, relative to the test's source file.</param>
    public static void Verify(string actual, string name, [CallerFilePath] string source = "")
    {
        // A deterministic build writes source paths as /_/..., relative to the checkout.
        var folder = Path.GetDirectoryName(source.StartsWith("/_/", StringComparison.Ordinal) ? Repository.PathTo(source[3..]) : source)!;
        var path = Path.Combine(folder, name);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVALS") == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }

        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"{name} does not exist: run once with UPDATE_APPROVALS=1, read the file, commit it.");
        }

        var (expected, got) = (File.ReadAllText(path).Split('\n'), actual.Split('\n'));
        for (var line = 0; line < Math.Max(expected.Length, got.Length); line++)
        {
            var (was, now) = (expected.ElementAtOrDefault(line), got.ElementAtOrDefault(line));
            if (was != now)
            {
                throw new InvalidOperationException(
                    $"{name} line {line + 1} differs.\napproved: {was}\nactual:   {now}\nUPDATE_APPROVALS=1 accepts the change.");
            }
        }
    }
}
