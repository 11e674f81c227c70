using static SessionBot.Minutes.Drafting.Rules.Ending;

namespace SessionBot.Minutes.Drafting.Rules;

/// <summary>謙譲 and 丁寧 wrappers that carry no content. 「〜と思います」 is softened, not dropped: it marks an opinion.</summary>
internal static class PoliteWrapperRules
{
    private const string AfterNoun = @"(?<=[\p{IsCJKUnifiedIdeographs}々\p{IsKatakana}A-Za-z]{2})";

    public static IReadOnlyList<RewriteRule> All { get; } =
    [
        new("trailing-off", "(?<=です|ます|ました|ません|でした)…+$", "。"),
        new("humble-o-e-masu", "お(見せ|伝え|届け|知らせ|答え)(?:いた|致)?します" + Clause, "$1る"),
        new("humble-o-e-mashita", "お(見せ|伝え|届け|知らせ|答え)(?:いた|致)?しました" + Clause, "$1た"),
        new("humble-o-ri-masu", "お(配|送|図)り(?:いた|致)?します" + Clause, "$1る"),
        new("humble-o-ri-mashita", "お(配|送|図)り(?:いた|致)?しました" + Clause, "$1った"),
        new("humble-o-si-masu", "お(渡|示|話|貸)し(?:いた|致)?します" + Clause, "$1す"),
        new("humble-o-si-mashita", "お(渡|示|話|貸)し(?:いた|致)?しました" + Clause, "$1した"),
        new("teimashite", "([てで])(?:いまして|おりまして)、", "$1おり、"),
        new("wish", @"たいと(?:思います|思っています|思っております|考えています|考えております)" + Clause, "たい"),
        new("humble-doing", AfterNoun + "(?:を)?させて(?:いただいて|頂いて)(?:い|おり)ます" + Clause, "している"),
        new("humble-did", AfterNoun + "(?:を)?させて(?:いただき|頂き)ました" + Clause, "した"),
        new("humble-do", AfterNoun + "(?:を)?させて(?:いただき|頂き)ます" + Clause, "する"),
        new("itashimashita", @"(?:いた|致)しました" + Clause, "した"),
        new("itashimasu", @"(?:いた|致)します" + Clause, "する"),
        new("itashite", @"(?:いた|致)して(?=おり|いま)", "して"),
        new("teorimashita", "([てで])おりました" + Clause, "$1いた"),
        new("teorimasendeshita", "([てで])おりませんでした" + Clause, "$1いなかった"),
        new("teorimasen", "([てで])おりません" + Clause, "$1いない"),
        new("teorimasu", "([てで])おります" + Clause, "$1いる"),
        new("orimasu", "(?<=[がもはに])おります" + Clause, "いる"),
        new("degozaimasu", "でございます" + Stop, "である"),
        new("gozaimasu", "(?<!とう|よう|で)ございます" + Clause, "ある"),
        new("gozaimashita", "(?<!とう|よう|で)ございました" + Clause, "あった"),
        new("gozaimasen", "ございません" + Clause, "ない"),
        new("itadakimashita", "(?<=[てで])(いただ|頂)きました" + Clause, "$1いた"),
        new("itadakimashita-of-a-thing", "(?<![てで])(いただ|頂)きました" + Clause, "$1いた"),
    ];
}
