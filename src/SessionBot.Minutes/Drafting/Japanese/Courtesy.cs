using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Drafting.Japanese;

internal enum Manner
{
    Content,

    /// <summary>A greeting, thanks, an apology, a filler, or no words at all.</summary>
    Courtesy,

    /// <summary>Says only that a report or a question follows. It stays when nothing follows.</summary>
    Frame,

    /// <summary>Says only who writes. The article never names who reported or asked.</summary>
    Introduction,
}

internal static partial class Courtesy
{
    /// <param name="sentence">One sentence, its ends trimmed.</param>
    public static Manner Of(string sentence)
    {
        var core = Marks().Replace(sentence, "");
        return core switch
        {
            _ when !core.Any(char.IsLetterOrDigit) => Manner.Courtesy,
            _ when CourtesyPhrases.Greeting.IsMatch(core) => Manner.Courtesy,
            _ when CourtesyPhrases.Frame.IsMatch(core) => Manner.Frame,
            _ when CourtesyPhrases.Introduction.IsMatch(core) && !CourtesyPhrases.CommonNoun.IsMatch(core) => Manner.Introduction,
            _ => Manner.Content,
        };
    }

    /// <summary>Whether a message says nothing that an article could carry.</summary>
    public static bool IsAll(string text) => SourceSentences.Content(text).Count == 0;

    [GeneratedRegex(@"[\s、。,!！?？…♪☆★〜～・]|[(（][笑汗泣][)）]|\p{Cs}|\p{So}|\uFE0F|\u200D")]
    private static partial Regex Marks();
}
