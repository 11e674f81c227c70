using SessionBot.Features.Sessions;

namespace SessionBot.Tests.Rules;

public sealed class SessionPlanTests
{
    [Theory]
    [InlineData("予定\n第3回 2026/12/10 15:00-16:30\n内容：窓口")]
    [InlineData("予定\n第３回　２０２６／１２／１０　１５：００〜１６：３０\n内容：窓口")]
    [InlineData("予定\n第3回 令和8年12月10日（木）15時から16時30分\n内容：窓口")]
    [InlineData("予定\n第３回　令和８年１２月１０日（木曜日）　午後３時〜４時半\n内容：窓口")]
    [InlineData("予定\n第3回 R8.12.10 午後3時～午後4時30分\n内容：窓口")]
    [InlineData("予定\n第3回\n日時：2026年12月10日 木曜日 15:00ー16:30\n内容：窓口")]
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

    [Theory]
    [InlineData("令和元年5月1日", "2019/5/1")]
    [InlineData("R1.5.1", "2019/5/1")]
    [InlineData("令和10年2月29日", "2028/2/29")]
    public void A_year_of_Reiwa_is_counted_from_2019(string written, string meant) => Assert.Equal(
        SessionPlan.Parse($"予定\n第3回 {meant} 15:00-16:30\n内容：窓口").Plan!.StartsAt,
        SessionPlan.Parse($"予定\n第3回 {written} 15:00-16:30\n内容：窓口").Plan!.StartsAt);

    [Theory]
    [InlineData("令和元年4月30日 15:00-16:30", "令和元年4月30日")]
    [InlineData("令和8年2月30日 15:00-16:30", "令和8年2月30日")]
    [InlineData("1999/12/10 15:00-16:30", "1999/12/10")]
    [InlineData("2026/12/10 午後13時-午後14時", "終了は開始より後")]
    [InlineData("2026/12/10 15:60-16:30", "終了は開始より後")]
    [InlineData("2026/12/10 15:00-24:00", "終了は開始より後")]
    [InlineData("12月10日 15:00-16:30", "回と日時の行")]
    [InlineData("平成31年4月10日 15:00-16:30", "回と日時の行")]
    public void A_day_or_an_hour_that_does_not_exist_is_told(string written, string told)
    {
        var (plan, faults) = SessionPlan.Parse($"予定\n第3回 {written}\n内容：窓口");

        Assert.Null(plan);
        Assert.Contains(told, Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_speakers_are_kept_in_order()
    {
        var (plan, _) = SessionPlan.Parse("予定\n第3回 2026/12/10 15:00-16:30\n内容：窓口\n講師：そらの町情報政策課 白石遥\n講師：うみの市 市川 翔");

        Assert.Equal(["白石遥", "市川 翔"], plan!.Speakers.Select(speaker => speaker.Name));
    }
}
