using System.Diagnostics;
using System.Runtime.CompilerServices;
using SessionBot.Tests.World;
using TestKit;

namespace SessionBot.Tests.Reliability;

public sealed class StoppedServiceTests
{
    [Fact]
    public async Task Nothing_holds_a_service_that_talked_to_line_and_was_stopped()
    {
        var services = await StoppedAsync();

        var waited = Stopwatch.StartNew();
        while (IsHeld(services))
        {
            Assert.True(waited.Elapsed < TestConstants.Timeout, "The stopped service is still held.");
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Yield();
        }
    }

    // A frame of its own: what a caller has looked at may stay on its stack for as long as its loop runs, and be held by that alone.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsHeld(WeakReference<IServiceProvider> services) => services.TryGetTarget(out _);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference<IServiceProvider>> StoppedAsync()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using (world)
        {
            await world.SayAsync(organizer, "メニュー");
            return new(world.Services);
        }
    }
}
