using System.Text.RegularExpressions;
using SessionBot.Domain;

namespace SessionBot.Features.Organizers;

/// <summary>
/// A word of <see cref="OrganizerWords"/> with one letter wrong, in kana, as another word that is read alike, or with a number that it
/// does not take: 「次え」, 「かいし」, 「開始 2」. It is asked about, and neither done nor kept as a question that all could see.
/// </summary>
internal static partial class OrganizerSlip
{
    /// <summary>A shorter word with another letter may well be another word: 「承知」 is not 「承認」.</summary>
    private const int ShortestWithFault = 3;

    private static readonly (string Word, string[] Readings)[] Plain =
    [
        (OrganizerWords.OpenReports, ["うけつけかいし", "受付かいし", "受け付け開始"]), (OrganizerWords.Start, ["かいし", "スタート"]), (OrganizerWords.Pause, ["きゅうけい"]),
        (OrganizerWords.Resume, ["さいかい", "再会"]), (OrganizerWords.Close, ["しゅうりょう", "修了"]), (OrganizerWords.QuestionList, ["しつもんいちらん"]),
        (OrganizerWords.ApproveAll, ["ぜんぶしょうにん", "すべてしょうにん", "すべて承認"]), (OrganizerWords.Advance, ["つぎへ", "つぎえ", "次え", "次"]),
        (OrganizerWords.Undo, ["もどす", "戻る", "もどる"]), (OrganizerWords.DraftMinutes, ["ぎじろくさくせい"]), (OrganizerWords.Quota, ["のこりつうすう"]),
        (OrganizerWords.Console, ["うんえいがめん"]), (OrganizerWords.DeadLetters, ["みしょり"]), (OrganizerWords.ShowProjector, ["とうえい"]),
        (OrganizerWords.StopProjector, ["とうえいていし"]), (OrganizerWords.ShowSpeaker, ["とうだんしゃがめん"]), (OrganizerWords.StopSpeaker, []),
    ];

    private static readonly (string Word, string[] Readings)[] Numbered =
    [
        ("承認", ["しょうにん", "商人", "昇任"]), ("保留", ["ほりゅう"]), ("次は", ["つぎは", "つぎわ"]), ("表示", ["ひょうじ"]), (OrganizerWords.Answer, ["かいとう", "解答"]),
        (OrganizerWords.AnswerAloud, ["こうとうでかいとう", "口頭回答"]), (OrganizerWords.ToTop, ["せんとう", "戦闘"]), (OrganizerWords.ApproveMinutes, ["ぎじろくしょうにん"]),
    ];

    /// <summary>What was meant, or null when the text is nothing like it.</summary>
    public static string? Find(string text)
    {
        if (Short().Match(Spelling.Hiragana(text)) is not { Success: true } said)
        {
            return null;
        }

        var (word, number) = (said.Groups["word"].Value, said.Groups["number"].Value);
        var plain = Array.Find(Plain, known => (number.Length > 0 && known.Word == word) || IsNear(known, word, ShortestWithFault)).Word;
        var numbered = Array.Find(Numbered, known => IsNear(known, word, number.Length > 0 ? ShortestWithFault - 1 : int.MaxValue)).Word;
        return numbered is null ? plain : number.Length > 0 ? $"{numbered} {number}" : numbered;
    }

    private static bool IsNear((string Word, string[] Readings) known, string word, int shortestWithFault)
    {
        var wanted = Spelling.Hiragana(known.Word);
        return Array.Exists(known.Readings, reading => Spelling.Hiragana(reading) == word)
            || (wanted != word && wanted.Length >= shortestWithFault && Spelling.HasOneFault(wanted, word));
    }

    /// <summary>What is longer says something.</summary>
    [GeneratedRegex(@"\A(?=.{1,12}\z)(?<word>[^0-9?、,]{1,11}?)(?<number>[0-9]{0,4})\z", RegexOptions.Singleline)]
    private static partial Regex Short();
}
