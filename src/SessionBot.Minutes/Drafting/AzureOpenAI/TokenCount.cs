namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <summary>
/// About how many tokens a text takes, without the model's own dictionary: a Japanese character takes about one, four Latin letters or digits take about
/// one. Meant for telling a cost beforehand; what was really used comes with each answer.
/// </summary>
internal static class TokenCount
{
    private const double OfLatin = 0.25;

    public static long Of(string text) => (long)Math.Ceiling(text.Sum(sign => sign < '\u0080' ? OfLatin : 1));
}
