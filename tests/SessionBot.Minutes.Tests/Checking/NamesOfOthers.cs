using SessionBot.Minutes.Checking.Grounding;

namespace SessionBot.Minutes.Tests.Checking;

/// <summary>Towns, offices and persons that a source does not have, whatever words they are made of and whatever stands behind them.</summary>
public sealed class NamesOfOthers
{
    [Theory]
    [InlineData("駅前の窓口を広げます。", "つくば市と連携し、駅前の窓口を広げる。", "つくば市")]
    [InlineData("駅前の窓口を広げます。", "駅前の窓口とあきる野市の窓口を広げる。", "あきる野市")]
    [InlineData("駅前の窓口を広げます。", "駅前への窓口はみなかみ町が広げる。", "みなかみ町")]
    [InlineData("環境に関する基準は国が定めます。", "環境に関する基準は環境省が定める。", "環境省")]
    [InlineData("案は議員が出しました。", "案は民主党が出した。", "民主党")]
    [InlineData("計画を教授の意見で見直しました。", "計画を山本教授の意見で見直した。", "山本教授")]
    [InlineData("計画は部長が説明しました。", "計画は中村部長が説明した。", "中村部長")]
    [InlineData("窓口を知らせます。", "アプリで窓口を知らせる。", "アプリ")]
    [InlineData("窓口を統合します。", "窓口を横浜市します。", "横浜市")]
    [InlineData("窓口を統合します。", "窓口を鈴木一郎します。", "鈴木一郎")]
    public void Are_named(string source, string claim, string name) =>
        Assert.Contains(GroundingCheck.Check(source, claim).Reasons, reason => reason.Facet == GroundingFacet.Name && reason.Piece.Contains(name, StringComparison.Ordinal));

    [Theory]
    [InlineData("つくば市と連携します。", "つくば市と連携する。")]
    [InlineData("この町の窓口を広げます。", "窓口を広げる。すべての町の窓口を広げるのではない。")]
    [InlineData("町は燃料代が減ったと言っています。", "燃料代が減っていると町が言っている。")]
    [InlineData("要望は公社から町に出ています。", "町から要望が出ている。公社から町にも出ている。")]
    [InlineData("事務局長の真鍋さんが説明しました。", "真鍋事務局長が説明した。")]
    [InlineData("仕事を分けて進めます。", "手分けして進める。")]
    public void Are_not_seen_in_what_anybody_may_say(string source, string claim) =>
        Assert.DoesNotContain(GroundingCheck.Check(source, claim).Reasons, reason => reason.Facet == GroundingFacet.Name);
}
