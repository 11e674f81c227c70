using SessionBot.EndToEnd.Infrastructure;

namespace SessionBot.EndToEnd;

/// <summary>Words that people really send, and that must neither be lost nor left without an answer.</summary>
public sealed class ConversationTests(LiveService live) : IClassFixture<LiveService>
{
    [Theory]
    [InlineData("0001/1/1", 9)]
    [InlineData("2026/2/30", 9)]
    [InlineData("2026/12/10", 0)]
    public async Task A_plan_that_cannot_be_is_refused_in_words(string date, int number)
    {
        Assert.Contains("予定を登録できませんでした", await live.Service.AskAsync(live.Organizer, $"予定\n第{number}回 {date} 0:00-1:00\n内容：窓口"));
    }

    [Fact]
    public async Task A_question_is_no_part_of_the_report_that_a_colleague_has_begun_to_write()
    {
        var service = live.Service;
        var (writer, asker) = (await service.MemberAsync("佐伯"), await service.MemberAsync("浜口"));
        await service.AskAsync(writer, "報告する");

        Assert.Contains("質問No.1として受け付けました", await service.AskAsync(asker, "導入の費用はどのくらいかかりましたか"));
    }
}
