using System.Globalization;
using CsCheck;

namespace SessionBot.Tests.Model;

/// <summary>
/// Plays random acts, session after session, until one fails. The test command plays the same sessions every time: what fails there, the change has broken.
/// SESSIONBOT_TEST_MODEL plays that many that nobody has played yet (<c>SessionBot.Load model</c>), and CsCheck_Seed the one that a failure has named.
/// </summary>
internal static class RandomSessions
{
    /// <param name="usual">How many the test command plays.</param>
    /// <param name="playAsync">Plays one session, and fails where it is not as it should be.</param>
    /// <param name="triesToShrink">How many shorter sessions are played to find what makes one fail.</param>
    public static async Task PlayAsync<TAct>(Gen<TAct[]> acts, int usual, Func<IReadOnlyList<TAct>, Task> playAsync, int triesToShrink)
    {
        foreach (var seed in Seeds(usual))
        {
            var session = acts.Generate(PCG.Parse(seed), null, out _);
            if (await FaultAsync(session) is not { } first)
            {
                continue;
            }

            var (fewest, fault) = await Shrinking.FewestAsync(session, first, FaultAsync, triesToShrink);
            Assert.Fail($"CsCheck_Seed={seed} plays it again:\n{Script(session)}\nThe fewest acts:\n{Script(fewest)}\n{fault}");
        }

        async Task<string?> FaultAsync(IReadOnlyList<TAct> played)
        {
            try
            {
                await playAsync(played);
                return null;
            }
            catch (Exception exception) when (exception is Xunit.Sdk.IAssertionException or TimeoutException or InvalidOperationException)
            {
                return exception.Message;
            }
        }
    }

    private static IEnumerable<string> Seeds(int usual) =>
        Environment.GetEnvironmentVariable("CsCheck_Seed") is { Length: > 0 } named ? [named]
        : int.TryParse(Environment.GetEnvironmentVariable("SESSIONBOT_TEST_MODEL"), CultureInfo.InvariantCulture, out var fresh)
            ? Enumerable.Range(0, fresh).Select(_ => new PCG((uint)Random.Shared.Next(), (ulong)Random.Shared.NextInt64()).ToString())
        : Enumerable.Range(0, usual).Select(number => new PCG((uint)number, (ulong)number).ToString());

    private static string Script<TAct>(IEnumerable<TAct> acts) => string.Concat(acts.Select(act => $"  {act}\n"));
}
