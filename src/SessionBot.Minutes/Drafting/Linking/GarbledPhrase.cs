namespace SessionBot.Minutes.Drafting.Linking;

/// <summary>Finds set phrases of which recognition may have got some characters wrong.</summary>
internal static class GarbledPhrase
{
    /// <summary>Of ten characters seven: what one wrong character in five leaves of a phrase in nine cases of ten, and hardly any other words have.</summary>
    private const double Alike = 0.65;

    public static bool IsIn(string text, IEnumerable<string> phrases) => phrases.Any(phrase => IsIn(text, phrase));

    private static bool IsIn(string text, string phrase)
    {
        for (var start = 0; start + phrase.Length <= text.Length; start++)
        {
            var same = 0;
            for (var at = 0; at < phrase.Length; at++)
            {
                same += text[start + at] == phrase[at] ? 1 : 0;
            }

            if (same >= phrase.Length * Alike)
            {
                return true;
            }
        }

        return false;
    }
}
