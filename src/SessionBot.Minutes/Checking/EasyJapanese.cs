using System.Text.RegularExpressions;
using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Checking;

public enum EasyJapaneseFacet
{
    /// <summary>One sentence, one point: longer ones usually hold two.</summary>
    Length,

    DoubleNegation,

    /// <summary>A loanword that not everybody knows, and that nothing in the article explains.</summary>
    Loanword,
}

/// <param name="Piece">The words that it is about.</param>
public sealed record EasyJapaneseHint(EasyJapaneseFacet Facet, string Piece);

/// <summary>
/// Hints for やさしい日本語, for people who read Japanese with effort; nothing is changed by them. Source: 出入国在留管理庁・文化庁 「在留支援のためのやさしい日本語ガイドライン」
/// (2020): short sentences, no double negation, loanwords with care.
/// </summary>
public sealed partial class EasyJapanese
{
    /// <summary>UTF-16 units of a sentence that is easily read. Source: 文化審議会 「公用文作成の考え方」 (2022), 50 to 60 letters.</summary>
    public const int LongSentence = 60;

    private static readonly HashSet<string> Everyday =
    [
        "サービス", "システム", "センター", "アンケート", "オンライン", "インターネット", "スマートフォン", "スマホ", "パソコン", "コンピューター", "ホームページ", "メール", "データ", "イベント", "グループ", "メンバー",
        "スケジュール", "ボランティア", "マイナンバーカード", "コロナ", "テレビ", "ラジオ", "バス", "タクシー", "コンビニ", "スーパー", "ポスター", "チラシ", "テーマ", "コメント", "メッセージ", "カメラ", "ボタン", "キャンセル",
        "ページ", "ニュース", "スポーツ", "レストラン", "ホテル", "トイレ", "エレベーター", "アルバイト", "パート", "クラス", "テスト", "プリント", "ノート", "アプリ", "クレジットカード", "ポイント", "ルール", "チーム", "リーダー",
    ];

    private readonly HashSet<string> _explained;

    public EasyJapanese(MinutesDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _explained = [.. document.Blocks.SelectMany(block => block.Sentences).SelectMany(sentence => Explained().Matches(sentence.Text)).Select(match => match.Groups["word"].Value)];
    }

    public IReadOnlyList<EasyJapaneseHint> Of(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var hints = new List<EasyJapaneseHint>();
        if (sentence.Length > LongSentence)
        {
            hints.Add(new(EasyJapaneseFacet.Length, sentence));
        }

        hints.AddRange(DoubleNegation().Matches(sentence).Select(match => new EasyJapaneseHint(EasyJapaneseFacet.DoubleNegation, match.Value)));
        hints.AddRange(Loanword().Matches(sentence).Select(match => match.Value).Distinct()
            .Where(word => !Everyday.Contains(word) && !_explained.Contains(word)).Select(word => new EasyJapaneseHint(EasyJapaneseFacet.Loanword, word)));
        return hints;
    }

    [GeneratedRegex("(?:な(?:い|く)(?:こと|わけ|もの)?(?:は|では|でも|も|とは(?:言|い)え)(?:な[いくか]|ありませ)|ざるを(?:得|え)な|ないとは限らな|ないわけにはいかな|ずにはいられな|なくもな)[いくかんっ]?")]
    private static partial Regex DoubleNegation();

    /// <summary>Four letters or more: shorter loanwords are mostly everyday ones.</summary>
    [GeneratedRegex("[\u30A1-\u30F6ー]{4,}(?:・[\u30A1-\u30F6ー]+)*")]
    private static partial Regex Loanword();

    /// <summary>「サース（ソフトウェアを…）」, and 「…（サース）」, where the brackets explain.</summary>
    [GeneratedRegex("(?<word>[\u30A1-\u30F6ー]{4,}(?:・[\u30A1-\u30F6ー]+)*)[（(「]|[（(](?<word>[\u30A1-\u30F6ー]{4,}(?:・[\u30A1-\u30F6ー]+)*)[）)]")]
    private static partial Regex Explained();
}
