using CsCheck;
using SessionBot.Work;

namespace SessionBot.Tests.Rules;

public sealed class RetryScheduleTests
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_pause_is_never_shorter_than_80_percent_of_the_first_nor_longer_than_six_minutes() =>
        Gen.Select(Gen.Int[1, 200], Gen.Double[0, 1]).Sample((attempts, jitter) =>
            RetrySchedule.Pause(attempts, First, jitter) is var pause && pause >= First * 0.8 && pause <= RetrySchedule.LongestPause * 1.2);

    [Fact]
    public void Pauses_grow_with_the_attempts() =>
        Gen.Select(Gen.Int[1, 100], Gen.Double[0, 1]).Sample((attempts, jitter) =>
            RetrySchedule.Pause(attempts + 1, First, jitter) >= RetrySchedule.Pause(attempts, First, jitter));

    [Theory]
    [InlineData(5, 600, false)]
    [InlineData(6, 59, false)]
    [InlineData(6, 60, true)]
    [InlineData(60, 59, false)]
    public void An_item_is_given_up_only_when_both_floors_are_reached(int attempts, int seconds, bool exhausted) =>
        Assert.Equal(exhausted, RetrySchedule.IsExhausted(attempts, TimeSpan.FromSeconds(seconds), new WorkOptions(), TimeSpan.FromMinutes(1)));
}
