using System.Text.RegularExpressions;
using LineSimulator;
using LineSimulator.Faults;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Console;

/// <summary>What organizers see of the month's messages: what is left, what was sent, and what is planned costs.</summary>
public sealed partial class QuotaTests
{
    private const string Quota = "/organizers/quota";

    private static readonly DateTimeOffset December = new(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public async Task Each_planned_reminder_tells_whom_it_reaches_and_what_the_month_has_left_then()
    {
        await using var console = await ConsoleWorld.PlannedAsync(new SimulatorOptions { MonthlyQuota = 130 });
        await console.World.MemberAsync("小松");
        await console.World.SayAsync(await console.World.MemberAsync("倉田", "あおば市"), "リマインド停止");
        await console.OpenAsync(Quota);
        Assert.Equal(["1通 来月以降の通数", "1通 来月以降の通数", "1通 来月以降の通数"], Planned(console));

        await console.World.AtAsync(December);
        await console.World.MemberAsync("佐伯");
        await console.SignInAsync();
        await console.OpenAsync(Quota);

        Assert.Contains("残り130通", console.Page, StringComparison.Ordinal);
        Assert.Contains("使えるのは、あと110通です", console.Page, StringComparison.Ordinal);
        Assert.Contains("全員に1回送ると4通を使います。", console.Page, StringComparison.Ordinal);
        Assert.Contains("第3回のリマインド（7日前）", console.Page, StringComparison.Ordinal);
        Assert.Equal(["2通 108通", "2通 106通", "2通 104通"], Planned(console));
    }

    [Fact]
    public async Task What_was_sent_is_told_by_purpose_and_what_the_month_lacks_is_named()
    {
        await using var console = await ConsoleWorld.PlannedAsync(new SimulatorOptions { MonthlyQuota = 22 });
        await console.World.AtAsync(December);
        await console.World.MemberAsync("小松");
        await console.World.AtAsync(BotWorld.SessionStart.AddDays(-7));
        await console.World.QuietAsync();

        await console.SignInAsync();
        await console.OpenAsync(Quota);

        Assert.Contains("22通のうち1通を使用", console.Page, StringComparison.Ordinal);
        Assert.Equal(["1通 0通", "1通 1通足りません"], Planned(console));
        Assert.Contains("1通足りません", console.Page, StringComparison.Ordinal);
        Assert.Matches(@"<td>リマインド</td>\s*<td>1通</td>\s*<td>0通</td>", console.Page);
        Assert.Matches(@"<td>お知らせ</td>\s*<td>0通</td>\s*<td>0通</td>", console.Page);
    }

    [Fact]
    public async Task Without_a_limit_or_an_answer_of_LINE_the_page_says_so()
    {
        await using (var unlimited = await ConsoleWorld.PlannedAsync(new SimulatorOptions { MonthlyQuota = null }))
        {
            await unlimited.OpenAsync(Quota);
            Assert.Contains("今月の通数に上限はありません。", unlimited.Page, StringComparison.Ordinal);
        }

        await using var silent = await ConsoleWorld.PlannedAsync();
        silent.World.Line.Fault(LineEndpoint.Quota, FaultKind.ServerError);
        await silent.OpenAsync(Quota);
        Assert.Contains("LINEから残り通数を取得できませんでした。", silent.Page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Planned(ConsoleWorld console) => Rows().Matches(console.Page).Select(row => $"{row.Groups["costs"].Value} {row.Groups["rest"].Value}");

    [GeneratedRegex(@"<td><a href=""/organizers/sessions/3/plan"">[^<]*</a></td>\s*<td>(?<costs>[^<]*)</td>\s*<td>(?<rest>[^<]*)</td>")]
    private static partial Regex Rows();
}
