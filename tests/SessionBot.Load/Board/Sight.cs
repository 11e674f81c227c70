namespace SessionBot.Load.Board;

/// <param name="At">When all of it had arrived, as a timestamp of the stopwatch.</param>
/// <param name="Version">Of the session, by the answer's ETag.</param>
/// <param name="News">What was sent: all of the page, or what has changed of it.</param>
internal sealed record Sight(long At, int Version, string News, Func<string> Whole)
{
    public string Html => Whole();
}

/// <param name="IsWhole">All that waits for a look was on the page.</param>
internal sealed record Look(int Version, bool IsWhole);
