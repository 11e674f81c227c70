namespace SessionBot.Hosting;

/// <summary>What somebody probably meant who mistyped a word.</summary>
internal static class NearestWord
{
    /// <returns>Null when none is near: one slip in three letters, a transposition counted as one.</returns>
    public static string? To(string word, IEnumerable<string> known) => known
        .Select(candidate => (Candidate: candidate, Slips: Slips(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
        .Where(pair => pair.Slips <= Math.Max(1, pair.Candidate.Length / 3))
        .OrderBy(pair => pair.Slips)
        .Select(pair => pair.Candidate)
        .FirstOrDefault();

    private static int Slips(string left, string right)
    {
        var slips = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            for (var column = 0; column <= right.Length; column++)
            {
                slips[row, column] = (row, column) switch
                {
                    (_, 0) => row,
                    (0, _) => column,
                    _ => Math.Min(
                        Math.Min(slips[row - 1, column], slips[row, column - 1]) + 1,
                        slips[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)),
                };
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    slips[row, column] = Math.Min(slips[row, column], slips[row - 2, column - 2] + 1);
                }
            }
        }

        return slips[left.Length, right.Length];
    }
}
