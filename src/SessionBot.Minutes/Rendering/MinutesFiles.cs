using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Files;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Rendering;

public static class MinutesFiles
{
    public const string Markdown = "minutes.md";

    public const string Html = "minutes.html";

    public const string Json = "minutes.json";

    public const string PlainText = "minutes.txt";

    /// <summary>
    /// Writes the four files to the folder, which is created where it is missing; other files in it stay. They are written in full
    /// beside it first, and when one cannot be moved in, those already moved are taken back.
    /// </summary>
    public static void Write(MinutesDraft draft, SessionRecord record, string folder) => Write(draft, MinutesJson.Write(draft, record), folder);

    /// <inheritdoc cref="Write(MinutesDraft, SessionRecord, string)"/>
    /// <param name="json">The draft as <see cref="MinutesJson"/> wrote it; it goes to the folder unchanged.</param>
    /// <param name="notes">What else stands on the article's page; null for nothing.</param>
    public static void Write(MinutesDraft draft, string json, string folder, PageNotes? notes = null)
    {
        var around = notes ?? new();
        var noted = NotedDocument.Of(draft.Document, around);
        var files = new Dictionary<string, string>
        {
            [Markdown] = MarkdownRenderer.Render(noted),
            [Html] = HtmlRenderer.Render(draft.Document, around),
            [Json] = json,
            [PlainText] = PlainTextRenderer.Render(noted),
        };
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var written = Directory.CreateDirectory($"{target}.{Path.GetRandomFileName()}");
        try
        {
            foreach (var (name, text) in files)
            {
                Utf8File.Write(Path.Combine(written.FullName, name), text);
            }

            Directory.CreateDirectory(target);
            MoveIn(written.FullName, target, files.Keys);
        }
        finally
        {
            written.Delete(recursive: true);
        }
    }

    private static void MoveIn(string from, string to, IEnumerable<string> names)
    {
        var moved = new Stack<(string Name, bool HadOld)>();
        var old = Directory.CreateDirectory(Path.Combine(from, "old")).FullName;
        try
        {
            foreach (var name in names)
            {
                var place = Path.Combine(to, name);
                var hadOld = File.Exists(place);
                if (hadOld)
                {
                    File.Copy(place, Path.Combine(old, name));
                }

                File.Move(Path.Combine(from, name), place, overwrite: true);
                moved.Push((name, hadOld));
            }
        }
        catch
        {
            foreach (var (name, hadOld) in moved)
            {
                if (hadOld)
                {
                    File.Move(Path.Combine(old, name), Path.Combine(to, name), overwrite: true);
                }
                else
                {
                    File.Delete(Path.Combine(to, name));
                }
            }

            throw;
        }
    }
}
