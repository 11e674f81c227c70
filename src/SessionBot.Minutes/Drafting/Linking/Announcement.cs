using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Drafting.Linking;

/// <summary>What tells that somebody goes on to the next thing: 「次に、…についてでございますが」, 「残余のご質問は、局長から」.</summary>
internal static partial class Announcement
{
    // Behind it stands what is said of the thing, in words that may look like an announcement.
    private const int Head = 60;

    private static readonly string[] Phrases =
    [
        "についてでございます", "についてであります", "についてですが", "についてお答え", "についてのお尋ね", "についてのご質問", "についてのご指摘", "に関するご質問", "に関するお尋ね",
        "のお尋ねでございます", "のお尋ねであります", "のご質問でございます", "のご質問であります", "のご質問がございました", "のお尋ねにお答え", "のご質問にお答え",
    ];

    public static bool IsIn(string text) => Opening().IsMatch(text) || GarbledPhrase.IsIn(text.Length > Head ? text[..Head] : text, Phrases);

    [GeneratedRegex(
        "^(?:(?:初め|はじめ|最初)に|(?:まず(?:初め|はじめ)?|次|次いで|続いて|続きまして|最後|同じく|[一二三四五六七八九]点目|(?:第)?[0-9０-９]{1,2}(?:点|つ)目|[一二三]つ目)"
        + "(?:に|は|の|、|で|[^、]{0,30}について)|残余の|[^、。]{2,40}(?:に関しまして|につきまして)(?:は、)?お答え)")]
    private static partial Regex Opening();
}
