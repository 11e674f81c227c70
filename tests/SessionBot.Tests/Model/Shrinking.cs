namespace SessionBot.Tests.Model;

/// <summary>Finds fewer acts that fail too. Acts point at whatever there is, so that any of them may be left out.</summary>
internal static class Shrinking
{
    /// <summary>Leaves out halves, then quarters, down to single acts.</summary>
    public static async Task<(IReadOnlyList<TAct> Acts, string Fault)> FewestAsync<TAct>(
        IReadOnlyList<TAct> acts, string fault, Func<IReadOnlyList<TAct>, Task<string?>> faultAsync, int tries)
    {
        for (var size = acts.Count / 2; size > 0; size /= 2)
        {
            for (var at = 0; at < acts.Count && tries-- > 0;)
            {
                TAct[] fewer = [.. acts.Take(at), .. acts.Skip(at + size)];
                if (fewer.Length < acts.Count && await faultAsync(fewer) is { } smaller)
                {
                    (acts, fault) = (fewer, smaller);
                }
                else
                {
                    at += size;
                }
            }
        }

        return (acts, fault);
    }
}
