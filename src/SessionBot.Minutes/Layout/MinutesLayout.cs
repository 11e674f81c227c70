using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Layout;

/// <summary>
/// What belongs to a study group's article and not to code: its fixed words, their order, and its style. Read from a JSON file
/// of schema <see cref="Schema"/>; the shipped one is <c>prompts/layouts/study-group.json</c>.
/// </summary>
/// <param name="Stamp">Names the file's content, so that a stored draft tells which layout it followed.</param>
/// <param name="Honorific">Stands after a speaker's name where a template says <c>{honorific}</c>.</param>
/// <param name="Sections">In the article's order. A section without content is left out of the article.</param>
/// <param name="Closing">The last line.</param>
public sealed record MinutesLayout(
    LayoutStamp Stamp,
    Template Title,
    IReadOnlyList<Template> Intro,
    DateLayout Date,
    string Honorific,
    IReadOnlyList<SectionLayout> Sections,
    string Closing)
{
    /// <summary>The version of the file format that this code reads.</summary>
    public const int Schema = 1;

    /// <summary>The shipped layout, beside the program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "prompts", "layouts", "study-group.json");

    /// <exception cref="MinutesLayoutException">The file is missing or wrong; it says where, what, and how to mend it.</exception>
    public static MinutesLayout Read(string path) => MinutesLayoutReader.Read(path);

    public static MinutesLayout ReadDefault() => Read(DefaultPath);
}

public enum DateStyle
{
    /// <summary>2024/2/29</summary>
    Seireki,

    /// <summary>令和6年2月29日</summary>
    Wareki,
}

/// <param name="Weekday">Adds the weekday in brackets, as in (木).</param>
public sealed record DateLayout(DateStyle Style, bool Weekday);

public enum SentenceStyle
{
    /// <summary>常体: polite endings become plain where a rule is safe.</summary>
    Plain,

    /// <summary>敬体: endings stay as written.</summary>
    Polite,

    /// <summary>体言止め: as plain, and ended on a noun where that tells as much.</summary>
    Nominal,
}
