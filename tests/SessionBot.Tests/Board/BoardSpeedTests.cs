using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Board;

/// <summary>How long the board takes beside what it cannot do without, on the same machine in the same minute: reading the questions.</summary>
[Collection(Alone.Name)]
public sealed class BoardSpeedTests
{
    private const int Looks = 15;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/cards")]
    [InlineData("?q=手順")]
    [InlineData("?sort=Supporters")]
    [InlineData("?label=費用")]
    public async Task Two_thousand_questions_are_shown_in_a_few_times_the_time_that_it_takes_to_read_them(string look)
    {
        await using var board = await BoardWorld.LiveAsync();
        await board.FillAsync(2000);
        await board.World.ReadAsync(db => db.Questions.Where(question => question.Number % 3 == 0).ExecuteUpdateAsync(set => set.SetProperty(question => question.Label, "費用"), Ct));

        var read = await FastestAsync(() => board.World.ReadAsync(db => db.Questions.AsNoTracking().ToListAsync(Ct)));
        var shown = await FastestAsync(async () =>
        {
            await board.RaiseVersionAsync();
            return await board.OpenAsync(BoardWorld.Address + look);
        });

        TestContext.Current.TestOutputHelper?.WriteLine($"read in {read.TotalMilliseconds:F0} ms, shown in {shown.TotalMilliseconds:F0} ms");
        Assert.InRange(shown / read, 0, 3);
    }

    private static async Task<TimeSpan> FastestAsync<TResult>(Func<Task<TResult>> act)
    {
        var fastest = TimeSpan.MaxValue;
        for (var look = 0; look < Looks; look++)
        {
            var began = Stopwatch.GetTimestamp();
            await act();
            fastest = TimeSpan.FromTicks(Math.Min(fastest.Ticks, Stopwatch.GetElapsedTime(began).Ticks));
        }

        return fastest;
    }
}
