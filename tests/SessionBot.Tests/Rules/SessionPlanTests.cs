using SessionBot.Features.Sessions;

namespace SessionBot.Tests.Rules;

public sealed class SessionPlanTests
{
    [Theory]
    [InlineData("予定\n第3回 2026/12/10 15:00-16:30\n内容：窓口")]
    [InlineData("予定\n第３回　２０２６／１２／１０　１５：００〜１６：３０\n内容：窓口")]
    [InlineData("予定\n\n第3回 2026-12-10(木) 15:00～16:30\n内容: 窓口\n")]
    public void A_plan_is_read_in_any_width(string text)
    {
        var (plan, faults) = SessionPlan.Parse(text);

        Assert.Empty(faults);
        Assert.Equal(
            (3, new DateTimeOffset(2026, 12, 10, 15, 0, 0, SessionPlan.Tokyo), new DateTimeOffset(2026, 12, 10, 16, 30, 0, SessionPlan.Tokyo), "オンライン", "窓口"),
            (plan!.Number, plan.StartsAt, plan.EndsAt, plan.Place, plan.Topic));
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var (plan, faults) = SessionPlan.Parse("予定\n第3回 2026/2/30 16:30-15:00\n講師：白石遥");

        Assert.Null(plan);
        Assert.Equal(4, faults.Count);
        Assert.Contains(faults, fault => fault.Contains("2026/2/30", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("終了は開始より後", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("内容", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("所属と氏名の間", StringComparison.Ordinal));
    }

    [Fact]
    public void Several_speakers_are_kept_in_order()
    {
        var (plan, _) = SessionPlan.Parse("予定\n第3回 2026/12/10 15:00-16:30\n内容：窓口\n講師：そらの町情報政策課 白石遥\n講師：うみの市 市川 翔");

        Assert.Equal(["白石遥", "市川 翔"], plan!.Speakers.Select(speaker => speaker.Name));
    }
}
