using SessionBot.Domain.StudyGroups;

namespace SessionBot.Domain.Tests.StudyGroups;

public sealed class RegionNamesTests
{
    private static readonly StudyGroupId Group = new(Guid.CreateVersion7());

    private static readonly List<Region> Regions =
        [.. new[] { "青瀬町", "がけ下市", "ＡＢ村ほか", "北青瀬町", "上府町", "パーク市" }.Select((name, at) => new Region
        {
            Id = new RegionId(Guid.CreateVersion7()),
            StudyGroupId = Group,
            Name = name,
            Ordinal = at,
        })];

    [Theory]
    [InlineData("青瀬町", "青瀬町")]
    [InlineData(" 青瀬 町　", "青瀬町")]
    [InlineData("青瀬町\n", "青瀬町")]
    [InlineData("岩見県青瀬町", "青瀬町")]
    [InlineData("岩見県 青瀬町", "青瀬町")]
    [InlineData("岩見県北青瀬町", "北青瀬町")]
    [InlineData("東海道がけ下市", "がけ下市")]
    [InlineData("か\u3099け下市", "がけ下市")]
    [InlineData("AB村ほか", "ＡＢ村ほか")]
    [InlineData("ab村ほか", "ＡＢ村ほか")]
    [InlineData("ﾊﾟｰｸ市", "パーク市")]
    [InlineData("ハ\u309Aーク市", "パーク市")]
    [InlineData("京都府上府町", "上府町")]
    public void A_region_is_found_however_it_is_typed(string typed, string name) =>
        Assert.Equal(name, RegionNames.Find(Regions, typed)?.Name);

    [Theory]
    [InlineData("")]
    [InlineData(" 　\n")]
    [InlineData("町")]
    [InlineData("青瀬")]
    [InlineData("南青瀬町")]
    [InlineData("青瀬町です")]
    [InlineData("県")]
    public void What_is_no_region_is_not_guessed(string typed) => Assert.Null(RegionNames.Find(Regions, typed));

    [Theory]
    [InlineData("青瀬町です", "青瀬町")]
    [InlineData("青瀬町役場です。", "青瀬町")]
    [InlineData("岩見県青瀬町の小松です。よろしくお願いします。", "青瀬町")]
    [InlineData("がけ下市役所の三田村と申します", "がけ下市")]
    [InlineData("ＡＢ村です！", "ＡＢ村ほか")]
    [InlineData("AB村", "ＡＢ村ほか")]
    [InlineData("青瀬町よろしくお願いいたします", "青瀬町")]
    [InlineData("はじめまして、青瀬町の新人です。よろしくお願いします", "青瀬町")]
    [InlineData("お世話になっております。がけ下市役所の三田村です。", "がけ下市")]
    [InlineData("みなさん、こんにちは！青瀬町です", "青瀬町")]
    public void Whoever_introduces_himself_names_the_region(string said, string name) =>
        Assert.Equal(name, RegionNames.FindIntroduced(Regions, said)?.Name);

    [Theory]
    [InlineData("")]
    [InlineData("青瀬町の予算はいくらですか")]
    [InlineData("青瀬町では、窓口を変えました")]
    [InlineData("青瀬町と北青瀬町です")]
    [InlineData("南青瀬町です")]
    [InlineData("町です")]
    [InlineData("青瀬町の窓口の待ち時間の話です")]
    public void What_is_no_introduction_is_left_alone(string said) => Assert.Null(RegionNames.FindIntroduced(Regions, said));

    [Theory]
    [InlineData("名古屋市", "名古屋市")]
    [InlineData("はじめまして、名古屋市の新人です。", "名古屋市")]
    [InlineData("はままつ市", "はままつ市")]
    [InlineData("千代田区役所です", "千代田区")]
    public void A_place_that_is_none_of_the_regions_is_known_for_a_place(string said, string place) => Assert.Equal(place, RegionNames.FindUnknown(said));

    [Theory]
    [InlineData("")]
    [InlineData("市")]
    [InlineData("次の会場は名古屋市です")]
    [InlineData("窓口の待ち時間が長いのはどこの市")]
    [InlineData("費用はいくらですか")]
    [InlineData("市町村の負担")]
    public void What_is_no_place_is_left_alone(string said) => Assert.Null(RegionNames.FindUnknown(said));

    [Fact]
    public void Broken_characters_are_no_region() => Assert.Null(RegionNames.Find(Regions, "青瀬町\uDC00"));
}
