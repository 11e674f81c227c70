using SessionBot.Features.Organizers;

namespace SessionBot.Tests.Rules;

public sealed class OrganizerSlipTests
{
    [Theory]
    [InlineData("開始 2", "開始")]
    [InlineData("次え", "次へ")]
    [InlineData("つぎへ", "次へ")]
    [InlineData("かいし", "開始")]
    [InlineData("カイシ", "開始")]
    [InlineData("再会", "再開")]
    [InlineData("質問一欄", "質問一覧")]
    [InlineData("議事録作", "議事録作成")]
    [InlineData("全部承認 3", "全部承認")]
    [InlineData("しょうにん 3", "承認 3")]
    [InlineData("承人　３", "承認 3")]
    [InlineData("解答 6", "回答 6")]
    [InlineData("しょうにん", "承認")]
    public void A_slip_is_known_for_the_word_that_was_meant(string said, string meant) => Assert.Equal(meant, OrganizerSlip.Find(said));

    [Theory]
    [InlineData("")]
    [InlineData("承知")]
    [InlineData("年齢層")]
    [InlineData("費用 3")]
    [InlineData("了解です")]
    [InlineData("開始は何時ですか")]
    [InlineData("終了後に資料を配ります")]
    [InlineData("2")]
    [InlineData("\uD83D")]
    public void What_is_no_slip_is_left_alone(string said) => Assert.Null(OrganizerSlip.Find(said));

    [Theory]
    [InlineData("開始 2")]
    [InlineData("つぎへ")]
    [InlineData("しょうにん 3")]
    [InlineData("こうとうでかいとう 3")]
    [InlineData("とうだんしゃがめん")]
    public void What_is_suggested_is_a_command(string said) =>
        Assert.False(OrganizerCommand.Parse(OrganizerSlip.Find(said)!) is null or OrganizerCommand.Misread);
}
