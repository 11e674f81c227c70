using SessionBot.Features.Sessions;

namespace SessionBot.Tests.Rules;

public sealed class WrittenMomentTests
{
    private static readonly DateOnly Today = new(2026, 12, 10);

    [Theory]
    [InlineData("4月20日", "2027/4/20")]
    [InlineData("12月10日", "2026/12/10")]
    [InlineData("12月9日", "2027/12/9")]
    [InlineData("2026/4/20", "2026/4/20")]
    [InlineData("2月29日", null)]
    [InlineData("13/1", null)]
    public void A_day_without_a_year_is_the_next_one(string text, string? day) =>
        Assert.Equal(day, WrittenMoment.Read(text)?.DayFrom(Today)?.ToString("yyyy/M/d", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("12月8日", "2026/12/8")]
    [InlineData("12月10日", "2026/12/10")]
    [InlineData("12月11日", "2025/12/11")]
    [InlineData("令和8年11月26日", "2026/11/26")]
    public void Before_a_session_it_is_the_last_one(string text, string day) =>
        Assert.Equal(day, WrittenMoment.Read(text)?.DayUntil(Today)?.ToString("yyyy/M/d", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("4/2014:00")]
    [InlineData("4月20日 24時")]
    [InlineData("4月20日 14時 講演")]
    [InlineData("来月20日")]
    [InlineData("")]
    public void What_is_no_moment_is_not_read(string text) => Assert.Null(WrittenMoment.Read(text));
}
