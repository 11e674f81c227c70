using System.Text;
using Microsoft.Extensions.Configuration;
using SessionBot.Hosting;

namespace SessionBot.Tests.Rules;

public sealed class ReminderSettingsTests
{
    [Fact]
    public void Never_is_told_from_what_is_left_out()
    {
        Assert.Empty(Read("\"RemindBefore\": [\"00:00:00\"]").UsualReminders);
        Assert.Equal([TimeSpan.FromDays(7), TimeSpan.FromDays(2), TimeSpan.FromHours(3)], Read("\"Name\": \"研究会\"").UsualReminders);
        Assert.Equal([TimeSpan.FromDays(3), TimeSpan.FromHours(1)], Read("\"RemindBefore\": [\"3.00:00:00\", \"01:00:00\"]").UsualReminders);
    }

    [Fact]
    public void Never_alone_is_no_fault() => Assert.DoesNotContain(
        new StudyGroupValidator().Validate(null, new() { ["test"] = Read("\"RemindBefore\": [\"00:00:00\"]") }).Failures!,
        failure => failure.Contains("RemindBefore", StringComparison.Ordinal));

    [Theory]
    [InlineData("\"00:30:00\"", "RemindBefore holds 00:30:00: write whole hours")]
    [InlineData("\"00:00:00\", \"01:00:00\"", "RemindBefore holds 00:00:00: write whole hours")]
    [InlineData("\"61.00:00:00\"", "RemindBefore holds 61.00:00:00")]
    [InlineData("\"02:30:00\"", "RemindBefore holds 02:30:00")]
    [InlineData("\"6:00\",\"5:00\",\"4:00\",\"3:00\",\"2:00\",\"1:00\"", "RemindBefore has 6 times: keep 5")]
    public void Times_that_nobody_can_be_reminded_at_are_refused(string times, string fault)
    {
        var group = Read($"\"RemindBefore\": [{times}]");

        Assert.Contains(fault, string.Join('\n', new StudyGroupValidator().Validate(null, new() { ["test"] = group }).Failures!), StringComparison.Ordinal);
    }

    private static StudyGroupOptions Read(string member)
    {
        var json = $"{{ \"StudyGroups\": {{ \"test\": {{ {member} }} }} }}";
        var configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();
        return configuration.GetSection("StudyGroups").Get<StudyGroupCatalog>()!["test"];
    }
}
