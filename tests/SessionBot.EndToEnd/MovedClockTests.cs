using System.Globalization;
using SessionBot.EndToEnd.Infrastructure;
using TestKit;

namespace SessionBot.EndToEnd;

/// <summary>Whoever tries the service out moves the clock on the simulator's page.</summary>
public sealed class MovedClockTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_opens_as_the_clock_of_the_page_is_moved()
    {
        using var folder = new WorkingFolder();
        await using var service = await ServiceProcess.StartAsync(folder, TriedOutService.NothingConfigured);
        using var client = new ServiceClient(service);
        var organizer = await TriedOutPhone.AddAsync(client, "田中");
        await organizer.SayAsync("運営登録 unei-2026");
        var day = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(9)).AddDays(30);
        await organizer.SayAsync(string.Create(CultureInfo.InvariantCulture, $"予定\n第1回 {day:yyyy/MM/dd} 15:00-16:30\n内容：窓口の待ち時間"));
        Assert.Equal("Planned", Phase(folder));

        await organizer.MoveClockAsync(TimeSpan.FromDays(20));
        await UntilAsync(folder, client, "CollectingReports");
        await organizer.MoveClockAsync(new DateTimeOffset(day.Year, day.Month, day.Day, 15, 5, 0, day.Offset) - TimeProvider.System.GetUtcNow() - TimeSpan.FromDays(20));
        await UntilAsync(folder, client, "Live");
    }

    private static async Task UntilAsync(WorkingFolder folder, ServiceClient client, string phase)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(TestConstants.Timeout);
        while (Phase(folder) != phase)
        {
            limit.Token.ThrowIfCancellationRequested();
            await client.UntilIdleAsync();
        }
    }

    private static string Phase(WorkingFolder folder) => ServiceDatabase.Of(folder).Query("SELECT Phase FROM Sessions", row => row.GetString(0)).Single();
}
