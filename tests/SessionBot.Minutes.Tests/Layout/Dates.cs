using SessionBot.Minutes.Layout;

namespace SessionBot.Minutes.Tests.Layout;

public sealed class Dates
{
    [Theory]
    [InlineData(2024, 2, 29, "2024/2/29(木)", "令和6年2月29日(木)")]
    [InlineData(2019, 5, 1, "2019/5/1(水)", "令和元年5月1日(水)")]
    [InlineData(2019, 4, 30, "2019/4/30(火)", "平成31年4月30日(火)")]
    [InlineData(1989, 1, 7, "1989/1/7(土)", "昭和64年1月7日(土)")]
    [InlineData(1873, 1, 1, "1873/1/1(水)", "明治6年1月1日(水)")]
    [InlineData(1872, 12, 31, "1872/12/31(火)", "1872年12月31日(火)")]
    public void A_day_is_written_in_either_style(int year, int month, int day, string seireki, string wareki)
    {
        var date = new DateOnly(year, month, day);

        Assert.Equal(seireki, JapaneseDate.Format(date, new DateLayout(DateStyle.Seireki, Weekday: true)));
        Assert.Equal(wareki, JapaneseDate.Format(date, new DateLayout(DateStyle.Wareki, Weekday: true)));
    }

    [Fact]
    public void The_weekday_can_be_left_out() =>
        Assert.Equal("2025/7/2", JapaneseDate.Format(new DateOnly(2025, 7, 2), new DateLayout(DateStyle.Seireki, Weekday: false)));
}
