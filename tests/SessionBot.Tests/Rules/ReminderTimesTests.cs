using CsCheck;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Reminders;
using SessionBot.Features.Sessions;

namespace SessionBot.Tests.Rules;

public sealed class ReminderTimesTests
{
    /// <summary>Start of the session, hours before, when it is sent: all in December in Japan.</summary>
    [Theory]
    [InlineData("10 15:00", 7 * 24, "03 15:00")]
    [InlineData("10 15:00", 3, "10 12:00")]
    [InlineData("10 10:00", 3, "10 08:00")]
    [InlineData("10 15:00", 16, "10 08:00")]
    [InlineData("10 15:00", 18, "10 08:00")]
    [InlineData("10 11:00", 3, "10 08:00")]
    [InlineData("10 08:00", 2, "09 20:59")]
    [InlineData("10 07:30", 3, "09 20:59")]
    [InlineData("10 23:30", 2, "10 20:59")]
    [InlineData("10 23:30", 3, "10 20:30")]
    public void Night_s_reminders_come_in_the_morning_or_the_evening_before(string start, int hours, string sent) =>
        Assert.Equal(December(sent), ReminderTimes.SendAt(December(start), TimeSpan.FromHours(hours)));

    [Fact]
    public void No_reminder_is_ever_sent_at_night_or_after_the_start() => Gen.Select(Gen.Int[0, 60 * 24 * 60], Gen.Int[1, 60 * 24]).Sample((minutes, hours) =>
    {
        var start = December("01 00:00").AddMinutes(minutes);
        var sent = ReminderTimes.SendAt(start, TimeSpan.FromHours(hours)).ToOffset(SessionPlan.Tokyo);
        return sent < start && sent.Hour is >= 8 and < 21;
    });

    [Fact]
    public void Of_several_missed_times_the_last_one_is_due()
    {
        var session = Planned(TimeSpan.FromDays(7), TimeSpan.FromDays(2), TimeSpan.FromHours(3));

        Assert.Null(ReminderTimes.Due(session, December("03 14:59")));
        Assert.Equal(TimeSpan.FromDays(7), ReminderTimes.Due(session, December("03 15:00")));
        Assert.Equal(TimeSpan.FromDays(2), ReminderTimes.Due(session, December("09 09:00")));
        Assert.Equal(TimeSpan.FromHours(3), ReminderTimes.Due(session, December("10 14:59")));
        Assert.Null(ReminderTimes.Due(session, December("10 15:00")));
    }

    [Fact]
    public void A_service_that_comes_back_at_night_waits_for_the_morning()
    {
        var session = Planned(TimeSpan.FromDays(2));

        Assert.Null(ReminderTimes.Due(session, December("08 21:00")));
        Assert.Null(ReminderTimes.Due(session, December("09 07:59")));
        Assert.Equal(TimeSpan.FromDays(2), ReminderTimes.Due(session, December("09 08:00")));
    }

    [Fact]
    public void A_reminder_waits_for_quota_until_the_night_or_the_start()
    {
        Assert.Equal(December("08 21:00"), ReminderTimes.Until(Planned(), December("08 15:00")));
        Assert.Equal(December("10 15:00"), ReminderTimes.Until(Planned(), December("10 12:00")));
    }

    public static TheoryData<string, int[]?> Lines => new()
    {
        { "7日前、2日前、3時間前", [168, 48, 3] },
        { "３時間前　７日前", [168, 3] },
        { "1週間前, 1日前 ,24時間前", [168, 24] },
        { "なし", [] },
        { "そのうち", null },
        { "7日前、そのうち", null },
        { "0日前", null },
        { "61日前", null },
        { "9999日前", null },
        { "99999999999日前", null },
        { "6日前、5日前、4日前、3日前、2日前、1日前", null },
        { "、", null },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_line_of_a_plan_is_read(string line, int[]? hours) =>
        Assert.Equal(hours?.Select(time => TimeSpan.FromHours(time)), ReminderLine.Read(line));

    private static DateTimeOffset December(string text) =>
        DateTimeOffset.ParseExact($"2026-12-{text} +09:00", "yyyy-MM-dd HH:mm zzz", System.Globalization.CultureInfo.InvariantCulture);

    private static Session Planned(params TimeSpan[] remindBefore)
    {
        var start = December("10 15:00");
        return new Session
        {
            Id = new SessionId(Guid.NewGuid()),
            StudyGroupId = new StudyGroupId(Guid.NewGuid()),
            Number = 3,
            Topic = "窓口",
            Place = "オンライン",
            Participants = "メンバー",
            ReportsOpenAt = start.AddDays(-14),
            ReportsDueAt = start.AddDays(-1),
            StartsAt = start,
            EndsAt = start.AddMinutes(90),
            PhaseChangedAt = start.AddDays(-20),
            RemindBefore = [.. remindBefore],
        };
    }
}
