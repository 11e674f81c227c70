using System.Text;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Files;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Rendering;

/// <summary>
/// A draft with all its evidence as JSON of schema <see cref="Schema"/>: title, drafter, layout (name, hash), sections → blocks →
/// sentences (id, text, evidence with the quoted source, mark), coverage, what people say of where questions are answered, and the glossary it was held against. <see cref="Read"/> brings back an equal draft; the title,
/// the ids, the quotes and these answers are there for readers of the file and are derived again. Drafts of older programs have no marks: <see cref="MinutesDraft.Marked"/>.
/// </summary>
public static class MinutesJson
{
    public const int Schema = 1;

    /// <exception cref="ArgumentException">A sentence cites a source that the record does not have.</exception>
    public static string Write(MinutesDraft draft, SessionRecord record) => MinutesJsonWriter.Write(draft, record);

    /// <exception cref="MinutesJsonException">The text is not such a draft; it says where, what, and how to mend it.</exception>
    public static MinutesDraft Read(string json)
    {
        FileFault fault = (line, what, remedy, _) => new MinutesJsonException(line, what, remedy);
        return MinutesJsonReader.Read(JsonAtParser.Parse(Encoding.UTF8.GetBytes(json), fault));
    }
}
