using SessionBot.Minutes.Sources;
using SessionBot.Minutes.Transcripts;

namespace SessionBot.Minutes.Tests.Transcripts;

public sealed class Rosters
{
    private static readonly Roster Known = new([new Speaker("北浜県星見町住民課", "葉山透"), new Speaker("白砂市", "森本亮"), new Speaker("青瀬町", "森本恵")]);

    [Theory]
    [InlineData("葉山透", "葉山透")]
    [InlineData("葉山　透さん", "葉山透")]
    [InlineData("葉山 透（星見町）", "葉山透")]
    [InlineData("星見町 葉山透", "葉山透")]
    [InlineData("葉山", "葉山透")]
    [InlineData("星見町葉山", "葉山透")]
    [InlineData("白砂市 森本", "森本亮")]
    [InlineData("森本", null)]
    [InlineData("冬木桜", null)]
    [InlineData("町", null)]
    public void A_label_means_the_only_speaker_it_can(string label, string? name) => Assert.Equal(name, Known.Find(label)?.Name);

    [Fact]
    public void A_name_that_somebody_has_chosen_counts_before_all_others()
    {
        var roster = new Roster([new Speaker("白砂市", "森本亮")], new Dictionary<string, string> { ["森本"] = "森本恵", [""] = "司会" });

        Assert.Equal(["森本恵", "森本亮", "司会", "春日"], new[] { "森本", "白砂市 森本", null, "春日" }.Select(roster.NameOf));
        Assert.Null(Known.NameOf(null));
    }

    [Fact]
    public void Whom_the_roster_does_not_know_keeps_the_label() => Assert.Equal("冬木 桜", Known.NameOf("冬木 桜"));
}
