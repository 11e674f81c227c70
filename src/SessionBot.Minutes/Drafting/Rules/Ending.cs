namespace SessionBot.Minutes.Drafting.Rules;

/// <summary>Pieces of the rules' patterns.</summary>
internal static class Ending
{
    /// <summary>Before the end of a sentence.</summary>
    public const string Stop = "(?=[。！!]|$)";

    /// <summary>Before the end of a sentence, or of a clause whose conjunction takes the plain form as well.</summary>
    public const string Clause = "(?=[。！!]|$|(?:が|ので|けれども|けれど|けど|から|し)、)";

    public const string Kanji = @"[\p{IsCJKUnifiedIdeographs}々]";

    /// <summary>
    /// After a noun that する makes a verb of: two kanji, katakana, Latin, 化, or a particle. A single kanji may belong to a native
    /// verb (話します), so it does not count, nor do native verbs of two kanji (見直します).
    /// </summary>
    public const string VerbalNoun =
        @"(?<=" + Kanji + @"{2}|化|[\p{IsKatakana}\p{IsHalfwidthandFullwidthForms}A-Za-z0-9)]|[をにともくは])(?<!目指|見直|見通|見出|見渡|手渡|手放|引出|取出|持出|押出)";
}
